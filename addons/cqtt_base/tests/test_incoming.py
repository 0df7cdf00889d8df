from odoo.exceptions import AccessError, UserError
from odoo.service.model import call_kw
from odoo.tests import HttpCase, TransactionCase, tagged

from .roles_common import RolesMixin


class IncomingMixin(RolesMixin):
    """Calls as a client makes them, by who may do all this."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.units = cls.env["cqtt.unit"]
        cls.province = cls.units.create({"name": "Tỉnh Thử", "kind": "province"})
        cls.commune = cls.units.create(
            {"name": "Xã Thử", "kind": "commune", "parent_id": cls.province.id}
        )

    def call(self, method, *args, model="cqtt.unit", **kwargs):
        return call_kw(self.env[model], method, list(args), kwargs)

    def assert_refused(self, words, method, *args, **kwargs):
        with self.assertRaisesRegex(UserError, words):
            self.call(method, *args, **kwargs)


@tagged("post_install", "-at_install")
class TestIncomingValues(IncomingMixin, TransactionCase):
    def test_a_field_takes_its_kind(self):
        for name, value, kind in (
            ("name", ["Xã"], "a text"),
            ("name", "Xã\0", "a text"),
            ("population", 2**31, "a whole number"),
            ("population", "đông", "a whole number"),
            ("valid_from", "2026-02-30", "a day"),
            ("kind", "kingdom", "one of what is offered"),
            ("kind", ["commune"], "one of what is offered"),
            ("parent_id", "1; DROP TABLE", "chosen from the list"),
            ("parent_id", -1, "chosen from the list"),
            ("is_pilot", "maybe", "yes or no"),
            ("cluster_member_ids", "all", "a list of lines"),
            ("cluster_member_ids", [[9, 0, 0]], "a list of lines"),
            ("cluster_member_ids", [[0, 0, "all"]], "a list of lines"),
            ("cluster_member_ids", [[6, 0, [-1]]], "a list of lines"),
        ):
            with self.subTest(name, value=value):
                self.assert_refused(kind, "write", self.commune.ids, {name: value})
                new = {"name": "Xã Mới", "kind": "commune", name: value}
                self.assert_refused(kind, "create", new)
                self.assert_refused(kind, "create", [new])
                self.assert_refused(kind, "web_save", [], new, {})
                context = {f"default_{name}": value}
                self.assert_refused(kind, "create", {"name": "X"}, context=context)

    def test_lines_are_looked_at(self):
        for line in ([0, 0, {"date_from": "soon"}], [1, 7, {"date_from": "soon"}]):
            values = {"cluster_member_ids": [line]}
            self.assert_refused("a day", "write", self.commune.ids, values)

    def test_there_is_no_such_field(self):
        self.assert_refused("no field “nom”", "create", {"nom": "Xã"})
        self.assert_refused("no field", "write", self.commune.ids, {"a.b": 1})

    def test_values_are_values(self):
        for values in (None, False, "x", 7, [["name", "Xã"]], [None], [[{}]]):
            self.assert_refused("cannot be read", "create", values)
        self.assert_refused("cannot be read", "write", self.commune.ids, None)
        self.assert_refused("cannot be read", "onchange", [], None, [], {})

    def test_what_the_work_fills_in_is_not_entered(self):
        for name, value in (("level", "province"), ("list_date", "2026-01-01")):
            for method, args in (
                ("write", [self.commune.ids, {name: value}]),
                ("create", [{"name": "Xã Mới", "kind": "commune", name: value}]),
                ("web_save", [self.commune.ids, {name: value}, {}]),
                ("copy", [self.commune.ids, {name: value}]),
            ):
                with self.subTest(f"{method} {name}"), self.assertRaises(AccessError):
                    self.call(method, *args)
            with self.subTest(f"default {name}"), self.assertRaises(AccessError):
                new = {"name": "Xã Mới", "kind": "commune"}
                self.call("create", new, context={f"default_{name}": value})
        self.assertEqual(
            (self.commune.level, self.commune.list_date), ("commune", False)
        )

    def test_a_dialog_begins_with_records_alone(self):
        for name, value in (("is_done", True), ("work_ids", [[0, 0, {}]])):
            with self.subTest(name), self.assertRaises(AccessError):
                context = {f"default_{name}": value}
                self.call("create", {}, model="cqtt.role.grant.end", context=context)

    def test_a_file_does_not_enter_it_either(self):
        admin = self.new_role_user("test_rows", "province_admin", self.province)
        units = self.units.with_user(admin)
        for columns, row in (
            (["name", "level"], ["Xã Mới", "province"]),
            (["child_ids/name", "child_ids/level"], ["Xã Mới", "province"]),
        ):
            with self.assertRaises(AccessError):
                units.load(columns, [row])
        for table in ((["name"], [["a", "b"]]), ("name", [["a"]]), (["name"], ["a"])):
            self.assert_refused("cannot be read", "load", *table)

    def test_what_clients_send_is_taken(self):
        [saved] = self.call(
            "web_save",
            [],
            {
                "name": "Xã Mới",
                "kind": "commune",
                "parent_id": self.province.id,
                "valid_from": "2026-01-01",
                "population": 7000,
                "hotline": False,
                "is_pilot": True,
                "cluster_member_ids": [],
            },
            {"display_name": {}, "parent_id": {"fields": {"display_name": {}}}},
        )
        made = self.units.browse(saved["id"])
        self.assertEqual(made.population, 7000)
        self.call("write", made.ids, {"population": 0, "valid_from": False})
        self.assertFalse(made.valid_from)

    def test_a_form_shows_more_than_is_entered(self):
        shown = {"name": "Xã", "level": "commune", "child_count": 0, "id": False}
        found = self.call("onchange", [], shown, ["name"], {"level": {}})
        self.assertIn("value", found)
        member = {"unit_id": {"id": self.commune.id, **shown}, "date_from": False}
        self.call("onchange", [], member, [], {}, model="cqtt.cluster.member")


@tagged("post_install", "-at_install")
class TestIncomingCalls(IncomingMixin, TransactionCase):
    def test_ids_are_ids(self):
        for ids in (
            [self.commune.id] * 2,
            [None],
            ["1"],
            [-1],
            [2**31],
            [[1]],
            [True],
            [0.5],
        ):
            with self.subTest(ids):
                self.assert_refused("cannot be read", "read", ids, ["name"])

    def test_arguments_are_those_of_the_method(self):
        words = "in another way"
        self.assert_refused(words, "write", self.commune.ids)
        self.assert_refused(words, "write", self.commune.ids, {}, {}, {})
        self.assert_refused(words, "create", {}, more=1)

    def test_searches_are_searches(self):
        for domain in ("[('id','=',1)]", [1, 2], ["|"], ["!"], [("id", "or", 1)], 7):
            with self.subTest(domain):
                self.assert_refused("cannot be read", "search", domain)
        for name in ("nom", "1 OR 1=1", 'id" --'):
            self.assert_refused("no field", "search", [(name, "=", 1)])
            inside = [("parent_id", "any", [(name, "=", 1)])]
            self.assert_refused("no field", "search", inside)
            self.assert_refused("no field", "search_read", [], [name])
            self.assert_refused("no field", "search", [], order=name)
            self.assert_refused("no field", "formatted_read_group", [], [name])
            self.assert_refused("no field", "web_search_read", [], {name: {}})
        for count in (-1, "1; DROP TABLE", 2**31, [1]):
            self.assert_refused("cannot be read", "search", [], limit=count)
            self.assert_refused("cannot be read", "search", [], offset=count)

    def test_a_search_as_clients_make_it(self):
        domain = ["&", ("kind", "=", "commune"), ("parent_id.name", "=", "Tỉnh Thử")]
        asked = {"name": {}, "parent_id": {"fields": {"display_name": {}}}}
        found = self.call(
            "web_search_read", domain, asked, order="name desc, id", limit=9
        )
        self.assertEqual([row["id"] for row in found["records"]], self.commune.ids)
        groups = self.call(
            "formatted_read_group",
            domain,
            groupby=["valid_from:month"],
            aggregates=["__count", "population:sum"],
            order="__count desc",
        )
        self.assertEqual(groups[0]["__count"], 1)

    def test_verbs_say_what_they_take(self):
        journal = {"model": "cqtt.journal"}
        for args in (
            (["cqtt.unit"], 1),
            ("cqtt.unit", "1"),
            ("cqtt.unit", [1]),
            (7, 7),
        ):
            with self.subTest(args):
                self.assert_refused("cannot be read", "timeline", *args, **journal)

    def test_other_models_are_left_alone(self):
        with self.assertRaises(ValueError):
            self.call("create", {"nom": "x"}, model="res.partner")


@tagged("post_install", "-at_install")
class TestIncomingHttp(IncomingMixin, HttpCase):
    def setUp(self):
        super().setUp()
        self.new_role_user(
            "test_incoming", "province_admin", self.province, lang="vi_VN"
        )
        self.authenticate("test_incoming", "test_incoming")

    def test_people_read_what_is_wrong(self):
        params = {
            "model": "cqtt.unit",
            "method": "write",
            "args": [self.commune.ids, {"population": "đông"}],
            "kwargs": {"context": {"lang": "vi_VN"}},
        }
        path = "/web/dataset/call_kw/cqtt.unit/write"
        answer = self.url_open(path, json={"params": params}).json()["error"]["data"]
        self.assertEqual(answer["name"], "odoo.exceptions.UserError")
        self.assertIn("“Dân số”", answer["message"])
        self.assertIn("số nguyên", answer["message"])
