import base64

from odoo import api, fields, models
from odoo.exceptions import UserError
from odoo.fields import Command
from odoo.tools.translate import LazyTranslate

from ..models.staff_importer import StaffImporter
from ..models.staff_places import Note
from ..staff_sheet import Choices, Reason, people, read, template

_lt = LazyTranslate(__name__)

#: the file is Vietnamese, whatever the user's language
FILE_LANGUAGE = "vi_VN"
TEMPLATE_NAME = "danh-sach-nhan-su.xlsx"
REASONS = {
    Reason.TOO_LARGE: _lt("the file is larger than 10 MB"),
    Reason.NOT_A_WORKBOOK: _lt("the file is no Excel workbook (.xlsx)"),
    Reason.UNSAFE: _lt("the file unpacks to more than a list of staff can be"),
    Reason.TOO_MANY_ROWS: _lt("the list has more than 5,000 rows: divide it"),
    Reason.NO_ROWS: _lt("the list has no rows"),
    Reason.MISSING_COLUMN: _lt("the column is missing: use the template"),
    Reason.UNKNOWN_COLUMN: _lt("this column does not belong to the list"),
    Reason.COLUMN_TWICE: _lt("the column stands here twice"),
    Reason.EMPTY: _lt("the cell is empty"),
    Reason.FORMULA: _lt("the cell holds a formula without a value: enter the value"),
    Reason.CATEGORY: _lt("this category does not exist"),
    Reason.ROLE: _lt("this role does not exist"),
    Reason.EMAIL: _lt("this is no e-mail address"),
    Reason.LOGIN: _lt(
        "a login has 3 to 64 letters without accents, digits, . _ - or @"
    ),
    Reason.NEEDS_LOGIN: _lt("a role needs a login"),
    Reason.DATE: _lt("this is no date (dd/mm/yyyy)"),
    Reason.PERIOD: _lt("the last day lies before the first"),
    Reason.REPEATED: _lt("the same person and role stand in an earlier row"),
    Reason.CONTRADICTION: _lt("an earlier row says something else of this person"),
}


