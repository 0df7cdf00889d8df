from odoo import api, fields, models

from odoo.addons.cqtt_base.names import fold

from ..provincial_sheet import Mapping, propose
from .dossier_states import STATES

COLUMN_KEYS = [
    ("code", "Code of the dossier"),
    ("procedure", "Code of the procedure"),
    ("subject", "What is asked for"),
    ("field", "Field"),
    ("channel", "Channel"),
    ("owner", "Owner"),
    ("birth_year", "Year of birth"),
    ("number", "ID number"),
    ("address", "Address"),
    ("phone", "Phone"),
    ("received", "When received"),
    ("due", "When due"),
    ("finished", "When finished"),
    ("returned", "When returned"),
    ("state", "State"),
    ("paused", "Paused from"),
    ("resumed", "Paused until"),
    ("kind", "Kind of pause"),
    ("sets", "Number of sets"),
    ("unit", "Commune or ward, in an export of several"),
]
WORD_KINDS = [
    ("state", "State"),
    ("channel", "Channel"),
    ("field", "Field"),
    ("unit", "Unit"),
]


class CqttDossierSyncMapping(models.Model):
    """What the columns and words of a province's export are called."""

    _name = "cqtt.dossier.sync.mapping"
    _description = "Export of a Provincial System"
    _order = "province_id"
    _rec_name = "province_id"

    province_id = fields.Many2one(
        "cqtt.unit",
        string="Province or city",
        required=True,
        ondelete="restrict",
        domain=[("level", "=", "province")],
    )
    column_ids = fields.One2many(
        "cqtt.dossier.sync.column", "mapping_id", string="Columns"
    )
    word_ids = fields.One2many("cqtt.dossier.sync.word", "mapping_id", string="Words")

    _province_uniq = models.Constraint(
        "UNIQUE(province_id)", "The export of this province is described already."
    )

    @api.model
    def _of(self, unit, titles):
        """Return the description of a unit's province, completed from titles.

        What an administrator has entered stays; a column that nothing is known of, or
        whose title is gone, is proposed by the words in the titles.
        """
        return self._of_province(unit.province_id, titles)

    @api.model
    def _of_province(self, province, titles):
        # sudo: whoever brings the first export has its description proposed
        mappings = self.sudo()
        mapping = mappings.search([("province_id", "=", province.id)], limit=1)
        mapping = mapping or mappings.create({"province_id": province.id})
        mapping._complete(titles)
        return mapping

    def _complete(self, titles):
        present = {fold(title) for title in titles}
        known = {column.key: column for column in self.column_ids}
        used = {fold(column.title) for column in self.column_ids}
        free = [title for title in titles if fold(title) not in used]
        for key, title in propose(free).items():
            if key not in known:
                self.column_ids.create(
                    {"mapping_id": self.id, "key": key, "title": title}
                )
            elif fold(known[key].title) not in present and known[key].is_proposed:
                known[key].title = title

    def _as_mapping(self) -> Mapping:
        words = self.word_ids.grouped("kind")
        no_words = self.word_ids.browse()
        return Mapping(
            titles={column.key: column.title for column in self.column_ids},
            states={one.text: one.state for one in words.get("state", no_words)},
            channels={
                one.text: one.channel_id.code for one in words.get("channel", no_words)
            },
            fields={
                one.text: one.field_id.code for one in words.get("field", no_words)
            },
        )


class CqttDossierSyncColumn(models.Model):
    """A column of a province's export."""

    _name = "cqtt.dossier.sync.column"
    _inherit = ["cqtt.line.mixin"]
    _description = "Column of an Export"
    _order = "mapping_id, id"
    _rec_name = "title"
    _line_of = "mapping_id"

    mapping_id = fields.Many2one(
        "cqtt.dossier.sync.mapping", required=True, index=True, ondelete="cascade"
    )
    key = fields.Selection(COLUMN_KEYS, string="What it says", required=True)
    title = fields.Char(string="Title in the export", required=True)
    is_proposed = fields.Boolean(
        string="Proposed",
        default=True,
        readonly=True,
        help="By the words in the title; nobody has looked at it yet.",
    )

    _key_uniq = models.Constraint(
        "UNIQUE(mapping_id, key)", "Another column says this already."
    )

    def write(self, vals):
        """Whoever changes a line has looked at it."""
        if self.env.su or "is_proposed" in vals:
            return super().write(vals)
        return super().write({**vals, "is_proposed": False})


class CqttDossierSyncWord(models.Model):
    """A word of a province's export that is not known everywhere."""

    _name = "cqtt.dossier.sync.word"
    _description = "Word of an Export"
    _order = "mapping_id, kind, text"
    _rec_name = "text"

    mapping_id = fields.Many2one(
        "cqtt.dossier.sync.mapping", required=True, index=True, ondelete="cascade"
    )
    kind = fields.Selection(WORD_KINDS, required=True, default="state")
    text = fields.Char(string="Written in the export", required=True)
    state = fields.Selection(STATES, string="Means the state", copy=True)
    channel_id = fields.Many2one(
        "cqtt.channel", string="Means the channel", ondelete="restrict"
    )
    field_id = fields.Many2one(
        "cqtt.field", string="Means the field", ondelete="restrict"
    )
    unit_id = fields.Many2one("cqtt.unit", string="Means the unit", ondelete="restrict")

    _text_uniq = models.Constraint(
        "UNIQUE(mapping_id, kind, text)", "This word has a meaning already."
    )
    _meaning = models.Constraint(
        "CHECK(CASE kind WHEN 'state' THEN state IS NOT NULL"
        " WHEN 'channel' THEN channel_id IS NOT NULL"
        " WHEN 'unit' THEN unit_id IS NOT NULL ELSE field_id IS NOT NULL END)",
        "Say what the word means.",
    )
