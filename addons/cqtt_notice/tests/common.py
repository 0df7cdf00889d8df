from odoo.addons.cqtt_base.tests.common import CqttCommon
from odoo.addons.queue_job.tests.common import trap_jobs

ADDRESS = "an.bui@example.org"


class NoticeCommon(CqttCommon):
    """Somebody with e-mail and phone; the log takes what is sent to phones."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.officer, cls.manager = (
            cls.role_users[role] for role in ("officer", "manager")
        )
        cls.notices = cls.env["cqtt.notice"]
        cls.email, cls.zalo, cls.sms = (
            cls.env.ref(f"cqtt_notice.cqtt_notice_provider_{code}")
            for code in ("email", "zalo", "sms")
        )
        cls.sms.active = True
        cls.person = cls.new_person("Bùi Văn An", email=ADDRESS, phone="0912345678")
        cls.kind = cls.env["cqtt.notice.kind"].create(
            {
                "name": "Thử",
                "code": "test.ready",
                "subject": "Hồ sơ {code}",
                "text": "Hồ sơ {code} đã có kết quả tại {office}.",
                "place_names": "code office",
            }
        )

    @classmethod
    def new_person(cls, name, **values):
        return cls.env["cqtt.person"].create(
            {"name": name, "unit_id": cls.home_commune.id, **values}
        )

    def announce(self, person=None, key="event/1", **values):
        """Announce as an officer does, without the job queue doing anything."""
        person = (person or self.person).with_user(self.officer)
        values = {"code": "H99-1", "office": "xã Nhà", **values}
        with trap_jobs() as trap:
            notice = self.notices.with_user(self.officer)._announce(
                "test.ready", person, key, values, person
            )
            self.jobs = list(trap.enqueued_jobs)
        return self.notices.browse(notice.id)

    def deliver(self, notice):
        """Do what the job queue would; ``jobs`` are the next ones."""
        with trap_jobs() as trap:
            notice.with_user(self.env.ref("base.user_root"))._deliver()
            self.jobs = list(trap.enqueued_jobs)

    def say(self, kind, person=None):
        """Have somebody give or withdraw the consent to messages."""
        purpose = self.env.ref("cqtt_person.cqtt_consent_purpose_message")
        self.env["cqtt.consent"].create(
            {
                "person_id": (person or self.person).id,
                "purpose_id": purpose.id,
                "kind": kind,
            }
        )
