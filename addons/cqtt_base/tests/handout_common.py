"""Handing out access, for tests."""

from .staff_common import StaffCommon


class HandoutCommon(StaffCommon):
    """Dialogs that hand out access, and where their slips lead."""

    def dialog(self, records, user=None):
        return (
            self.env["cqtt.access.handout"]
            .with_user(user or self.account_admin)
            .with_context(active_model=records._name, active_ids=records.ids)
            .create({})
        )

    def hand_out(self, records, user=None):
        dialog = self.dialog(records, user)
        dialog.action_hand_out()
        return dialog.line_ids

    def password_page(self, line):
        """Return the token that the slip leads to, or nothing."""
        return self.env["cqtt.access.code"]._redeem(line.code)
