"""Exports of a provincial system, for tests."""

import base64
import csv
from io import StringIO
from unittest.mock import patch

from ..history_sheet import write_table
from .common import DossierCommon

TITLES = {
    "code": "Mã hồ sơ",
    "procedure": "Mã TTHC",
    "subject": "Tên thủ tục hành chính",
    "field": "Lĩnh vực",
    "channel": "Hình thức tiếp nhận",
    "owner": "Chủ hồ sơ",
    "number": "Số CCCD",
    "received": "Ngày tiếp nhận",
    "due": "Ngày hẹn trả",
    "finished": "Ngày kết thúc xử lý",
    "returned": "Ngày trả kết quả",
    "state": "Trạng thái",
}
HEADING = ["SỞ KHOA HỌC VÀ CÔNG NGHỆ", "DANH SÁCH HỒ SƠ"]
OPEN = {
    "code": "H99.1.01-260302-0001",
    "procedure": "1.000894",
    "subject": "Đăng ký kết hôn",
    "field": "Tư pháp hộ tịch của tỉnh",
    "channel": "Trực tuyến",
    "owner": "Bùi Thị Hạnh",
    "received": "02/03/2026 09:00",
    "due": "09/03/2026 09:00",
    "state": "Đang xử lý",
}
ENDED = OPEN | {
    "finished": "05/03/2026 10:00",
    "state": "Đã xử lý xong",
}
RETURNED = ENDED | {"returned": "06/03/2026 08:00", "state": "Đã trả kết quả"}


def lines(*rows, titles=None):
    titles = titles or TITLES
    return [
        *([text] for text in HEADING),
        ["STT", *titles.values()],
        *([n, *(row.get(key, "") for key in titles)] for n, row in enumerate(rows, 1)),
    ]


def export(*rows, titles=None):
    """Return an export as a workbook: a heading, titles, rows."""
    first, *others = lines(*rows, titles=titles)
    return write_table("HoSo", first, others)


def csv_export(*rows, delimiter=";", encoding="utf-8-sig", titles=None):
    stream = StringIO()
    csv.writer(stream, delimiter=delimiter).writerows(lines(*rows, titles=titles))
    return stream.getvalue().encode(encoding)


class SyncCase(DossierCommon):
    """Exports brought in by the manager of the home commune, in March 2026."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.syncs = cls.env["cqtt.dossier.sync"].with_user(cls.manager)

    def new_sync(self, *rows, content=None):
        return self.syncs.create(
            {
                "unit_id": self.home_commune.id,
                "file": base64.b64encode(content or export(*rows)),
                "file_name": "xuat.xlsx",
            }
        )

    def sync(self, *rows, at="2026-03-10 08:00", content=None):
        """Bring in an export at a local time."""
        with self.at(at):
            record = self.new_sync(*rows, content=content)
            record.perform("check")
            self.assertEqual(record.state, "checked", record.problem_ids.mapped("text"))
            record.perform("start")
            self.run_job()
            self.assertEqual(record.state, "done", record.message)
        return record

    def run_job(self):
        with patch.object(
            self.env.registry["ir.cron"], "_commit_progress", lambda *_a, **_k: 1
        ):
            self.env["cqtt.dossier.sync"].with_user(
                self.env.ref("base.user_root")
            )._cron_import()

    def dossier(self, code=OPEN["code"]):
        return self.Dossier.with_user(self.manager).search(
            [("unit_id", "=", self.home_commune.id), ("external_code", "=", code)]
        )

    def counts(self, record):
        """Return new, changed, unchanged, conflicts and rows left aside."""
        names = ("new", "changed", "unchanged", "conflict", "aside")
        return tuple(record[f"{name}_count"] for name in names)

    def conflict(self):
        return (
            self.env["cqtt.dossier.sync.conflict"]
            .with_user(self.manager)
            .search([("state", "=", "open"), ("unit_id", "=", self.home_commune.id)])
        )
