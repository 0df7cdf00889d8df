from odoo import api, fields, models
from odoo.exceptions import UserError
from odoo.fields import Command, Domain

from odoo.addons.cqtt_base.kinds import Id, Whole

from .cqtt_dossier import RETURN_METHODS
from .desk_values import DESK, ENTERED, OF_PAPER
from .limits import limit_text

SIMILAR = 5


class CqttDossierDesk(models.Model):
    """The desk: a citizen's papers are received by one request, or not at all."""

    # pylint: disable-next=consider-merging-classes-inherited
    _inherit = "cqtt.dossier"

    @api.model
    @api.readonly
    def desk_setup(self):
        """Return what the desk chooses from: units, procedures, channels, hamlets."""
        self.check_access("create")
        units = self._desk_units()
        versions = self._desk_versions(units)
        return {
            "units": units.read(["display_name"]),
            "procedures": [
                {
                    "id": version.procedure_id.id,
                    "name": version.procedure_id.display_name,
                    "field": version.procedure_id.field_id.name,
                }
                for version in versions
            ],
            "channels": self.env["cqtt.channel"].search_read(
                Domain.TRUE, ["name", "code"]
            ),
            "hamlets": self.env["cqtt.hamlet"].search_read(
                [("unit_id", "in", units.ids)], ["name", "unit_id"]
            ),
            "return_methods": self._desk_return_methods(),
        }

    @api.model
    @api.readonly
    def desk_papers(self, procedure_id: Id, channel_id: Id, unit_id: Id):
        """Return what a procedure asks for and promises, if it came in right now."""
        self.check_access("create")
        procedure = self.env["cqtt.procedure"].browse(procedure_id)
        unit = self.env["cqtt.unit"].browse(unit_id)
        draft = self.new(
            {
                "procedure_id": procedure_id,
                "channel_id": channel_id,
                "unit_id": self._answering_unit(procedure, unit).id,
                "receiving_unit_id": unit_id,
            }
        )
        if why_not := draft._why_not_promise():
            return {"why_not": why_not, "papers": []}
        plan = draft.procedure_id._plan()
        promised = draft._promised_limit(plan)
        receipt = draft._prepare_receipt(fields.Datetime.now())
        return {
            "why_not": "",
            "name": plan.name,
            "due_at": fields.Datetime.to_string(receipt["due_at"]),
            "limit": limit_text(promised.amount, promised.unit),
            "fee": promised.fee,
            "fee_per": promised.fee_per,
            "note": plan.note,
            "life_event": plan.life_event,
            "certifies": plan.certifies,
            "papers": [paper._asdict() for paper in plan.papers],
        }

    @api.model
    @api.readonly
    def desk_similar(self, unit_id: Id, name: str, birth_year: Whole = False):
        """Return whom the unit knows by this name, for the officer to choose."""
        draft = self.env["cqtt.person"].new(
            {"unit_id": unit_id, "name": name, "birth_year": birth_year or 0}
        )
        similar = draft._find_similar(SIMILAR)
        open_counts = dict(
            self._read_group(
                [("owner_id", "in", similar.ids), ("finished_at", "=", False)],
                ["owner_id"],
                ["__count"],
            )
        )
        return [
            {
                "id": person.id,
                "display_name": person.display_name,
                "name": person.name,
                "birth_year": person.birth_year,
                "hamlet": person.hamlet_id.name or "",
                "national_id": person.national_id_masked or "",
                "open_count": open_counts.get(person, 0),
            }
            for person in similar
        ]

    @api.model
    def quick_receive(self, values: DESK):
        """Take in a citizen and their papers, and receive the dossier.

        :param values: ``unit_id``, ``request_uuid``, what ``ENTERED`` names;
            ``owner_id`` or ``owner`` (values of a person); ``submitter_id`` or
            ``submitter`` if somebody else brings it; ``papers``: by id of the
            procedure's paper, what was handed in; ``twins_seen``: ids of dossiers of
            the same person and procedure that this one was compared with;
            ``together_with``: id of another one of this visit, for one receipt;
            ``resumes``: id of the one for which the citizen was sent to fetch papers
        :return: id, code and due time; sent twice with one ``request_uuid``, the same
        :raise UserError: something is missing; nothing is kept
        """
        unit = self._desk_unit(values.get("unit_id"))
        request_uuid = values.get("request_uuid")
        repeats = self._find_repeats([{"request_uuid": request_uuid}])
        dossier, reason = repeats.get(request_uuid), None
        if not dossier:
            owner = self._known_person(values, "owner", unit)
            prepared = self._prepare_desk_values(values, unit, owner)
            # who was not known has no other dossier
            reason = owner and self._check_twins(prepared, values) or None
            guided = self.browse(values.get("resumes") or ())
            dossier = (
                guided._take_up(prepared) if guided else self._create_new([prepared])
            )
        dossier.perform("receive", reason=reason, request_uuid=request_uuid)
        dossier._join_batch(values.get("together_with"))
        return {
            "id": dossier.id,
            "code": dossier.code,
            "received_at": fields.Datetime.to_string(dossier.received_at),
            "due_at": fields.Datetime.to_string(dossier.due_at),
            "owner": dossier.owner_name,
            "owner_id": dossier.owner_id.id,
            "submitter_id": dossier.submitter_id.id,
            "fee": dossier.fee or 0,
            "batch": dossier.batch_id.dossier_ids.mapped("code"),
        }

    def _prepare_desk_values(self, values, unit, owner=None):
        procedure = self.env["cqtt.procedure"].browse(values.get("procedure_id"))
        plan = procedure._plan() if procedure else None
        if not plan:
            raise UserError(self.env._("Choose the procedure first."))
        if owner is None:
            owner = self._known_person(values, "owner", unit)
        owner = owner or self._new_person(values, "owner", unit)
        if not owner:
            raise UserError(self.env._("Enter whose dossier it is first."))
        return {
            **{name: values[name] for name in ENTERED if name in values},
            "subject": values.get("subject") or plan.name,
            "field_id": plan.field_id,
            "unit_id": self._answering_unit(procedure, unit).id,
            "receiving_unit_id": unit.id,
            "request_uuid": values.get("request_uuid"),
            "owner_id": owner.id,
            "submitter_id": self._desk_person(values, "submitter", unit).id,
            "component_ids": self._desk_components(plan, values.get("papers") or {}),
        }

    def _desk_components(self, plan, papers):
        return [
            Command.create(
                {
                    "name": paper.name,
                    "sequence": paper.sequence,
                    "is_required": paper.is_required,
                    **{
                        name: value
                        for name, value in self._desk_paper(papers, paper.id).items()
                        if name in OF_PAPER
                    },
                }
            )
            for paper in plan.papers
        ]

    def _desk_paper(self, papers, paper_id):
        # keys of JSON objects are texts
        return papers.get(str(paper_id)) or papers.get(paper_id) or {}

    @api.model
    def _desk_unit(self, unit_id):
        unit = self.env["cqtt.unit"].browse(unit_id or ()) or self._default_unit_id()
        if not unit:
            raise UserError(self.env._("Choose the unit that receives it first."))
        return unit

    @api.model
    def _desk_units(self):
        domain = self.env.user._scope_domain("id", roles=["officer", "manager"])
        return self.env["cqtt.unit"].search(
            domain & Domain("level", "=", "commune"), limit=20
        )

    @api.model
    def _desk_return_methods(self):
        field = self._fields["return_method"]
        labels = dict(field._description_selection(self.env))
        return [{"id": code, "name": labels[code]} for code, _label in RETURN_METHODS]
