import base64

from odoo import api, fields, models
from odoo.exceptions import UserError
from odoo.fields import Command, Domain

from odoo.addons.cqtt_base.names import fold
from odoo.addons.cqtt_base.sheets import Refused

from ..history_sheet import Reason
from ..models.dossier_import_states import OPEN_STATES
from ..provincial_sheet import place_names, shares, titles_of

#: roles at whose units an export may be handed over
ROLES = ("manager", "province_admin")


class CqttDossierSyncSplit(models.TransientModel):
    """One export of several communes: each gets its rows, and brings them in itself.

    Whoever hands over does not import: what dossiers become is the commune's matter.
    """

    _name = "cqtt.dossier.sync.split"
    _inherit = "cqtt.upload.mixin"
    _description = "Export of Several Communes"

    province_id = fields.Many2one(
        "cqtt.unit",
        string="Province or city",
        required=True,
        domain=[("level", "=", "province")],
        default=lambda self: self._default_province_id(),
    )
    file = fields.Binary(string="Export (.xlsx, .csv)", required=True, attachment=False)
    file_name = fields.Char(default="…", required=True)
    line_ids = fields.One2many(
        "cqtt.dossier.sync.split.line", "split_id", string="Communes in the export"
    )
    row_count = fields.Integer(string="Rows", compute="_compute_counts")
    left_count = fields.Integer(string="Rows of nobody", compute="_compute_counts")

    def _default_province_id(self):
        return self._reachable_units().province_id[:1]

    @api.depends("line_ids.unit_id", "line_ids.row_count")
    def _compute_counts(self):
        for split in self:
            nobodys = split.line_ids.filtered(lambda line: not line.unit_id)
            split.row_count = sum(split.line_ids.mapped("row_count"))
            split.left_count = sum(nobodys.mapped("row_count"))

    def action_look(self):
        """Read of which communes the rows are.

        :raise UserError: the file cannot be read
        """
        self.ensure_one()
        found, known = self._shares(), self._known_units()
        self.line_ids = [
            Command.clear(),
            *(
                Command.create(
                    {
                        "name": name,
                        "row_count": len(rows),
                        "unit_id": self._unit_of(name, known).id,
                    }
                )
                for name, rows in sorted(found.rows.items())
            ),
        ]
        action = self.env["ir.actions.actions"]._for_xml_id(
            "cqtt_dossier.cqtt_dossier_sync_split_action"
        )
        return action | {"res_id": self.id}

    def action_hand_over(self):
        """Lay before each commune what is its own; rows of nobody stay here.

        :raise UserError: no row is of a commune, or one is out of the user's reach
        """
        self.ensure_one()
        lines = self.line_ids.filtered("unit_id")
        if not lines:
            raise UserError(self.env._("Say first of which communes the rows are."))
        if lines.unit_id - self._reachable_units():
            raise UserError(self.env._("Choose communes that you answer for."))
        found = self._shares()
        for unit, own in lines.grouped("unit_id").items():
            self._hand_over(unit, found.as_export(own.mapped("name")))
        self._remember(lines)
        return self._tell(lines)

    def _shares(self):
        content = base64.b64decode(self.with_context(bin_size=False).file)
        mappings = self.env["cqtt.dossier.sync.mapping"]
        try:
            mapping = mappings._of_province(self.province_id, titles_of(content))
            return shares(content, mapping._as_mapping())
        except Refused as refused:
            reason = Reason[refused.fault.name]
            raise UserError(self.env["cqtt.dossier.sync"]._word(reason)) from refused

    def _reachable_units(self):
        domain = self.env.user._scope_domain("id", roles=ROLES)
        units = self.env["cqtt.unit"]
        return units.search(
            domain & Domain("level", "=", "commune") & Domain("is_in_force", "=", True)
        )

    def _known_units(self):
        """Return the unit of each name and code; ``None`` where several have it."""
        known = {}
        for unit in self._reachable_units():
            if unit.province_id != self.province_id:
                continue
            for text in filter(None, (unit.name, unit.code, unit.agency_code)):
                known[fold(text)] = None if fold(text) in known else unit
        words = self.env["cqtt.dossier.sync.word"].search(
            Domain("mapping_id.province_id", "=", self.province_id.id)
            & Domain("kind", "=", "unit")
        )
        return known | {fold(word.text): word.unit_id for word in words}

    def _unit_of(self, name, known):
        for text in place_names(name):
            if known.get(text):
                return known[text]
        return self.env["cqtt.unit"]

    def _hand_over(self, unit, content):
        """Give a commune its rows, in place of what it has not brought in yet."""
        # sudo: who hands over need not see what communes bring in; units were checked
        syncs = self.env["cqtt.dossier.sync"].sudo()
        values = {"file": base64.b64encode(content), "file_name": self.file_name}
        waiting = syncs.search(
            [
                ("unit_id", "=", unit.id),
                ("handed_by_id", "!=", False),
                ("state", "in", OPEN_STATES),
            ],
            limit=1,
        )
        waiting.write(values)
        part = waiting or syncs.create({"unit_id": unit.id, **values})
        part._write_uncounted({"handed_by_id": self.env.uid})

    def _remember(self, lines):
        """Keep what a person has said of a name that was not known."""
        known = self._known_units()
        # sudo: a manager's word helps all; the province administrator can correct it
        mapping = (
            self.env["cqtt.dossier.sync.mapping"]
            .sudo()
            .search([("province_id", "=", self.province_id.id)])
        )
        new = lines.filtered(
            lambda line: line.name and self._unit_of(line.name, known) != line.unit_id
        )
        said = {word.text for word in mapping.word_ids if word.kind == "unit"}
        mapping.word_ids.create(
            [
                {
                    "mapping_id": mapping.id,
                    "kind": "unit",
                    "text": line.name,
                    "unit_id": line.unit_id.id,
                }
                for line in new
                if line.name not in said
            ]
        )

    def _tell(self, lines):
        return {
            "type": "ir.actions.client",
            "tag": "display_notification",
            "params": {
                "type": "success",
                "message": self.env._(
                    "%(rows)s rows lie before %(units)s communes; their managers bring "
                    "them in.",
                    rows=sum(lines.mapped("row_count")),
                    units=len(lines.unit_id),
                ),
                "next": {"type": "ir.actions.act_window_close"},
            },
        }


class CqttDossierSyncSplitLine(models.TransientModel):
    """What an export calls a commune, and which one it is."""

    _name = "cqtt.dossier.sync.split.line"
    _description = "Commune in an Export"
    _order = "unit_id desc, name"

    split_id = fields.Many2one(
        "cqtt.dossier.sync.split", required=True, ondelete="cascade"
    )
    name = fields.Char(string="Written in the export", readonly=True)
    row_count = fields.Integer(string="Rows", readonly=True)
    unit_id = fields.Many2one(
        "cqtt.unit", string="Commune", domain=[("level", "=", "commune")]
    )
