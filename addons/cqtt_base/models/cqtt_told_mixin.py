from odoo import api, models
from odoo.fields import Domain

#: records that get an activity before it is saved
BATCH = 200


class CqttToldMixin(models.AbstractModel):
    """Records that people are told of by activities, and never by messages.

    Activities name no citizen: whoever may not see one learns nothing.
    """

    _name = "cqtt.told.mixin"
    _inherit = "mail.activity.mixin"
    _description = "Record of Which People Are Told"

    @api.model
    def _tell_pressing(self, pressing):
        """Tell of what has become pressing since the last time, in batches.

        :param pressing: domain of what presses, by XML id of the activity's type
        """
        cron = self.env["ir.cron"]
        for xml_id, domain in pressing.items():
            while found := self._not_told(xml_id, domain):
                found._tell(xml_id)
                if not cron._commit_progress(len(found), remaining=1):
                    return
        cron._commit_progress(remaining=0)

    @api.model
    def _not_told(self, xml_id, domain):
        told = Domain("activity_type_id", "=", self.env.ref(xml_id).id)
        # also what was marked as done has been told
        everything = self.with_context(active_test=False)
        return everything.search(
            domain & Domain("activity_ids", "not any", told), limit=BATCH
        )

    def _tell(self, xml_id):
        """Give each record one activity of a type."""
        raise NotImplementedError

    def _first_of(self, role):
        """Return the first who holds a role, by unit of these records."""
        grants = self.env["cqtt.role.grant"]
        return {unit: grants._users_of([role], unit)[:1] for unit in self.unit_id}

    # Activities expect a chatter; the course of a record is its journal.

    @api.private
    def message_subscribe(self, partner_ids=None, subtype_ids=None):
        """Nobody follows a record: those whose turn it is are told."""
        return True

    @api.private
    def message_post_with_source(self, source_ref, **_values):
        """Post nothing: what was done stands in the journal."""
        return self.env["mail.message"]
