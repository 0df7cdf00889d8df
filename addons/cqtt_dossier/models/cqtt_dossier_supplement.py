from odoo import api, fields, models
from odoo.exceptions import UserError
from odoo.fields import Command

from odoo.addons.cqtt_base.clock import today

SERIES = "dossier.supplement"


class CqttDossierSupplement(models.Model):
    """What a citizen was asked to add (form 02); written by the work alone."""

    _name = "cqtt.dossier.supplement"
    _description = "Request for Papers"
    _order = "dossier_id, id"
    _rec_name = "number"

    dossier_id = fields.Many2one(
        "cqtt.dossier", required=True, index=True, ondelete="cascade"
    )
    unit_id = fields.Many2one(
        related="dossier_id.unit_id", store=True, precompute=True, index=True
    )
    number = fields.Char()
    asked_at = fields.Datetime(string="Asked", required=True)
    asker_id = fields.Many2one("res.users", string="By", required=True)
    reason = fields.Text(required=True)
    expected_on = fields.Date(string="Until")
    answered_at = fields.Datetime(string="Handed in")
    is_guidance = fields.Boolean(
        string="Before receipt", help="Handed out at the counter; no clock runs yet."
    )
    line_ids = fields.One2many(
        "cqtt.dossier.supplement.line", "supplement_id", string="What is missing"
    )


class CqttDossierSupplementLine(models.Model):
    """One thing to be added or mended."""

    _name = "cqtt.dossier.supplement.line"
    _description = "Paper Asked For"
    _order = "supplement_id, id"

    supplement_id = fields.Many2one(
        "cqtt.dossier.supplement", required=True, index=True, ondelete="cascade"
    )
    unit_id = fields.Many2one(
        related="supplement_id.unit_id", store=True, precompute=True, index=True
    )
    component_id = fields.Many2one("cqtt.dossier.component", ondelete="set null")
    name = fields.Char(required=True)
    fault = fields.Char(string="What is wrong")

    def _text(self):
        """Return the line as form 02 prints it."""
        return f"{self.name}: {self.fault}" if self.fault else self.name


class CqttDossier(models.Model):
    """Papers asked for after receipt: the citizen's turn, and the clock stands still.

    The law lets an office ask once; asking again counts against it.
    """

    # pylint: disable-next=consider-merging-classes-inherited
    _inherit = "cqtt.dossier"

    supplement_ids = fields.One2many(
        "cqtt.dossier.supplement", "dossier_id", string="Requests for papers"
    )

    def _why_not_ask_supplement(self):
        if self.signed_at:
            return self.env._("The result is signed: no more papers are needed.")
        return self._why_not_holder() if self.state == "processing" else ""

    def _failed_papers(self):
        """Return the lines of the checklist that are missing or faulty."""
        return self.component_ids.filtered(
            lambda paper: paper.fault or (paper.is_required and not paper.is_handed_in)
        )

    def _is_asked_again(self, _transition):
        return int(len(self._requests()) > 1)

    def _requests(self):
        """Return what was asked for since receipt."""
        return self.supplement_ids.filtered(lambda asked: not asked.is_guidance)

    def _open_supplement(self):
        # sudo: what was asked for is known to whoever takes it in
        asked = self.sudo()._requests()
        return asked.filtered(lambda one: not one.answered_at)[-1:]

    def _ask_supplement(self, lines, reason, until, **click):
        """Ask the citizen for papers; the clock stands still from now on.

        :param lines: values of ``cqtt.dossier.supplement.line``
        :param until: date by which they are expected
        :raise UserError: nothing is asked for
        """
        if not lines:
            raise UserError(self.env._("Say first which papers are missing."))
        if until and until < today():
            raise UserError(self.env._("The citizen needs time: choose a later day."))
        now = fields.Datetime.now()
        request = {
            "asked_at": now,
            "asker_id": self.env.uid,
            "reason": reason,
            "expected_on": until,
            "line_ids": [Command.create(line) for line in lines],
        }
        values = {
            **self._prepare_stop("supplement", now, until, reason=reason),
            "supplement_ids": [Command.create(request)],
        }
        transition = self._get_transition("ask_supplement")
        self._perform(transition, values=values, reason=reason, **click)

    def _take_supplement(self, lines, papers, **click):
        """Take in what was asked for; the clock runs on.

        :param lines: of the request, that are answered
        :param papers: values of what was brought, by paper of the checklist
        :raise UserError: something that was asked for is missing still
        """
        request = self._open_supplement()
        missing = request.line_ids - lines
        if missing:
            raise UserError(
                self.env._(
                    "Still missing: %s. Take the papers in together.",
                    "; ".join(missing.mapped("name")),
                )
            )
        now = fields.Datetime.now()
        for paper, values in papers.items():
            paper._hand_in(values)
        answered = Command.update(request.id, {"answered_at": now})
        self._perform(
            self._get_transition("take_supplement"),
            values={"supplement_ids": [answered]},
            **click,
        )

    @api.model
    def _next_paper_number(self, series, sign, unit):
        """Draw the number of a form, such as ``05/PBS-TTPVHCC``; others wait.

        :param sign: what stands for the kind of form
        """
        # sudo: numbers are given out by the work, nobody enters them
        numbers = self.env["cqtt.number"].sudo()
        serial = numbers._draw(series, unit, str(today().year))
        return f"{serial:02}/{sign}-{self._office_sign(unit)}"

    def _after_transition(self, transition, journal_lines):
        result = super()._after_transition(transition, journal_lines)
        if transition.verb == "ask_supplement":
            self._notify_citizen("supplement")
            for dossier in self:
                unit = dossier.receiving_unit_id
                number = self._next_paper_number(SERIES, "PBS", unit)
                dossier._open_supplement().number = number
        return result
