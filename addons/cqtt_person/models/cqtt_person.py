from odoo import api, fields, models
from odoo.exceptions import AccessError, ValidationError
from odoo.fields import Domain

from odoo.addons.cqtt_base.clock import today

from ..identity import (
    Fault,
    IdentityError,
    check_birth,
    clean_text,
    holds_number,
    id_of,
    pseudonym,
    search_key,
)
from .faults import told

#: who reads what people are called and where they live; everybody else, their pseudonym
READERS = "cqtt_base.group_officer,cqtt_base.group_leader"
READER_ROLES = ("officer", "manager", "leader")
WORKER_ROLES = ("officer", "manager")

KINDS = [
    ("individual", "Individual"),
    ("organisation", "Organisation"),
]
SEXES = [
    ("male", "Male"),
    ("female", "Female"),
]
#: what may leave in a file: identity down to hamlet and year, numbers masked
EXPORTABLE = {
    "display_name",
    "hamlet_id",
    "birth_year",
    "email_masked",
    "kind",
    "name",
    "national_id_masked",
    "phone_masked",
    "pseudonym",
    "sex",
    "unit_id",
}


class CqttPerson(models.Model):
    """Somebody who has business with a unit: who he is, apart from that business.

    Records elsewhere point here, and whoever reads them sees a pseudonym. Each unit
    keeps its own people; the same citizen in two communes is two records.
    """

    _name = "cqtt.person"
    _inherit = "cqtt.scoped.mixin"
    _description = "Citizen or Organisation"
    # nothing personal: lists grouped by person would tell its order to anybody
    _order = "id desc"
    _rec_name = "pseudonym"
    _allow_sudo_commands = False

    unit_id = fields.Many2one(index=False)  # the index of similar names begins with it
    kind = fields.Selection(KINDS, required=True, default="individual")
    pseudonym = fields.Char(
        compute="_compute_pseudonym", search="_search_pseudonym", compute_sudo=True
    )
    name = fields.Char(string="Full name", required=True, groups=READERS)
    name_key = fields.Char(
        string="Name without accents",
        compute="_compute_name_key",
        store=True,
        precompute=True,
        groups=READERS,
    )
    birth_date = fields.Date(groups=READERS)
    birth_year = fields.Integer(
        string="Year of birth",
        compute="_compute_birth_year",
        store=True,
        readonly=False,
        precompute=True,
        aggregator=None,
        groups=READERS,
        help="Follows the birth date; older people may know the year only.",
    )
    sex = fields.Selection(SEXES, groups=READERS)
    hamlet_id = fields.Many2one(
        "cqtt.hamlet", index="btree_not_null", ondelete="restrict", groups=READERS
    )
    address = fields.Char(
        groups=READERS, help="House number and street; commune and province if others."
    )
    similar_ids = fields.Many2many(
        "cqtt.person",
        string="Perhaps the same person",
        compute="_compute_similar_ids",
        groups=READERS,
    )
    consent_ids = fields.One2many("cqtt.consent", "person_id", groups=READERS)

    #: a search by name reads names and nothing else of the persons of a commune
    _similar_idx = models.Index("(unit_id, name_key) INCLUDE (id)")

    @api.depends("kind")
    @api.depends_context("lang", "uid", "cqtt_names")
    def _compute_display_name(self):
        names = self._names_to_choose_by()
        for person in self:
            is_individual = person.kind == "individual"
            if person._origin.id in names:
                person.display_name = names[person._origin.id]
            elif not person.pseudonym:
                person.display_name = self.env._("New")
            elif is_individual:
                person.display_name = self.env._("Citizen #%s", person.pseudonym)
            else:
                person.display_name = self.env._("Organisation #%s", person.pseudonym)

    def _names_to_choose_by(self):
        """Return what people are called, by id, for a form that chooses one of them.

        The form asks by the context key ``cqtt_names``; of whom the user may not read
        the name, there is none.
        """
        asked = self.env.context.get("cqtt_names")
        if not asked or not self.env.user.has_groups(READERS):
            return {}
        readable = self._origin.sudo(False)._filtered_access("read")
        return {person.id: person._name_to_choose_by() for person in readable}

    def _name_to_choose_by(self):
        told_apart = [str(self.birth_year or ""), self.hamlet_id.name]
        return ", ".join(filter(None, [self.name, *told_apart]))

    def _compute_pseudonym(self):
        for person in self:
            number = person._origin.id
            person.pseudonym = pseudonym(number) if number else False

    @api.model
    def _search_pseudonym(self, operator, value):
        if operator == "in":
            numbers = (id_of(text or "") for text in value)
            return Domain("id", "in", [n for n in numbers if n is not None])
        if operator in ("like", "ilike", "=like", "=ilike"):
            return Domain("id", "=", id_of(value.strip("%") or "") or 0)
        return NotImplemented

    @api.model
    def _search_display_name(self, operator, value):
        """Find by pseudonym, and by name whatever accents are typed."""
        if operator not in ("like", "ilike") or not value:
            return super()._search_display_name(operator, value)
        number, key = id_of(value.split("#")[-1]), search_key(value)
        by_name = Domain("name_key", "like", key) if key else Domain.FALSE
        return Domain("id", "=", number or 0) | by_name

    @api.depends("name")
    def _compute_name_key(self):
        for person in self:
            person.name_key = search_key(person.name or "")

    @api.depends("birth_date")
    def _compute_birth_year(self):
        for person in self:
            if person.birth_date:
                person.birth_year = person.birth_date.year
            else:
                person.birth_year = person.birth_year or False

    @api.depends("name", "birth_date", "birth_year", "unit_id")
    def _compute_similar_ids(self):
        for person in self:
            person.similar_ids = person._find_similar()

    @api.constrains("birth_date", "birth_year")
    def _check_birth(self):
        with told(self.env):
            for person in self:
                check_birth(person.birth_date or None, person.birth_year, today())

    @api.constrains("hamlet_id")
    def _check_hamlet(self):
        if any(p.hamlet_id and p.hamlet_id.unit_id != p.unit_id for p in self):
            raise ValidationError(
                self.env._("The hamlet belongs to another unit. Choose one of this.")
            )

    @api.model_create_multi
    def create(self, vals_list):
        return super().create([self._clean_values(vals, True) for vals in vals_list])

    def write(self, vals):
        """Save; the unit that keeps a person stays what it is."""
        unit_id = vals.get("unit_id")
        if "unit_id" in vals and any(p.unit_id.id != unit_id for p in self):
            raise AccessError(
                self.env._(
                    "A person stays with the unit that keeps the record. Another unit "
                    "makes a record of its own."
                )
            )
        return super().write(self._clean_values(vals))

    @api.model
    def load(self, fields, data):
        """Refuse imports: rows that fail would tell who is known, and leave no trace.

        :raise AccessError: always, but for what the addons bring themselves
        """
        if not self.env.su:
            raise AccessError(
                self.env._("People are not imported. They come with their dossiers.")
            )
        return super().load(fields, data)

    def _export_rows(self, fields, *, _is_toplevel_call=True):
        """Let masked and coarse values out only, and note that they have gone."""
        if {path[0] for path in fields if path} - EXPORTABLE:
            raise AccessError(
                self.env._(
                    "Only names, years of birth, hamlets and masked numbers of people "
                    "can be exported. Take the other columns out."
                )
            )
        for unit, people in self.grouped("unit_id").items():
            self.env["cqtt.person.access"]._note(
                "export",
                unit,
                quantity=len(people),
                field_names=",".join(sorted({path[0] for path in fields if path})),
            )
        return super()._export_rows(fields, _is_toplevel_call=_is_toplevel_call)

    @api.model
    def _clean_values(self, vals, is_new=False):
        """Put names in one form before the database, or its log, sees them.

        :raise ValidationError: a name is missing, or holds what is kept elsewhere
        """
        vals = dict(vals)
        with told(self.env):
            for name in {"name", "address"} & vals.keys():
                vals[name] = clean_text(str(vals[name] or "")) or False
                if vals[name] and holds_number(vals[name]):
                    raise IdentityError(Fault.NAME_HOLDS_NUMBER)
            if not vals.get("name", not is_new):
                raise IdentityError(Fault.NAME_MISSING)
        return vals
