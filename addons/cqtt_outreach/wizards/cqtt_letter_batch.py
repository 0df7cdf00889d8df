from odoo import api, fields, models
from odoo.exceptions import UserError

#: letters of one step: a step is one transaction
STEP = 25


class CqttLetterBatch(models.TransientModel):
    """Letters of one kind written to many families, step by step.

    Families that may not get one are left out, and it is said why.
    """

    _name = "cqtt.letter.batch"
    _description = "Letters to Many Families"

    task = fields.Selection([("write", "Write")], required=True, default="write")
    kind_id = fields.Many2one(
        "cqtt.outreach.kind",
        string="Letter",
        required=True,
        domain=[("template_id", "!=", False), ("form", "=", "letter")],
        default=lambda self: self._default_kind_id(),
    )
    family_ids = fields.Many2many(
        "cqtt.outreach.family",
        string="Families",
        default=lambda self: self._default_family_ids(),
    )
    signer_id = fields.Many2one(
        "cqtt.signer",
        string="Signed by",
        domain=[("is_in_force", "=", True)],
        default=lambda self: self._default_signer_id(),
    )
    todo_ids = fields.Many2many(
        "cqtt.outreach.family", "cqtt_letter_batch_todo_rel", readonly=True
    )
    done = fields.Integer(readonly=True)
    written_ids = fields.Many2many("cqtt.letter", readonly=True)
    total = fields.Integer(compute="_compute_total")
    left_out = fields.Text(compute="_compute_total")
    obstacles = fields.Text(compute="_compute_total")

    def _default_family_ids(self):
        is_families = self.env.context.get("active_model") == "cqtt.outreach.family"
        return self.env.context.get("active_ids") if is_families else False

    def _default_kind_id(self):
        """Return the letter of the families' occasion, if they have one in common."""
        families = self.env["cqtt.outreach.family"].browse(self._default_family_ids())
        events = set(families.mapped("life_event"))
        event = events.pop() if len(events) == 1 else False
        domain = [("form", "=", "letter"), ("life_event", "=", event)]
        return self.env["cqtt.outreach.kind"].search(domain, limit=1)

    def _default_signer_id(self):
        """Return who signs for the families' commune, if there is one alone."""
        families = self.env["cqtt.outreach.family"].browse(self._default_family_ids())
        signers = self.env["cqtt.signer"].search(
            [("unit_id", "in", families.unit_id.ids), ("is_in_force", "=", True)],
            limit=2,
        )
        return signers if len(signers) == 1 else False

    @api.depends("family_ids", "kind_id", "written_ids")
    @api.depends_context("uid", "lang")
    def _compute_total(self):
        for batch in self:
            reasons = batch._reasons() if batch.kind_id else {}
            families = batch.family_ids if batch.kind_id else ()
            batch.total = len(families) - len(reasons)
            batch.left_out = "\n".join(dict.fromkeys(reasons.values()))
            batch.obstacles = "" if batch.total else batch._nothing_to_write()

    def _nothing_to_write(self):
        if not self.kind_id:
            return self.env._("Choose the letter first.")
        return self.env._("There is no family that may get this letter.")

    def _reasons(self):
        """Return why families get no letter, by family."""
        letters = self.env["cqtt.letter"].search(
            [
                ("family_id", "in", self.family_ids.ids),
                ("kind_id", "=", self.kind_id.id),
                ("state", "!=", "cancelled"),
            ]
        )
        have = (letters - self.written_ids).family_id
        reasons = {}
        for family in self.family_ids:
            if family in have:
                reasons[family.id] = self.env._(
                    "%s has this letter already.",
                    family.people_text or family.display_name,
                )
            elif why := family._why_no_letter(self.kind_id):
                reasons[family.id] = why
        return reasons

    def step(self):
        """Write the next letters; call it until ``done`` is ``total``.

        :return: dict of done, total and, for the progress bar, no address of a file
        :raise UserError: nobody may get one, or the template is not in force
        """
        self.ensure_one()
        if not self.done:
            self._begin()
        families = self.todo_ids.sorted("id")[self.done : self.done + STEP]
        letters = self.env["cqtt.letter"]
        for family in families:
            letters |= family._write_letter(self.kind_id, self.signer_id)
        self.written_ids |= letters
        self.done += len(families)
        return {"done": self.done, "total": len(self.todo_ids), "url": ""}

    def _begin(self):
        """Settle who gets a letter: those who may, when the writing begins."""
        if self.obstacles:
            raise UserError(self.obstacles)
        # sudo: a catalogue
        self.kind_id.sudo()._check_fields_known()
        reasons = self._reasons()
        self.todo_ids = self.family_ids.filtered(lambda f: f.id not in reasons)

    def action_show(self):
        """Show the letters that were written."""
        action = self.env["ir.actions.act_window"]._for_xml_id(
            "cqtt_outreach.cqtt_letter_action"
        )
        return action | {"domain": [("id", "in", self.written_ids.ids)], "context": {}}