class CqttStaffImport(models.TransientModel):
    """Import staff, accounts and roles from a workbook: look first, all or none."""

    _name = "cqtt.staff.import"
    _inherit = "cqtt.upload.mixin"
    _description = "Import Staff"

    file = fields.Binary(string="Workbook (.xlsx)", attachment=False)
    file_name = fields.Char()
    template = fields.Binary(compute="_compute_template")
    state = fields.Selection(
        [
            ("draft", "Choose a file"),
            ("wrong", "Errors"),
            ("ready", "Checked"),
            ("done", "Imported"),
        ],
        default="draft",
        required=True,
        readonly=True,
    )
    summary = fields.Char(readonly=True)
    line_ids = fields.One2many("cqtt.staff.import.line", "import_id", readonly=True)

    def _compute_template(self):
        self.template = base64.b64encode(template(self._get_choices()))

    @api.onchange("file")
    def _onchange_file(self):
        self.state = "draft"
        self.line_ids = [Command.clear()]

    def action_download_template(self):
        self.ensure_one()
        return {
            "type": "ir.actions.act_url",
            "url": f"/web/content/{self._name}/{self.id}/template/{TEMPLATE_NAME}"
            "?download=true",
            "target": "download",
        }

    def action_check(self):
        """Show what importing the file would do, and every error; change nothing."""
        return self._run(keep=False)

    def action_import(self):
        """Import the whole file, or with any error nothing at all."""
        return self._run(keep=True)

    def _run(self, keep):
        self.ensure_one()
        self.env["cqtt.staff"].check_access("create")
        if not self.file:
            raise UserError(self.env._("Choose the workbook with the list first."))
        notes, outcomes = self._import(base64.b64decode(self.file), keep)
        lines = [self._prepare_note(note) for note in notes] or [
            self._prepare_outcome(outcome)
            for outcome in outcomes
            if not outcome.is_nothing
        ]
        self.line_ids = [Command.clear(), *map(Command.create, lines)]
        self.summary = self._summarize(notes, outcomes)
        self.state = "wrong" if notes else "done" if keep else "ready"
        return self._reopen()

    def _import(self, content, keep):
        """Return what stands against the file, and what was or would be done."""
        sheet = read(content, self._get_choices())
        persons, contradictions = people(sheet.rows)
        found = [self._as_note(p) for p in (*sheet.problems, *contradictions)]
        importer = StaffImporter(self.env, persons, sheet.doubtful)
        importer.run(keep=keep and not found)
        notes = sorted([*found, *importer.notes], key=lambda note: note.row)
        return notes, importer.outcomes

    def _get_choices(self):
        """Return what may stand in the file: labels first, then codes."""
        return Choices(
            categories=self._get_labels("cqtt.staff", "category"),
            roles=self._get_labels("cqtt.role.grant", "role"),
        )

    def _get_labels(self, model, field):
        # the first label of a code is the one that the template offers
        codes = {}
        for env in (self.with_context(lang=FILE_LANGUAGE).env, self.env):
            selection = env[model]._fields[field]._description_selection(env)
            codes |= {label: code for code, label in selection if label not in codes}
        return codes | {code: code for code in {*codes.values()} - {*codes}}

    def _as_note(self, problem):
        text = str(self.env._(REASONS[problem.reason]))
        if problem.value:
            text = self.env._("%(what)s: “%(value)s”", what=text, value=problem.value)
        return Note(problem.row, problem.column, text)

    def _prepare_note(self, note):
        return {
            "kind": "error",
            "row": note.row,
            "column": note.column,
            "text": note.text,
        }

    def _prepare_outcome(self, outcome):
        return {
            "kind": "new" if outcome.is_new else "changed",
            "row": outcome.row.number,
            "name": outcome.row.name,
            "text": "; ".join(self._describe(outcome)),
        }

    def _describe(self, outcome):
        if outcome.is_new:
            yield self.env._("added")
        if outcome.changes:
            fields_ = self.env["cqtt.staff"]._fields
            labels = (fields_[n]._description_string(self.env) for n in outcome.changes)
            yield self.env._("changed: %s", ", ".join(labels))
        if outcome.account:
            yield self.env._("account %s, not handed out yet", outcome.account)
        roles = self.env["cqtt.role.grant"]._fields["role"]
        labels = dict(roles._description_selection(self.env))
        for role in outcome.roles:
            yield self.env._("role: %s", labels[role])

    def _summarize(self, notes, outcomes):
        if notes:
            return self.env._(
                "%(count)s errors: nothing is imported. Correct the file and check it "
                "again.",
                count=len(notes),
            )
        return self.env._(
            "%(new)s added, %(changed)s changed, %(same)s unchanged; %(accounts)s "
            "accounts and %(roles)s roles.",
            new=sum(outcome.is_new for outcome in outcomes),
            changed=sum(not o.is_new and not o.is_nothing for o in outcomes),
            same=sum(outcome.is_nothing for outcome in outcomes),
            accounts=sum(bool(outcome.account) for outcome in outcomes),
            roles=sum(len(outcome.roles) for outcome in outcomes),
        )

    def _reopen(self):
        action = self.env["ir.actions.act_window"]._for_xml_id(
            "cqtt_base.cqtt_staff_import_action"
        )
        return action | {"res_id": self.id}


class CqttStaffImportLine(models.TransientModel):
    """An error, or what happens to one person."""

    _name = "cqtt.staff.import.line"
    _description = "Result of a Staff Import"

    import_id = fields.Many2one(
        "cqtt.staff.import", required=True, index=True, ondelete="cascade"
    )
    kind = fields.Selection(
        [("error", "Error"), ("new", "New"), ("changed", "Changed")], required=True
    )
    row = fields.Integer()
    column = fields.Char()
    name = fields.Char(string="Person")
    text = fields.Char(string="Result", required=True)
