from fractions import Fraction

from odoo import api, models
from odoo.exceptions import UserError

from odoo.addons.cqtt_base.clock import today
from odoo.addons.cqtt_base.kinds import Text, Values

from ..campaign import COLUMNS
from .cqtt_appraisal_doubts import KINDS
from .cqtt_appraisal_evidence import OPEN_STATES, ROLES
from .cqtt_appraisal_story import PRINTED
from .exact_floats import exact_of
from .words import Words

#: columns as they stand side by side
SHOWN = ("machine", "self", "team", "board", "final")
#: of a member of the team, who scores on his own
MEMBER = "member"
ROW = Values(
    "cqtt.appraisal.line",
    {"id": int, "points": float | None, "note": Text},
    needs={"id"},
)


class CqttAppraisal(models.Model):
    """The sheet on which commune, team and board fill in their column."""

    # pylint: disable-next=consider-merging-classes-inherited
    _inherit = "cqtt.appraisal"

    def action_open_sheet(self):
        """Open the sheet."""
        self.ensure_one()
        self.check_access("read")
        return {
            "type": "ir.actions.client",
            "tag": "cqtt_appraisal_sheet",
            "name": self.display_name,
            "context": {"active_id": self.id},
        }

    @api.readonly
    def get_sheet(self):
        """Return all lines with what the reader may fill in.

        :raise AccessError: the appraisal is not open to the reader
        """
        self.ensure_one()
        self.check_access("read")
        return {**self._sheet(), "path": self._sheet_path()}

    def _sheet_path(self):
        """Return the shortest way to the next star, from the last column there is."""
        column = "final" if any(line.team_at for line in self.line_ids) else "self"
        report = self.env["cqtt.rating.report"]
        return report._describe_path(self._appraised(column))

    def _sheet(self):
        lines = self.line_ids
        column = self._open_column()
        alone = self._reads_members()
        evidence = self.evidence_ids.grouped("line_id")
        return {
            "id": self.id,
            "name": self.display_name,
            "campaign": self.campaign_id.display_name,
            "state": self._state_label(self.state),
            "column": column,
            "shows_members": alone and self._is_of_team(),
            "is_open": bool(self.scores_opened_at),
            "may_attach": self._may_attach(),
            "today": str(today()),
            "days": [str(self.campaign_id.date_from), str(self.campaign_id.date_to)],
            "totals": {name: self._total(name) for name in SHOWN},
            "previous_star": self.previous_star,
            "doubts": (self.doubts or "").splitlines(),
            "paper_count": self.paper_count,
            "papers": self._describe_papers(),
            "groups": [
                {
                    "name": group.display_name,
                    **self._describe_sum(members, column),
                    "lines": [
                        self._describe_line(line, column, evidence.get(line, ()))
                        | (line._describe_members() if alone else {})
                        for line in members
                    ],
                }
                for group, members in lines.grouped("content_id").items()
            ],
        }

    def save_sheet(self, column: str, rows: list[ROW]):
        """Fill in a column; what cannot be saved is named and the rest is kept.

        :param rows: id of a line, with points (``None`` clears them) and note
        :return: the sheet, with the sentence of each line that was refused
        """
        self.ensure_one()
        self.check_access("read")
        if column not in (*COLUMNS, MEMBER) or len(rows) > len(self.line_ids):
            raise UserError(self.env._("There is no such column."))
        refused = {}
        for row in rows:
            line = self.line_ids.filtered(lambda each, row=row: each.id == row["id"])
            try:
                with self.env.cr.savepoint():
                    line._save_cells(column, row)
            except UserError as error:
                refused[row["id"]] = str(error)
        if column == MEMBER and not self._why_not_member():
            self._open_when_all_gave()
        return {**self._sheet(), "refused": refused}

    def _is_of_team(self):
        # sudo: who is a member is public
        return self.env.user in self.sudo().team_id.member_ids.user_id

    def _describe_sum(self, lines, column):
        """Return points and progress of a group in the column that is filled in."""
        counted = lines.filtered(lambda line: not line.is_dry)
        name = column if column in COLUMNS else "self"
        given = [line._points(name) for line in counted]
        number = Words(self.env).number
        return {
            "points": number(sum(filter(None, given), Fraction(0))),
            "most": number(sum(exact_of(line, "maximum") for line in counted)),
        }

    def _open_column(self):
        """Return the name of the column that the reader may fill in now, if any."""
        if self._scores_alone() and not self._why_not_member():
            return MEMBER
        for column in COLUMNS.values():
            if self.state in column.states:
                line = self.line_ids[:1]
                if line and not line._why_not_column(column):
                    return column.name
        return False

    def _may_attach(self):
        user = self.env.user
        return self.state in OPEN_STATES and any(
            user._holds_role(role, self.unit_id) for role in ROLES
        )

    def _total(self, column):
        name = "total" if column == "final" else f"{column}_total"
        return self._shown(self, name)

    def _describe_papers(self):
        # sudo: which documents are wanted, everybody may know
        kinds = self.env["cqtt.submission.kind"].sudo().search([], limit=KINDS)
        there = {paper.kind_id.id: paper for paper in self.paper_ids}
        return [
            {
                "kind_id": kind.id,
                "name": kind.name,
                "is_printed": kind.code in PRINTED,
                "code": kind.code,
                "evidence": kind.id in there and self._describe_file(there[kind.id]),
            }
            for kind in kinds
        ]

    def _describe_file(self, evidence):
        return {
            "id": evidence.id,
            "name": evidence.name,
            "date": f"{evidence.doc_date:%d/%m/%Y}" if evidence.doc_date else "",
            "number": evidence.doc_number or "",
            "is_outside": evidence.is_outside,
            "sha256": evidence.sha256,
        }

    def _describe_line(self, line, column, evidence):
        criterion = line.criterion_id
        values = {
            "id": line.id,
            "code": criterion.code,
            "name": criterion.name,
            "wanted": criterion.wanted or "",
            "maximum": self._shown(line, "maximum"),
            "is_dry": line.is_dry,
            "is_absent": line.machine_is_absent,
            "is_sealed": bool(line.sealed_at),
            "has_figure": bool(line.machine_at),
            "has_rule": criterion.method == "indicator",
            "evidence": [self._describe_file(each) for each in evidence],
            "lacks_reason": column in COLUMNS and line._lacks_reason(column),
        }
        for name in SHOWN:
            has = line[f"{name}_at"]
            values[name] = self._shown(line, f"{name}_points") if has else ""
        for name in COLUMNS:
            values[f"{name}_note"] = line[f"{name}_note"] or ""
            # sudo: who gave points has a name
            values[f"{name}_by"] = line[f"{name}_by_id"].sudo().name or ""
        return values

    def _shown(self, record, name):
        return Words(self.env).number(exact_of(record, name))


class CqttAppraisalLine(models.Model):
    # pylint: disable-next=consider-merging-classes-inherited
    _inherit = "cqtt.appraisal.line"

    def _save_cells(self, column, row):
        """Save points and note of one line.

        :param row: ``points`` (``None`` clears them) and ``note``, or one of them
        """
        if not self:
            raise UserError(self.env._("This criterion is not on the sheet."))
        cells = {name: row[name] for name in ("points", "note") if name in row}
        if column == MEMBER:
            self._save_member(cells)
        else:
            self.write({f"{column}_{name}": cell for name, cell in cells.items()})
