from odoo import models

from odoo.addons.cqtt_document.words import format_short
from odoo.addons.cqtt_worktime.local_time import to_local

from ..forms import Asked, Attendance, Occasion


def _lines(text):
    return tuple(line.strip() for line in (text or "").splitlines() if line.strip())


class CqttOutreachEventPapers(models.Model):
    """Programme, speech, invitations, thank-you cards, minutes."""

    # pylint: disable-next=consider-merging-classes-inherited
    _inherit = "cqtt.outreach.event"

    def _occasion(self) -> Occasion:
        """Return what the papers of the event say."""
        self.ensure_one()
        office = self.env["cqtt.print.layout"]._for_unit(self.unit_id)
        return Occasion(
            title=self.name,
            starts=to_local(self.starts_at) if self.starts_at else None,
            ends=to_local(self.ends_at) if self.ends_at else None,
            place=self.place_text or "",
            office=" ".join(office.body_lines),
            host=self.host_id.name or "",
            host_post=self.host_id.post or "",
            presenter=self.presenter_id.name or "",
            partners=self.partners or "",
            families=tuple(
                guest.people_text or guest.family_id.display_name
                for guest in self.guest_ids
                if guest.presence != "absent"
            ),
            agenda=_lines(self.agenda),
            speech=_lines(self.speech),
            minutes=_lines(self.minutes),
            attendance=tuple(
                Attendance(
                    point.hamlet_id.name or point.place or "",
                    point.invited,
                    point.attended,
                )
                for point in self.point_ids
            ),
            questions=tuple(
                Asked(
                    question=question.name,
                    hamlet=question.hamlet_id.name or "",
                    answer=question.answer or "",
                    owner=question.owner_id.name or "",
                    until=question.due_on and format_short(question.due_on) or "",
                )
                for question in self.question_ids
            ),
        )


class OccasionReport(models.AbstractModel):
    """What the papers of an event have in common."""

    _name = "report.cqtt_outreach.report_programme"
    _inherit = "cqtt.outreach.paper.report"
    _description = "Programme on Paper"

    _of = "cqtt.outreach.event"
    _form = "_occasion"


class SpeechReport(models.AbstractModel):
    _name = "report.cqtt_outreach.report_speech"
    _inherit = "report.cqtt_outreach.report_programme"
    _description = "Speech on Paper"


class InvitationReport(models.AbstractModel):
    _name = "report.cqtt_outreach.report_invitation"
    _inherit = "report.cqtt_outreach.report_programme"
    _description = "Invitations on Paper"


class ThanksReport(models.AbstractModel):
    _name = "report.cqtt_outreach.report_thanks"
    _inherit = "report.cqtt_outreach.report_programme"
    _description = "Thank-You Cards on Paper"


class MinutesReport(models.AbstractModel):
    _name = "report.cqtt_outreach.report_minutes"
    _inherit = "report.cqtt_outreach.report_programme"
    _description = "Minutes on Paper"
