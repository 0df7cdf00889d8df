"""SQL in whatever a client may say of a search: no word of it is carried out.

On every model of ours, by one who may read it: in values, names of fields and operators
of a filter, in order, groups, sums, limit, offset, names to read or export, and the
context. What is refused is refused in words or by Odoo, never by the database; what is
looked for finds nothing that a text nobody wrote does not find; and afterwards the
database is as it was, in its rows, its columns and its locks.
"""

import os
from pathlib import Path

from attack import Attack
from matrix import read_matrix

from odoo.tools import mute_logger

INJECTIONS = (
    "x'",
    "'; DROP TABLE cqtt_dossier; --",
    "x') OR 1=1 --",
    "x')) OR (('a'='a",
    "1 OR 1=1",
    "1; SELECT pg_sleep(30)",
    "x'; LOCK TABLE res_users; --",
    "') UNION SELECT password FROM res_users --",
    "x%' OR '%'='",
    'id" FROM res_users --',
    "(SELECT password FROM res_users LIMIT 1)",
    "/**/OR/**/1=1",
    "%s",
    "id desc; DELETE FROM cqtt_unit",
    "CASE WHEN 1=1 THEN id ELSE name END",
    "\uff07 OR 1=1",
    "x'||(SELECT login FROM res_users LIMIT 1)||'",
    "id NULLS FIRST, (SELECT 1)",
    "create_uid.password",
    "id:array_agg(password)",
)
#: what nobody has written anywhere
UNKNOWN = "không ai viết như vậy"
CONTEXT = ("lang", "tz", "active_test", "allowed_company_ids", "bin_size", "order")
TYPES = ("char", "integer", "many2one", "date", "datetime", "selection")
LOCKS = """
    SELECT count(*) FROM pg_locks
     WHERE pid = pg_backend_pid() AND mode LIKE '%Exclusive%' AND relation IS NOT NULL
       AND mode != 'RowExclusiveLock'
"""
COLUMNS = """
    SELECT md5(string_agg(table_name || column_name || data_type, ',' ORDER BY 1))
      FROM (SELECT table_name, column_name, data_type
              FROM information_schema.columns WHERE table_schema = 'public'
             ORDER BY 1, 2) AS columns
"""
ROWS = "SELECT count(*), md5(string_agg(t::text, '' ORDER BY t::text)) FROM \"{}\" t"


