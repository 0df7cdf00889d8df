from odoo import api, fields, models, tools

from ..booking import LedgerError
from ..indicators import Part

KINDS = [("flow", "Flow"), ("stock", "Stock")]


class CqttMeasure(models.Model):
    """Something that is counted.

    A flow counts what happens in a period. A stock is the running sum of what came and
    went, and has a value at the end of each day.

    Measures come with the addon that books them, as data; nobody edits them.
    """

    _name = "cqtt.measure"
    _inherit = ["cqtt.cached.mixin", "cqtt.kept.mixin"]
    _description = "Measure"
    _order = "code"
    _rec_names_search = ["code", "name"]

    name = fields.Char(required=True, translate=True)
    code = fields.Char(required=True, help="E.g. dossier.received; never changes.")
    unit_of_count = fields.Char(
        string="Unit of count",
        required=True,
        translate=True,
        help="What one is: a dossier, a minute, a dong.",
    )
    kind = fields.Selection(
        KINDS,
        required=True,
        default="flow",
        help="A flow is summed over a period, a stock from the beginning to a day.",
    )
    is_manual = fields.Boolean(
        string="Entered by hand",
        help="No step of the work counts it: somebody enters it, another confirms it.",
    )
    is_anonymous = fields.Boolean(
        string="Answers of citizens",
        help="Nobody opens the single facts; indicators show them for whole months "
        "that are over, and not below their small number.",
    )
    booked_by = fields.Char(
        string="Counted by",
        compute="_compute_booked_by",
        help="The steps of the work that count it.",
    )

    _code_uniq = models.Constraint("UNIQUE(code)", "Another measure has the same code.")
    _code_form = models.Constraint(
        r"CHECK(code ~ '^[a-z][a-z0-9_]*(\.[a-z0-9_]+)+$')",
        "The code consists of small letters without accents, digits, _ and at least "
        "one dot, e.g. dossier.received.",
    )

    @api.depends("code")
    @api.depends_context("lang")
    def _compute_booked_by(self):
        steps = self._steps()
        for measure in self:
            measure.booked_by = "; ".join(
                f"{name}: {', '.join(labels)}"
                for name, labels in steps.get(measure.code, {}).items()
            )

    def action_open_facts(self):
        """Open the facts of the measure that the reader's scope reaches."""
        self.ensure_one()
        return self.env["cqtt.fact"]._action_open(
            [("measure_id", "=", self.id)], self.name
        )

    def _instead_of_deleting(self):
        return self.env._("Its figures stay, and need it.")

    @api.model
    @tools.ormcache()
    def _catalogue(self):
        """Return id and kind of each measure, by code."""
        # sudo: everybody's work is counted, whoever may read the figures
        return {m.code: (m.id, m.kind) for m in self.sudo().search([])}

    @api.model
    def _id_of(self, code, kind=None):
        """Return the id of a measure.

        :param kind: what it has to be
        :raise LedgerError: there is no such measure
        """
        found_id, found_kind = self._catalogue().get(code, (None, None))
        if found_id is None:
            raise LedgerError(f"There is no measure {code}.")
        if kind not in (None, found_kind):
            raise LedgerError(f"{code} is a {found_kind}, not a {kind}.")
        return found_id

    @api.model
    def _named(self, code):
        """Return the measure of a code.

        :raise LedgerError: there is no such measure
        """
        # sudo: what is counted, everybody may know
        return self.sudo().browse(self._id_of(code))

    def _as_term(self, figure, term_id=None, reading=None, part=Part.NUMERATOR):
        """Return it as a term of an explanation: what it counts, when, by which steps.

        :param figure: ``None`` is withheld
        :param term_id: by which the screen opens it; the measure's own by default
        :param reading: of a stock; that of its kind by default
        """
        self.ensure_one()
        reading = reading or ("closing" if self.kind == "stock" else "flow")
        return {
            "id": term_id or self.id,
            "key": f"{part.value}.{term_id or self.id}",
            "part": part.value,
            "sign": "1",
            "name": self.name,
            "code": self.code,
            "when": self.env["cqtt.indicator.term"]._reading_label(reading),
            "counted_by": self.booked_by,
            "figure": figure,
        }

    @api.model
    @tools.ormcache("self.env.lang")
    def _steps(self):
        """Return the labels of the steps that book each measure, by code and model."""
        found = {}
        for model in self.env.values():
            if model._abstract or not hasattr(model, "_counting_steps"):
                continue
            # sudo: what kind of record it is, everybody may know
            name = self.env["ir.model"].sudo()._get(model._name).name
            for step, codes in model._counting_steps():
                for code in codes:
                    found.setdefault(code, {}).setdefault(name, []).append(step)
        return found
