from odoo import fields, models
from odoo.fields import Domain
from odoo.tools import split_every

from odoo.addons.cqtt_person.identity import search_key
from odoo.addons.cqtt_worktime.local_time import to_local, to_utc

from ..history_sheet import COLUMNS, Choices, Reason, read
from .dossier_import_words import NAMING_ROWS, REASONS

#: the file is Vietnamese, whatever the user's language; its words are offered
FILE_LANGUAGE = "vi_VN"
TITLES = {column.key: column.title for column in COLUMNS}
BATCH = 1000


class CqttDossierImport(models.Model):
    """What the rows of a file mean here: checked against the database, then values."""

    _inherit = "cqtt.dossier.import"  # pylint: disable=consider-merging-classes-inherited

    def _look_through(self, content, sha256, report=lambda count: None):
        """Return the good rows, and row, column and text of all that is wrong."""
        if closed := self._why_not_same(sha256):
            return [], [(0, "", closed)]
        now = to_local(fields.Datetime.now())
        sheet = read(content, self._get_choices(), now, report)
        problems = [
            (p.row, p.column, self._word(p.reason, p.value)) for p in sheet.problems
        ]
        problems += self._find_known_codes(sheet.rows)
        problems += self._find_other_names(sheet.rows)
        return list(sheet.rows), sorted(problems, key=lambda problem: problem[0])

    def _word(self, reason, value=""):
        text = self.env._(REASONS[reason])
        if not value:
            return text
        if reason in NAMING_ROWS:
            return self.env._("%(what)s (row %(row)s)", what=text, row=value)
        return self.env._("%(what)s: “%(value)s”", what=text, value=value)

    def _find_known_codes(self, rows):
        """Return a problem for each code that the unit has already."""
        by_code = {row.code: row.row for row in rows}
        # sudo: also those that the user may not see take up their code
        dossiers = self.env["cqtt.dossier"].sudo()
        for codes in split_every(BATCH, by_code):
            known = dossiers.search_fetch(
                [("unit_id", "=", self.unit_id.id), ("external_code", "in", codes)],
                ["external_code"],
            )
            for code in known.mapped("external_code"):
                yield by_code[code], TITLES["code"], self._word(Reason.KNOWN, code)

    def _find_other_names(self, rows):
        """Return a problem for each ID number that the unit keeps under another name.

        Who tries numbers out in this way is seen: the access log says how many.
        """
        persons = self.env["cqtt.person"].sudo()  # searched by hash alone, and logged
        by_hash = {persons._hash(row.number): row for row in rows if row.number}
        if not by_hash:
            return
        self.env["cqtt.person.access"]._note(
            "search", self.unit_id, field_names="national_id", quantity=len(by_hash)
        )
        for hashes in split_every(BATCH, by_hash):
            known = persons.search(
                [
                    ("unit_id", "=", self.unit_id.id),
                    ("national_id_hash", "in", hashes),
                ]
            )
            for person in known:
                row = by_hash[person.national_id_hash]
                if search_key(row.owner) != person.name_key:
                    yield row.row, TITLES["number"], self._word(Reason.KNOWN_NUMBER)

    def _take_in(self, rows, tell):
        """Return the id of the owner of each row.

        People with an ID number are looked for, all others are new.
        """
        # sudo: the door has checked role and unit; an import tries no numbers out
        persons = self.env["cqtt.person"].sudo()
        by_number = {}
        for row in rows:
            if row.number and row.number not in by_number:
                values = self._prepare_person(row) | {"national_id": row.number}
                by_number[row.number] = persons._find_or_create(values).id
                if not len(by_number) % BATCH:
                    tell("people", len(by_number), len(rows))
        unnumbered = [row for row in rows if not row.number]
        created = []
        for batch in split_every(BATCH, unnumbered):
            created += persons.create([self._prepare_person(row) for row in batch]).ids
            self.env.flush_all()
            self.env.invalidate_all()
            tell("people", len(by_number) + len(created), len(rows))
        new = iter(created)
        return [by_number[row.number] if row.number else next(new) for row in rows]

    def _prepare_person(self, row):
        return {
            "unit_id": self.unit_id.id,
            "name": row.owner,
            "birth_year": row.birth_year,
            "address": row.address or False,
            "phone": row.phone or False,
        }

    def _prepare_dossier(self, row, owner_id, places):
        pause = row.pause
        return {
            "external_code": row.code,
            "procedure_id": places["procedure"].get(row.procedure, False),
            "field_id": places["field"][row.field],
            "channel_id": places["channel"][row.channel],
            "subject": row.subject,
            "owner_id": owner_id,
            "set_count": row.sets,
            "received_at": _utc(row.received),
            "due_at": _utc(row.due),
            "finished_at": _utc(row.finished),
            "returned_at": _utc(row.returned),
            "state": row.state,
            "suspensions": [
                (pause.kind, _utc(pause.paused), _utc(pause.resumed)),
            ]
            if pause
            else [],
        }

    def _get_places(self):
        """Return the ids of what a row names by its code."""
        models_ = {
            "field": "cqtt.field",
            "channel": "cqtt.channel",
            "procedure": "cqtt.procedure",
        }
        return {
            key: {one.code: one.id for one in self._catalogue(model)}
            for key, model in models_.items()
        }

    def _get_choices(self):
        """Return what may stand in the file: labels first, then codes."""
        states = self._get_labels("cqtt.dossier", "state")
        return Choices(
            fields=self._get_names("cqtt.field"),
            channels=self._get_names("cqtt.channel"),
            states={k: code for k, code in states.items() if code != "registered"},
            kinds=self._get_labels("cqtt.dossier.suspension", "kind"),
            procedures={
                one.code: one.field_id.code for one in self._catalogue("cqtt.procedure")
            },
        )

    def _catalogue(self, model):
        # sudo: what earlier dossiers name may be out of use by now
        catalogue = self.env[model].sudo().with_context(active_test=False)
        return catalogue.search(Domain.TRUE)

    def _get_names(self, model):
        codes = {}
        for lang in self._get_languages():
            for one in self._catalogue(model).with_context(lang=lang):
                codes.setdefault(one.name, one.code)
        return codes | {code: code for code in sorted({*codes.values()} - {*codes})}

    def _get_labels(self, model, field):
        codes = {}
        for lang in self._get_languages():
            env = self.with_context(lang=lang).env
            for code, label in env[model]._fields[field]._description_selection(env):
                codes.setdefault(label, code)
        return codes | {code: code for code in sorted({*codes.values()} - {*codes})}

    def _get_languages(self):
        """Return all languages: who checks and who imports may read different ones."""
        installed = (code for code, _name in self.env["res.lang"].get_installed())
        return dict.fromkeys((FILE_LANGUAGE, *installed))


def _utc(moment):
    return to_utc(moment) if moment else False
