from unittest.mock import patch

from odoo.tests import HttpCase, tagged

from ..models.cqtt_notice_adapter import CqttNoticeAdapterLog, NoticeError
from .common import NoticeCommon


@tagged("post_install", "-at_install")
class TestTours(NoticeCommon, HttpCase):
    def test_send_again(self):
        self.officer.write({"lang": "vi_VN", "tz": "Asia/Ho_Chi_Minh"})
        notice = self.announce()
        error = NoticeError("Busy", is_final=True)
        with patch.object(CqttNoticeAdapterLog, "_send", side_effect=error):
            self.deliver(notice)
        self.start_tour("/odoo/tin-bao", "cqtt_notice_send_again", login="test_officer")
        self.assertEqual((notice.state, notice.tries), ("queued", 0))
