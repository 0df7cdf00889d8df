import base64
import hashlib

from odoo import api, fields, models
from odoo.exceptions import UserError

from odoo.addons.cqtt_worktime.local_time import to_local

from ..forms import MinutesAnswer, MinutesForm, MinutesPerson
from .check_states import SECRET_STATES

#: printed under the letterhead of whoever sent the team
TEAM_BODY = "ĐOÀN KIỂM TRA CÔNG VỤ"
DRAFT = "DỰ THẢO"
RESULTS = {"pass": "Đạt", "fail": "Không đạt", "na": "Không áp dụng"}
SEVERITIES = {"minor": "Nhẹ", "moderate": "Trung bình", "serious": "Nghiêm trọng"}
KINDS = {
    "planned": "kiểm tra theo kế hoạch",
    "surprise": "kiểm tra đột xuất",
    "camera": "kiểm tra qua camera giám sát",
    "complaint": "kiểm tra theo phản ánh",
    "follow_up": "kiểm tra lại",
}


class CqttCheck(models.Model):
    """The minutes: printed and kept when signed, and again when the unit has signed."""

    # pylint: disable-next=consider-merging-classes-inherited
    _inherit = "cqtt.check"

    minutes = fields.Binary(string="Signed minutes", readonly=True, copy=False)
    minutes_hash = fields.Char(string="Hash of the minutes", readonly=True, copy=False)
    agreed_minutes = fields.Binary(
        string="Minutes of both sides", readonly=True, copy=False
    )
    agreed_hash = fields.Char(
        string="Hash of the minutes of both sides", readonly=True, copy=False
    )

    def action_open_minutes(self):
        """Show the minutes: those of both sides, those of the team, or a draft.

        :raise UserError: the check has not begun, or a stored file was changed
        """
        self.ensure_one()
        self.check_access("read")
        if self.state in SECRET_STATES:
            raise UserError(self.env._("There are minutes once the check has begun."))
        if self.state == "underway":
            return self.env["ir.actions.report"]._print(
                "cqtt_discipline.check_minutes_report", self
            )
        name = "agreed_minutes" if self.agreed_hash else "minutes"
        self._verify_minutes(name)
        file = (self.number or "").replace("/", "-")
        url = f"/web/content/{self._name}/{self.id}/{name}/bien-ban-{file}.pdf"
        return {"type": "ir.actions.act_url", "url": url, "target": "new"}

    def _verify_minutes(self, name):
        """:raise UserError: the file is not the one that was signed"""
        # sudo: whoever may read the check may read its minutes
        pdf = self.sudo().with_context(bin_size=False)[name]
        hashed = self["agreed_hash" if name == "agreed_minutes" else "minutes_hash"]
        if hashlib.sha256(base64.b64decode(pdf or b"")).hexdigest() != hashed:
            raise UserError(
                self.env._(
                    "The stored file of “%s” is not the one that was signed: have it "
                    "restored from a backup.",
                    self.display_name,
                )
            )

    def _keep_minutes(self):
        """Print the minutes as they stand and keep them with their hash."""
        reports = self.env["ir.actions.report"]
        name, hashed = (
            ("minutes", "minutes_hash")
            if self.state == "signed"
            else ("agreed_minutes", "agreed_hash")
        )
        for check in self:
            pdf, _kind = reports._render_qweb_pdf(
                "cqtt_discipline.check_minutes_report", check.ids
            )
            check._write_uncounted(
                {
                    name: base64.b64encode(pdf),
                    hashed: hashlib.sha256(pdf).hexdigest(),
                }
            )

    def _minutes(self) -> MinutesForm:
        """Return what the minutes say."""
        self.ensure_one()
        check = self.sudo()  # names of team and staff stand on the paper
        chair = check.representative_id
        return MinutesForm(
            number=check.number or "",
            kind=KINDS[check.kind],
            unit=check.unit_id.name,
            place=check.place or "",
            decision=check._decision(),
            begun_at=to_local(check.begun_at),
            ended_at=to_local(check.signed_at) if check.signed_at else None,
            team=tuple(
                MinutesPerson(member.user_id.name, member.post or "")
                for member in check.member_ids.sorted("is_head", reverse=True)
            ),
            representative=MinutesPerson(chair.name, chair.post or "")
            if chair
            else None,
            headcount=check.headcount,
            present=check.present,
            absent_reasoned=check.absent_reasoned,
            absent_unreasoned=check.absent_unreasoned,
            absence_note=check.absence_note or "",
            groups=check._minutes_groups(),
            conclusion=check.conclusion or "",
            proposals=check.proposals or "",
            reply_until=check._reply_until(),
            refusal=check.refusal or "",
            signed=check._signed_words(),
        )

    def _sent_by(self):
        """Return the unit under whose head the minutes stand."""
        # sudo: units are public
        unit = self.unit_id.sudo()
        return unit if self.level == "commune" else unit.province_id

    def _decision(self):
        day = self.decision_date
        return " ".join(
            filter(None, (self.decision_number, day and f"ngày {day:%d/%m/%Y}"))
        )

    def _minutes_groups(self):
        groups = {}
        order = {item: n for n, item in enumerate(self._items())}
        for line in self.line_ids.sorted(lambda line: (order[line.item_id], line.id)):
            name = line.item_id.version_id.checklist_id.name
            groups.setdefault(name, []).append(line._minutes_answer())
        return tuple((name, tuple(answers)) for name, answers in groups.items())

    def _reply_until(self):
        findings = self.env["cqtt.finding"].search([("check_id", "=", self.id)])
        if not findings:
            return ""
        return f"{to_local(min(findings.mapped('reply_due_at'))):%H:%M %d/%m/%Y}"

    def _signed_words(self):
        """Return who signed in the program and when, for the team and the unit."""

        def word(user, at):
            return (
                f"Đã ký trên hệ thống: {user.name}, {to_local(at):%H:%M %d/%m/%Y}"
                if at
                else ""
            )

        other = word(self.countersigned_by_id, self.countersigned_at)
        return (
            word(self.signed_by_id, self.signed_at),
            other or ("Không ký biên bản" if self.refusal else ""),
        )


class CqttCheckLine(models.Model):
    # pylint: disable-next=consider-merging-classes-inherited
    _inherit = "cqtt.check.line"

    def _minutes_answer(self) -> MinutesAnswer:
        result = RESULTS[self.result]
        if self.quantity:
            result = f"{result} ({self.quantity})"
        photo = self.with_context(bin_size=False).photo
        return MinutesAnswer(
            item=self.item_id.name,
            result=result,
            is_failed=self.result == "fail" and not self.correction_ids,
            person=" – ".join(filter(None, (self.staff_id.name, self.place))),
            severity=SEVERITIES[self.severity] if self.result == "fail" else "",
            note=self.note or "",
            photo=f"data:image/jpeg;base64,{photo.decode()}" if photo else "",
            corrects=self.corrects_id.display_name if self.corrects_id else "",
        )


class CheckMinutesReport(models.AbstractModel):
    _name = "report.cqtt_discipline.report_check_minutes"
    _description = "Minutes of a Duty Check on Paper"

    @api.model
    def _get_report_values(self, docids, data=None):
        layouts = self.env["cqtt.print.layout"]
        checks = self.env["cqtt.check"].browse(docids)
        checks.check_access("read")
        return {
            "docs": checks,
            "papers": [
                {
                    "form": check._minutes(),
                    "head": layouts._for_unit(check._sent_by()).below(TEAM_BODY),
                    "mark": "" if check.signed_at else DRAFT,
                }
                for check in checks
            ],
        }
