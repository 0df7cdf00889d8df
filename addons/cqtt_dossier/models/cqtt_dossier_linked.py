from odoo import fields, models
from odoo.fields import Command

#: what a child has from its parent
SHARED = ("owner_id", "submitter_id", "channel_id", "receiving_unit_id")


class CqttDossierLinked(models.Model):
    """Linked dossiers (liên thông): handed in once, each with its own clock."""

    # pylint: disable-next=consider-merging-classes-inherited
    _inherit = "cqtt.dossier"

    parent_id = fields.Many2one(
        "cqtt.dossier",
        string="Linked to",
        readonly=True,
        copy=False,
        index="btree_not_null",
        ondelete="restrict",
    )
    child_ids = fields.One2many("cqtt.dossier", "parent_id", string="Linked dossiers")

    def _linked_procedures(self):
        """Return the procedures that go with this one and have no dossier yet.

        What is no law yet, or not received here, is not offered.
        """
        links = self.env["cqtt.linked.procedure"].search(
            [("lead_id", "=", self.procedure_id.id)]
        )
        received = self._desk_versions(self.receiving_unit_id).procedure_id
        open_now = received - self.child_ids.procedure_id
        return links.filtered(lambda link: link.procedure_id in open_now)

    def _why_not_open_linked(self):
        if self._linked_procedures():
            return ""
        return self.env._("Nothing is linked to this procedure, or it is open already.")

    def _open_linked(self, links, **click):
        """Open a dossier for each linked procedure; some begin at once.

        :param links: ``cqtt.linked.procedure``
        :return: the new dossiers
        """
        values = [self._prepare_linked(link) for link in links]
        self._perform(self._get_transition("open_linked"), **click)
        children = self.create(values)
        for child, link in zip(children, links, strict=True):
            if link.starts == "at_once" or self.state == "done":
                child.perform("receive")
        return children

    def _prepare_linked(self, link):
        shared = {name: self[name].id for name in SHARED}
        plan = link.procedure_id._plan()
        papers = plan.papers if plan else ()
        unit = self._answering_unit(link.procedure_id, self.receiving_unit_id)
        return {
            **shared,
            "unit_id": unit.id,
            "parent_id": self.id,
            "procedure_id": link.procedure_id.id,
            "field_id": link.procedure_id.field_id.id,
            "subject": link.procedure_id.name,
            "return_method": self.return_method,
            "component_ids": [
                Command.create(
                    {
                        "name": paper.name,
                        "sequence": paper.sequence,
                        "is_required": paper.is_required,
                        # one set of papers serves them all
                        "is_handed_in": paper.is_required,
                    }
                )
                for paper in papers
            ],
        }

    def _after_transition(self, transition, journal_lines):
        result = super()._after_transition(transition, journal_lines)
        if transition.verb == "finish":
            self._begin_children()
        return result

    def _begin_children(self):
        """Start the clocks of what waited for this result, where nothing is missing."""
        receive = self._get_transition("receive")
        waiting = self.child_ids.filtered(lambda child: child.state == "registered")
        for child in waiting:
            if not child._why_not(receive):
                child.perform("receive")

    def _needless_verbs(self):
        needless = set() if self._linked_procedures() else {"open_linked"}
        return super()._needless_verbs() | needless
