from odoo import models
from odoo.fields import Domain


class ResUsers(models.Model):
    """Whose sheets somebody reads: his own, and those of whom he judges."""

    # pylint: disable-next=consider-merging-classes-inherited
    _inherit = "res.users"

    def _sheets_domain(self) -> Domain:
        """Return the domain of the evaluation sheets that the user may see."""
        self.ensure_one()
        own = Domain("subject_user_id", "=", self.id)
        whole = self._scope_domain("unit_id", roles=["leader", "auditor"])
        staff = self._scope_domain("unit_id", roles=["manager"])
        heads = self._scope_domain("unit_id", roles=["supervisor"])
        return (
            own
            | whole
            | (staff & Domain("rank", "=", "staff"))
            | (heads & Domain("rank", "in", ("head", "leader")))
        )

    def _pledges_domain(self) -> Domain:
        """Return the domain of the pledges that the user may see."""
        self.ensure_one()
        return Domain("signer_user_id", "=", self.id) | self._scope_domain(
            "unit_id", roles=["manager", "leader", "supervisor", "auditor"]
        )

    def _cases_domain(self) -> Domain:
        """Return the domain of the disciplinary cases that the user may see."""
        self.ensure_one()
        council = Domain("council_user_ids", "in", self.ids)
        return (self._kept_cases_domain() | council) & Domain(
            "subject_user_id", "!=", self.id
        )

    def _kept_cases_domain(self) -> Domain:
        """Return the domain of the disciplinary cases that the user handles."""
        self.ensure_one()
        of_staff = self._scope_domain("unit_id", roles=["leader"])
        of_heads = self._scope_domain("unit_id", roles=["supervisor"])
        mine = (of_staff & Domain("is_of_head", "=", False)) | (
            of_heads & Domain("is_of_head", "=", True)
        )
        return mine & Domain("subject_user_id", "!=", self.id)

    def _case_papers_domain(self, path="") -> Domain:
        """Return the domain of the papers that are of no case, or of one he may see.

        :param path: of what hangs on a paper, the way to it: ``document_id.``
        """
        self.ensure_one()
        cases = f"{path}case_ids"
        return Domain(cases, "=", False) | Domain(cases, "any", self._cases_domain())
