"""What forms and lists carry along so that their saves can be judged."""

from odoo.tests import Form, tagged

from .common import PaperCase

LIST = '<list {}><field name="name"/></list>'


@tagged("post_install", "-at_install")
class TestViews(PaperCase):
    def hidden(self, view_type, view_id=None):
        arch, _view = self.paper._get_view(view_id, view_type)
        return [
            node.get("name")
            for node in arch.iter("field")
            if node.get("invisible") == "1" or node.get("column_invisible") == "1"
        ]

    def hidden_in_list(self, attributes):
        view = self.env["ir.ui.view"].create(
            {
                "name": "papers",
                "model": "test.cqtt.paper",
                "arch": LIST.format(attributes),
            }
        )
        return self.hidden("list", view.id)

    def test_form(self):
        self.assertEqual(self.hidden("form"), ["lock_version", "request_uuid"])

    def test_lists_that_save(self):
        self.assertEqual(self.hidden_in_list('editable="top"'), ["lock_version"])
        self.assertEqual(self.hidden_in_list('multi_edit="1"'), ["lock_version"])

    def test_lists_that_only_show(self):
        self.assertEqual(self.hidden_in_list(""), [])

    def test_form_saved_twice_makes_one_record(self):
        papers = self.paper.browse().with_context(default_request_uuid="form-7")
        forms = [Form(papers) for _turn in range(2)]
        for form in forms:
            form.name = "Đơn"
            form.unit_id = self.commune
        first, second = (form.save() for form in forms)
        self.assertEqual(first.request_uuid, "form-7")
        self.assertEqual(first, second)
