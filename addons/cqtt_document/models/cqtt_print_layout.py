from odoo import api, fields, models
from odoo.exceptions import UserError

from ..forms import (
    Letterhead,
    agency_letterhead,
    committee_letterhead,
    in_sentence,
    one_stop_name,
)


class CqttPrintLayout(models.Model):
    """The letterhead of a unit; papers of one without bear what the unit tree says.

    Every field is proposed from the unit and may be changed.
    """

    _name = "cqtt.print.layout"
    _inherit = "cqtt.scoped.mixin"
    _description = "Letterhead"
    _rec_name = "unit_id"
    _order = "unit_id"

    superior_body = fields.Text(
        compute="_compute_letterhead",
        store=True,
        readonly=False,
        precompute=True,
        help="Stands above the issuing body and may be abbreviated. Empty: none.",
    )
    issuing_body = fields.Text(
        compute="_compute_letterhead",
        store=True,
        readonly=False,
        precompute=True,
        required=True,
        help="The full official name in capitals, broken into lines as on paper.",
    )
    one_stop_body = fields.Text(
        string="One-stop shop",
        compute="_compute_letterhead",
        store=True,
        readonly=False,
        precompute=True,
        help="Issues the forms at the counter; the issuing body stands above it.",
    )
    place_name = fields.Char(
        string="Place in the date line",
        compute="_compute_letterhead",
        store=True,
        readonly=False,
        precompute=True,
        help="The unit's name without its kind. Units with the name of a person, an "
        "event or a number keep it: “Phường 3”.",
    )
    abbreviation = fields.Char(
        compute="_compute_letterhead",
        store=True,
        readonly=False,
        precompute=True,
        help="Of the issuing body, in the numbers of its papers: 12/QĐ-UBND.",
    )
    contact_line = fields.Char(
        compute="_compute_letterhead",
        store=True,
        readonly=False,
        precompute=True,
        help="Address, telephone and the like, in small print at the foot of forms.",
    )

    _unit_uniq = models.Constraint(
        "UNIQUE(unit_id)", "This unit has a letterhead already: change that one."
    )

    @api.depends("unit_id")
    def _compute_letterhead(self):
        for layout in self:
            head = self._proposed_letterhead(layout.unit_id)
            layout.superior_body = head.superior
            layout.issuing_body = head.body
            layout.one_stop_body = self._proposed_one_stop(layout.unit_id)
            layout.place_name = head.place
            layout.contact_line = head.contact
            layout.abbreviation = head.abbreviation

    def write(self, vals):
        if "unit_id" in vals and any(
            layout.unit_id.id != vals["unit_id"] for layout in self
        ):
            # rules look at the unit that a record leaves, not at the one it goes to
            raise UserError(
                self.env._(
                    "A letterhead stays with its unit. Make a new one for the other."
                )
            )
        return super().write(vals)

    def action_print_letter(self):
        """Print a notice without content, to look at the letterhead."""
        return self._action_print("cqtt_document.letter_sample_report")

    def action_print_a4(self):
        """Print form 01 with invented data."""
        return self._action_print("cqtt_document.receipt_sample_a4_report")

    def action_print_a5(self):
        """Print the same on half the sheet."""
        return self._action_print("cqtt_document.receipt_sample_a5_report")

    def _action_print(self, report_ref):
        return self.env["ir.actions.report"]._print(report_ref, self)

    @api.model
    def _for_unit(self, unit, one_stop=False) -> Letterhead:
        """Return the letterhead of a unit's papers.

        :param one_stop: of what its one-stop shop issues
        """
        # sudo: it stands on every paper that leaves the house
        layout = self.sudo().search([("unit_id", "=", unit.id)], limit=1)
        if layout:
            return layout._letterhead(one_stop)
        head = self._proposed_letterhead(unit)
        body = one_stop and self._proposed_one_stop(unit)
        return head.below(body) if body else head

    def _letterhead(self, one_stop=False) -> Letterhead:
        self.ensure_one()
        head = Letterhead(
            self.superior_body or "",
            self.issuing_body or "",
            self.place_name or "",
            self.contact_line or "",
            self.abbreviation or "",
        )
        return (
            head.below(self.one_stop_body) if one_stop and self.one_stop_body else head
        )

    @api.model
    def _proposed_letterhead(self, unit) -> Letterhead:
        contact = f"Điện thoại: {unit.hotline}" if unit.hotline else ""
        if unit.level == "agency":
            return agency_letterhead(unit.name, contact=contact)
        if not unit:
            return Letterhead()
        return committee_letterhead(unit.name, unit.parent_id.name or "", contact)

    @api.model
    def _proposed_one_stop(self, unit) -> str:
        if unit.level != "commune":
            return ""
        return one_stop_name(unit.parent_id.level == "province").upper()

    @api.model
    def _office_name(self, unit) -> str:
        """Return where a unit receives papers, as it stands within a sentence."""
        name = in_sentence(unit.name)
        if unit.level != "commune":
            return name
        office = one_stop_name(unit.parent_id.level == "province")
        return " ".join(f"{office} {name}".split())
