import base64

from odoo import models
from odoo.exceptions import UserError
from odoo.tools import split_every

from ..provincial_sheet import Kind, Line, Standing, compare, write_report

BATCH = 500


class CqttDossierSync(models.Model):
    """The job: what is new comes in, what changed is followed, the rest waits."""

    _inherit = "cqtt.dossier.sync"  # pylint: disable=consider-merging-classes-inherited

    def _import_rows(self, report=None):
        """Import the export of one record: all that can be, in one transaction."""
        self.ensure_one()
        tell = self._teller(report)
        tell("check", 0, self.row_count)
        rows, problems = self._look_through(
            self._get_content(),
            self.sha256,
            lambda count: tell("check", count, self.row_count),
        )
        if not rows:
            raise UserError(
                self.env._(
                    "No row can be imported: %s. Check the file again.",
                    problems[0][2] if problems else "…",
                )
            )
        judged = list(self._judge(rows))
        lines = [*self._report_lines(judged), *self._aside_lines(problems)]
        self._bring_in(judged, tell)
        self._follow(judged, tell)
        self._lay_aside(judged)
        self._note_result(rows, problems, lines)
        self._perform(self._get_transition("finish"))

    def _judge(self, rows):
        """Yield each row with its dossier and what it means; ``None``: it is new."""
        known = self._known(rows)
        none = self.env["cqtt.dossier"]
        for row in rows:
            dossier = known.get(row.code, none)
            if not dossier:
                yield row, dossier, None
                continue
            base, ours = dossier._synced_standing(), dossier._standing()
            yield row, dossier, compare(base, ours, standing(row)).kind

    def _bring_in(self, judged, tell):
        rows = [row for row, _dossier, kind in judged if kind is None]
        if rows:
            self._import_dossiers(rows, self._take_in(rows, tell), tell)

    def _prepare_dossier(self, row, owner_id, places):
        values = super()._prepare_dossier(row, owner_id, places)
        return values | {"synced": standing(row).key}

    def _follow(self, judged, tell):
        """Let changed dossiers become what the export says, each with its dates."""
        changed = [
            (row, dossier) for row, dossier, kind in judged if kind is Kind.CHANGED
        ]
        done = 0
        for batch in split_every(BATCH, changed):
            dossiers = self.env["cqtt.dossier"].union(*(one for _row, one in batch))
            dossiers._apply_sync(
                {dossier.id: standing(row) for row, dossier in batch},
                {dossier.id: row.pause for row, dossier in batch},
            )
            # what is written need not be kept in mind
            self.env.flush_all()
            self.env.invalidate_all()
            done += len(batch)
            tell("dossiers", done, len(changed))

    def _lay_aside(self, judged):
        """Lay before a person what contradicts; what was laid before him, once."""
        conflicts = self.env["cqtt.dossier.sync.conflict"]
        mine = [one for one in judged if one[2] in conflicts._kinds()]
        conflicts._lay(self, [(dossier, kind, row) for row, dossier, kind in mine])

    def _note_result(self, rows, problems, lines):
        # sudo: what a job found is written by the job alone
        self.sudo()._write_uncounted(
            {
                **self._prepare_problems(problems),
                "row_count": len(rows),
                "aside_count": len({row for row, _column, _text in problems}),
                "report_file": base64.b64encode(write_report(lines)),
                **self._count_lines(lines),
            }
        )

    def _count_lines(self, lines):
        words = self._outcomes()
        outcomes = [line.outcome for line in lines]
        kinds = {kind: outcomes.count(word) for kind, word in words.items()}
        return {
            "new_count": kinds[None],
            "changed_count": kinds[Kind.CHANGED],
            "unchanged_count": kinds[Kind.UNCHANGED] + kinds[Kind.AHEAD],
            "conflict_count": kinds[Kind.BOTH]
            + kinds[Kind.EARLIER]
            + kinds[Kind.DATES],
        }

    def _outcomes(self):
        return {
            None: self.env._("New"),
            Kind.UNCHANGED: self.env._("Unchanged"),
            Kind.AHEAD: self.env._("Further here"),
            Kind.CHANGED: self.env._("Changed"),
            Kind.BOTH: self.env._("Conflict: changed here and there"),
            Kind.EARLIER: self.env._("Conflict: an earlier state than ours"),
            Kind.DATES: self.env._("Conflict: dates contradict"),
        }

    def _report_lines(self, judged):
        outcomes, dossiers = self._outcomes(), self.env["cqtt.dossier"]
        for row, dossier, kind in judged:
            theirs = standing(row)
            ours = dossier._standing() if dossier else None
            is_same = kind in (None, Kind.UNCHANGED)
            yield Line(
                row.row,
                row.code,
                outcomes[kind],
                "" if is_same else dossiers._describe_standing(ours),
                dossiers._describe_standing(theirs),
            )

    def _aside_lines(self, problems):
        for row, column, text in problems:
            note = f"{column}: {text}" if column else text
            yield Line(row, "", self.env._("Left aside"), note=note)


def standing(row) -> Standing:
    """Return state and times of a row, to the minute."""
    return Standing(row.state, row.received, row.due, row.finished, row.returned)
