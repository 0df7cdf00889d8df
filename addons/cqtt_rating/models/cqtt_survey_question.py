from odoo import api, fields, models
from odoo.exceptions import UserError, ValidationError

#: answers that a question may have
FEWEST, MOST = 2, 5


class CqttSurveyQuestion(models.Model):
    """A question that citizens answer on paper or by QR; each answer is a measure.

    A criterion reads it by its code. ``survey.overall`` counts the best answer as
    ``survey.overall.1``.
    """

    _name = "cqtt.survey.question"
    _inherit = "cqtt.kept.mixin"
    _description = "Survey Question"
    _order = "sequence, code"
    _rec_names_search = ["code", "name"]

    sequence = fields.Integer(default=10)
    code = fields.Char(required=True, help="E.g. survey.overall.")
    name = fields.Char(string="Question", required=True, translate=True)
    form = fields.Char(help="The printed form that asks it.")
    answers = fields.Text(
        required=True, translate=True, help="One a line, the best answer first."
    )
    active = fields.Boolean(default=True)

    _code_uniq = models.Constraint("UNIQUE(code)", "This code is in use.")
    _code_form = models.Constraint(
        r"CHECK(code ~ '^survey\.[a-z0-9_]+$')",
        "The code is survey., then small letters without accents, digits and _.",
    )

    @api.constrains("answers")
    def _check_answers(self):
        for question in self:
            if not FEWEST <= len(question._labels()) <= MOST:
                raise ValidationError(
                    self.env._(
                        "“%(name)s” has %(least)s to %(most)s answers, one a line.",
                        name=question.name,
                        least=FEWEST,
                        most=MOST,
                    )
                )

    @api.model_create_multi
    def create(self, vals_list):
        questions = super().create(vals_list)
        questions._make_measures()
        return questions

    def write(self, vals):
        before = {question: question._measure_codes() for question in self}
        result = super().write(vals)
        for question, codes in before.items():
            if question._measure_codes() != codes and question in self._used():
                raise UserError(
                    self.env._(
                        "“%s” has been asked: neither its code nor the number of its "
                        "answers changes. Make a new question.",
                        question.name,
                    )
                )
        self._make_measures()
        return result

    def _labels(self):
        lines = (line.strip() for line in (self.answers or "").splitlines())
        return [line for line in lines if line]

    def _measure_codes(self):
        """Return the codes of the answers' measures, the best answer first."""
        return tuple(f"{self.code}.{n + 1}" for n in range(len(self._labels())))

    def _make_measures(self):
        # sudo: measures belong to the program; who writes the question names them
        measures = self.env["cqtt.measure"].sudo()
        known = measures._catalogue()
        measures.create(
            [
                {
                    "code": code,
                    "name": f"{question.name}: {label}",
                    "unit_of_count": self.env._("answer"),
                }
                for question in self
                for code, label in zip(
                    question._measure_codes(), question._labels(), strict=True
                )
                if code not in known
            ]
        )
