import hashlib
from datetime import timedelta

from odoo import api, fields, models
from odoo.fields import Domain

from odoo.addons.cqtt_base.sheets import Refused
from odoo.addons.cqtt_worktime.local_time import to_local

from ..history_sheet import Reason
from ..provincial_sheet import Kind, read, titles_of
from .cqtt_dossier_import import MANAGER

REPORT_NAME = "doi-chieu.xlsx"
#: reports name codes of dossiers: kept as long as somebody may want to look
REPORT_DAYS = 90


class CqttDossierSync(models.Model):
    """The daily export of the provincial system: what is new there comes here.

    It is an upsert by the province's code: the same file twice changes nothing. Rows
    with errors are left aside, and conflicts wait for a person.
    """

    _name = "cqtt.dossier.sync"
    _inherit = "cqtt.dossier.import"
    _description = "Import from the Provincial System"
    _order = "id desc"

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
            "mapping_id",
            "report_file",
            "new_count",
            "changed_count",
            "unchanged_count",
            "conflict_count",
            "aside_count",
            "handed_by_id",
        }
    )

    file = fields.Binary(string="Export (.xlsx, .csv)", groups=MANAGER)
    problem_ids = fields.One2many("cqtt.dossier.sync.problem", "import_id")
    mapping_id = fields.Many2one(
        "cqtt.dossier.sync.mapping",
        string="Columns as in",
        readonly=True,
        copy=False,
        ondelete="restrict",
    )
    handed_by_id = fields.Many2one(
        "res.users",
        string="Handed over by",
        readonly=True,
        copy=False,
        ondelete="restrict",
        help="Who took it from an export of several communes.",
    )
    new_count = fields.Integer(string="New", readonly=True, copy=False)
    changed_count = fields.Integer(string="Changed", readonly=True, copy=False)
    unchanged_count = fields.Integer(string="Unchanged", readonly=True, copy=False)
    conflict_count = fields.Integer(string="Conflicts", readonly=True, copy=False)
    aside_count = fields.Integer(string="Rows left aside", readonly=True, copy=False)
    report_file = fields.Binary(
        string="Differences",
        attachment=False,
        readonly=True,
        copy=False,
        groups=MANAGER,
    )
    conflict_ids = fields.One2many(
        "cqtt.dossier.sync.conflict", "sync_id", string="Conflicts found"
    )

    _file_uniq = models.UniqueIndex(
        "(unit_id, sha256) WHERE state = 'queued'",
        "This file is being imported already.",
    )

    def action_download_report(self):
        self.ensure_one()
        return self._download("report_file", REPORT_NAME)

    def action_open_conflicts(self):
        """Open what this export has left to a person."""
        self.ensure_one()
        action = self.env["ir.actions.actions"]._for_xml_id(
            "cqtt_dossier.cqtt_dossier_sync_conflict_action"
        )
        return action | {"domain": [("sync_id", "=", self.id)], "context": {}}

    def _import_cron(self):
        return self.env.ref("cqtt_dossier.ir_cron_import_export")

    def _find_same(self, unit, sha256):
        """An export may come twice: the second one finds nothing new."""
        found = super()._find_same(unit, sha256)
        return found.filtered(lambda record: record.state == "queued")

    def _check_file(self):
        """Read the export, note what is wrong with it and what it would change."""
        content = self._get_content()
        sha256 = hashlib.sha256(content).hexdigest()
        rows, problems = self._look_through(content, sha256)
        is_refused = not rows
        counts = {} if is_refused else self._count(rows)
        # sudo: the result of a check is written by the check alone
        self.sudo()._write_uncounted(
            {
                **self._prepare_problems(problems),
                "sha256": not is_refused and sha256,
                "row_count": len(rows),
                "aside_count": len({row for row, _column, _text in problems}),
                "summary": not is_refused and self._summarize(rows),
                "message": False,
                **counts,
            }
        )
        if is_refused:
            self._perform(self._get_transition("refuse"))

    def _look_through(self, content, sha256, report=lambda count: None):
        """Return the good rows, and row, column and text of all that is wrong."""
        if closed := self._why_not_same(sha256):
            return [], [(0, "", closed)]
        try:
            titles = titles_of(content)
        except Refused as refused:
            return [], [(0, "", self._word(Reason[refused.fault.name]))]
        mapping = self.env["cqtt.dossier.sync.mapping"]._of(self.unit_id, titles)
        # sudo: the check notes by which description the file was read
        self.sudo()._write_uncounted({"mapping_id": mapping.id})
        found = read(
            content,
            mapping._as_mapping(),
            self._get_choices(),
            to_local(fields.Datetime.now()),
            {one.code: one.name for one in self._catalogue("cqtt.procedure")},
            report,
        )
        problems = [
            (p.row, p.column, self._word(p.reason, p.value)) for p in found.problems
        ]
        known = self._known(found.rows)
        new = [row for row in found.rows if row.code not in known]
        problems += self._find_other_names(new)
        bad = {row for row, _column, _text in problems}
        rows = [row for row in found.rows if row.row not in bad]
        return rows, sorted(problems, key=lambda problem: problem[0])

    def _known(self, rows):
        return self.env["cqtt.dossier"]._by_external_code(
            self.unit_id, [row.code for row in rows]
        )

    def _count(self, rows):
        """Return how many rows are new, changed, unchanged and in conflict."""
        kinds = [kind for _row, _dossier, kind in self._judge(rows)]
        unchanged = kinds.count(Kind.UNCHANGED) + kinds.count(Kind.AHEAD)
        new, changed = kinds.count(None), kinds.count(Kind.CHANGED)
        return {
            "new_count": new,
            "changed_count": changed,
            "unchanged_count": unchanged,
            "conflict_count": len(kinds) - new - changed - unchanged,
        }

    @api.autovacuum
    def _gc_reports(self):
        """Throw old reports away; they name codes of dossiers."""
        old = fields.Datetime.now() - timedelta(days=REPORT_DAYS)
        stale = self.search(
            Domain("report_file", "!=", False) & Domain("ended_at", "<", old)
        )
        stale._write_uncounted({"report_file": False})


class CqttDossierSyncProblem(models.Model):
    """One thing wrong with an export, by row and column; the row is left aside."""

    _name = "cqtt.dossier.sync.problem"
    _inherit = "cqtt.dossier.import.problem"
    _description = "Error in an Export"

    import_id = fields.Many2one("cqtt.dossier.sync")
