import base64
import hashlib
from collections import Counter

from odoo import api, fields, models
from odoo.exceptions import UserError
from odoo.fields import Command, Domain

from odoo.addons.cqtt_base.clock import told

from ..history_sheet import template, write_problems
from . import import_progress
from .dossier_import_states import OPEN_STATES, STATES, TRANSITIONS

MANAGER = "cqtt_base.group_manager"
TEMPLATE_NAME = "ho-so-cu.xlsx"
PROBLEM_FILE_NAME = "loi.xlsx"
#: problems that the form shows; all of them stand in the workbook of errors
SHOWN_PROBLEMS = 200


class CqttDossierImport(models.Model):
    """Dossiers of an earlier system, from a workbook: checked first, all or none.

    What was imported stays known by the file's hash; the file itself is not kept, for
    it is full of personal data.
    """

    _name = "cqtt.dossier.import"
    _inherit = ["cqtt.upload.mixin", "cqtt.workflow.mixin", "cqtt.scoped.mixin"]
    _description = "Import of Earlier Dossiers"
    _order = "id desc"
    _rec_name = "file_name"

    _transitions = TRANSITIONS
    _protected_fields = frozenset(
        {
            "sha256",
            "row_count",
            "problem_count",
            "problem_file",
            "summary",
            "message",
            "started_at",
            "started_by_id",
            "ended_at",
        }
    )
    _frozen_states = ("done",)
    _frozen_columns = ("unit_id", "sha256", "row_count", "started_at", "started_by_id")

    state = fields.Selection(
        STATES, default="draft", required=True, readonly=True, copy=False
    )
    file = fields.Binary(
        string="Workbook (.xlsx)", attachment=False, copy=False, groups=MANAGER
    )
    file_name = fields.Char(default="…", required=True)
    template = fields.Binary(compute="_compute_template")
    sha256 = fields.Char(
        string="Hash of the file", readonly=True, copy=False, help="SHA-256."
    )
    row_count = fields.Integer(string="Rows", readonly=True, copy=False)
    summary = fields.Char(readonly=True, copy=False)
    message = fields.Char(string="Why not imported", readonly=True, copy=False)
    problem_count = fields.Integer(string="Errors", readonly=True, copy=False)
    hidden_count = fields.Integer(string="More errors", compute="_compute_hidden_count")
    problem_ids = fields.One2many(
        "cqtt.dossier.import.problem",
        "import_id",
        string="Errors by row",
        readonly=True,
    )
    problem_file = fields.Binary(
        string="All errors", attachment=False, readonly=True, copy=False, groups=MANAGER
    )
    started_at = fields.Datetime(string="Started", readonly=True, copy=False)
    started_by_id = fields.Many2one(
        "res.users", string="By", readonly=True, copy=False, ondelete="restrict"
    )
    ended_at = fields.Datetime(string="Ended", readonly=True, copy=False)
    progress = fields.Json(compute="_compute_progress")

    _file_uniq = models.UniqueIndex(
        "(unit_id, sha256) WHERE state IN ('queued', 'done')",
        "This file is being imported already, or has been.",
    )

    def _compute_template(self):
        self.template = base64.b64encode(template(self._get_choices()))

    @api.depends("problem_count", "problem_ids")
    def _compute_hidden_count(self):
        for record in self:
            record.hidden_count = record.problem_count - len(record.problem_ids)

    @api.depends("state")
    @api.depends_context("lang")
    def _compute_progress(self):
        running = import_progress.look(self.env.cr, self._name)
        for record in self:
            step, done, total = running.get(record._origin.id, ("", 0, 0))
            record.progress = record.state == "queued" and {
                "label": self._step_label(step),
                "done": done,
                "total": total,
            }

    def _step_label(self, step):
        return {
            "check": self.env._("Reading the file"),
            "people": self.env._("Taking in people"),
            "dossiers": self.env._("Importing dossiers"),
        }.get(step) or self.env._("Waiting for its turn")

    def write(self, vals):
        """Save; a file that is exchanged has to be checked again."""
        if "file" not in vals:
            return super().write(vals)
        if closed := self.filtered(lambda record: record.state not in OPEN_STATES):
            raise UserError(
                self.env._(
                    "“%s” is being imported, or has been: make a new import for "
                    "another file.",
                    closed[0].file_name,
                )
            )
        result = super().write(vals)
        # sudo: the hash belongs to the check, which this file has not passed
        self.sudo()._write_uncounted({"sha256": False})
        return result

    def action_download_template(self):
        self.ensure_one()
        return self._download("template", TEMPLATE_NAME)

    def action_download_problems(self):
        self.ensure_one()
        return self._download("problem_file", PROBLEM_FILE_NAME)

    def _download(self, field, name):
        self.check_access("read")
        url = f"/web/content/{self._name}/{self.id}/{field}/{name}?download=true"
        return {"type": "ir.actions.act_url", "url": url, "target": "download"}

    # Guards

    def _why_not_check(self):
        return "" if self._has_file() else self.env._("Choose the workbook first.")

    def _why_not_start(self):
        if not self.sha256 or not self._has_file():
            return self.env._("The file was changed: check it first.")
        return self._why_not_same(self.sha256)

    def _why_not_restart(self):
        if self.id in import_progress.look(self.env.cr, self._name):
            return self.env._("The import is at work.")
        return ""

    def _has_file(self):
        return bool(self.with_context(bin_size=True).file)

    def _get_content(self):
        return base64.b64decode(self.with_context(bin_size=False).file)

    def _why_not_same(self, sha256):
        """Say when and by whom the very same file was imported, if it was."""
        same = self._find_same(self.unit_id, sha256) - self
        if not same:
            return ""
        return self.env._(
            "%(user)s imported this very file on %(date)s (%(name)s). It is not "
            "imported again.",
            user=same.started_by_id.sudo().name,  # a name is all that is shown
            date=told(same.ended_at or same.started_at),
            name=same.file_name,
        )

    @api.model
    def _find_same(self, unit, sha256):
        """Return the import of a file at a unit that is at work, or done."""
        return self.search(
            Domain("unit_id", "=", unit.id)
            & Domain("sha256", "=", sha256)
            & Domain("state", "in", ["queued", "done"]),
            limit=1,
        )

    # Verbs

    def _prepare_transition_values(self, transition):
        values = super()._prepare_transition_values(transition)
        now = fields.Datetime.now()
        if transition.verb == "start":
            values |= {"started_at": now, "started_by_id": self.env.uid}
            values |= {"ended_at": False, "message": False}
        elif transition.verb == "finish":
            values |= {"ended_at": now, "file": False, "problem_file": False}
        elif transition.verb == "fail":
            values["ended_at"] = now
        return values

    def _after_transition(self, transition, journal_lines):
        result = super()._after_transition(transition, journal_lines)
        if transition.verb == "check":
            for record in self:
                record._check_file()
        elif transition.verb in ("start", "restart"):
            self._import_cron().sudo()._trigger()  # sudo: only that it runs soon
        return result

    def _import_cron(self):
        return self.env.ref("cqtt_dossier.ir_cron_import_history")

    def _check_file(self):
        """Read the file, note what is wrong with it and what it holds."""
        content = self._get_content()
        sha256 = hashlib.sha256(content).hexdigest()
        rows, problems = self._look_through(content, sha256)
        # sudo: the result of a check is written by the check alone
        self.sudo()._write_uncounted(
            {
                **self._prepare_problems(problems),
                "sha256": not problems and sha256,
                "row_count": len(rows),
                "summary": not problems and self._summarize(rows),
                "message": False,
            }
        )
        if problems:
            self._perform(self._get_transition("refuse"))

    def _prepare_problems(self, problems):
        """Return what the form shows of problems, and the workbook of all of them."""
        shown = problems[:SHOWN_PROBLEMS]
        return {
            "problem_count": len(problems),
            "problem_file": bool(problems)
            and base64.b64encode(write_problems(problems)),
            "problem_ids": [
                Command.clear(),
                *(self._prepare_problem(*problem) for problem in shown),
            ],
        }

    def _prepare_problem(self, row, column, text):
        return Command.create(
            {"unit_id": self.unit_id.id, "row": row, "column": column, "text": text}
        )

    def _summarize(self, rows):
        states = self.env["cqtt.dossier"]._fields["state"]
        counts = Counter(row.state for row in rows)
        return self.env._(
            "%(count)s dossiers received from %(first)s to %(last)s: %(states)s.",
            count=len(rows),
            first=min(row.received for row in rows).strftime("%d/%m/%Y"),
            last=max(row.received for row in rows).strftime("%d/%m/%Y"),
            states=", ".join(
                f"{counts[state]} {label.lower()}"
                for state, label in states._description_selection(self.env)
                if counts[state]
            ),
        )