class Injection(Attack):
    """Searches by one reader of each model."""

    def run(self):
        self.models, self.found = set(), []
        for model, user in self._readers().items():
            records = self.env[model].with_user(user)
            self.models.add(model)
            for text in INJECTIONS:
                self._as_value(records, text)
                self._as_name(records, text)
                self._in_context(records, text)

    def _readers(self):
        """Return one who may read some row of each model of ours."""
        found = {}
        for cell in read_matrix():
            if cell.reach("read") and cell.role in self.world.users:
                found.setdefault(cell.model, self.world.users[cell.role])
        return {model: user for model, user in found.items() if model[:5] == "cqtt."}

    def _as_value(self, records, text):
        """Look for it as a text: there is no such thing."""
        of_type = {field.type: name for name, field in searchable(records)}
        for name in (of_type[kind] for kind in TYPES if kind in of_type):
            self._search(records, text, lambda said, name=name: [(name, "=", said)])
            self._search(records, text, lambda said, name=name: [(name, "in", [said])])
        self._search(records, text, lambda said: [("id", "any", said)])
        if "%" not in text:  # else it stands for any letters
            self._compare(records, text, "name_search", lambda said: {"name": said})

    def _search(self, records, text, domain):
        self._compare(
            records,
            text,
            "search_read",
            lambda said: {"domain": domain(said), "fields": ["id"]},
        )

    def _compare(self, records, text, method, asked):
        """Ask by the text; it finds no more than one that nobody wrote."""
        found = self._answer(records, method, asked(text))
        usual = self._answer(records, method, asked(UNKNOWN)) if found else []
        if any(row not in usual for row in found):
            self.found.append(f"{records._name}: {method} {asked(text)}")

    def _answer(self, records, method, asked):
        allowed = self.call(records, method, [], asked) == "allowed"
        return self.answer if allowed else []

    def _as_name(self, records, text):
        """Say it where names stand: nothing goes by it."""
        read = {"domain": [], "specification": {"id": {}}}
        group = {"domain": [], "groupby": ["id"], "aggregates": ["__count"]}
        rows = records.search([], limit=3).ids
        calls = {
            "field": ("search_count", {"domain": [(text, "=", 1)]}),
            "operator": ("search_count", {"domain": [("id", text, 1)]}),
            "order": ("web_search_read", {**read, "order": text}),
            "group": ("formatted_read_group", {**group, "groupby": [text]}),
            "sum": ("formatted_read_group", {**group, "aggregates": [text]}),
            "limit": ("web_search_read", {**read, "limit": text}),
            "offset": ("web_search_read", {**read, "offset": text}),
            "read": ("web_search_read", {**read, "specification": {text: {}}}),
            "groups' order": ("formatted_read_group", {**group, "order": text}),
            "having": ("formatted_read_group", {**group, "having": [(text, ">", 0)]}),
            "fields": ("search_read", {"domain": [], "fields": [text]}),
            "export": ("export_data", {"fields_to_export": [text]}),
            "name's operator": ("name_search", {"name": "x", "operator": text}),
        }
        for place, (method, asked) in calls.items():
            args = [] if is_of_model(records, method) else [rows]
            if self.call(records, method, args, asked) == "allowed" and rows_of(
                self.answer
            ):
                self.found.append(f"{records._name}: {place} {text}")

    def _in_context(self, records, text):
        for key in (text, *(CONTEXT if text in INJECTIONS[:4] else ())):
            asked = {"domain": [("id", "=", 0)], "context": {key: text}}
            if self._answer(records, "search_count", asked):
                self.found.append(f"{records._name}: context {key} {text}")
        asked = {"context": {"default_name": text}}
        self.call(records, "default_get", [list(records._fields)], asked)

    def database(self):
        """Return what is in the database: its columns, rows, and locks of this run."""
        self.env.flush_all()
        self.env.cr.flush()  # what waits to be written is not the searches' doing
        found = {}
        for name, query in (("columns", COLUMNS), ("locks", LOCKS)):
            self.env.cr.execute(query)
            found[name] = self.env.cr.fetchone()
        for model in self.env.registry.values():
            if model._auto and not model._abstract:
                self.env.cr.execute(ROWS.format(model._table))
                found[model._table] = self.env.cr.fetchone()
        return found


def rows_of(answer):
    """Return what a search, groups or an export has found."""
    if isinstance(answer, dict):
        return answer.get("records") or answer.get("datas")
    return answer


def is_of_model(records, method):
    return getattr(getattr(type(records), method), "_api_model", False)


def searchable(records):
    return [(name, field) for name, field in records._fields.items() if field.store]


@mute_logger("odoo.sql_db", "odoo.models", "odoo.http", "odoo.orm", "odoo.domains")
def test_no_sql_is_carried_out(env, figures):
    attack = Injection(env)
    before = attack.database()
    attack.run()
    after = attack.database()
    touched = [table for table in before if before[table] != after[table]]
    counts, models = attack.counts, len(attack.models)
    figures(
        "SQL in searches",
        f"{len(INJECTIONS)} pieces of SQL as values, names, operators, order, groups, "
        f"sums, limits and context, in {counts['calls']} searches of {models} models: "
        f"{counts['refused']} refused in words, {counts['below'] + counts['alone']} "
        f"refused by Odoo with a number to tell, {counts['allowed']} looked for "
        f"nothing; errors of SQL: {counts['sql']}, rows found: {len(attack.found)}, "
        f"tables touched: {len(touched)}",
        **counts,
        models=models,
        found=len(attack.found),
        touched=len(touched),
    )
    path = Path(os.environ["CQTT_HOME"], "proof", "injection.txt")
    path.parent.mkdir(exist_ok=True)
    path.write_text("\n".join([*touched, *attack.found, "", attack.told()]), "utf-8")
    assert not attack.found
    assert not touched
    assert not counts["sql"] + counts["raw"] + counts["inside"], attack.told()
