"""Pictures of the papers of dossiers, under the forms of 2018 and of 2025.

Reads on standard input of `./cqtt shell`; nothing is kept in the database:

    ./cqtt shell < tools/pictures/dossier_papers.py

The commune and the citizens are invented. `env` is Odoo's.
"""

import os
import subprocess
import tempfile
from datetime import datetime, timedelta
from pathlib import Path

from freezegun import freeze_time

env = globals()["env"]  # given by ./cqtt shell
FOLDER = Path(os.environ.get("PICTURES", "docs/images"))
DOTS = "70"
NAMES = ("Nguyễn Thị Mẫu", "Bùi Văn Thử", "Đinh Thị Nháp", "Quách Văn Ví")


def at(text):
    """Do something at a local time."""
    env.flush_all()
    return freeze_time(datetime.fromisoformat(text) - timedelta(hours=7))


def picture(name, report, records):
    """Write the first page of a paper as a picture."""
    reports = records.env["ir.actions.report"]
    pdf, _kind = reports._render_qweb_pdf(f"cqtt_dossier.{report}", records.ids)
    with tempfile.NamedTemporaryFile(suffix=".pdf") as file:
        file.write(pdf)
        file.flush()
        target = FOLDER / f"giay-to-{name}"
        subprocess.run(
            ["pdftoppm", "-png", "-r", DOTS, "-singlefile", "-gray", file.name, target],
            check=True,
        )
    print(f"   giay-to-{name}.png")


def new_user(name, login, role):
    user = env["res.users"].create({"name": name, "login": login})
    grant = {"user_id": user.id, "role": role, "unit_id": commune.id}
    env["cqtt.role.grant"].create(
        {**grant, "date_from": "2020-01-01", "decision_number": "1/QĐ"}
    )
    return user


def receive(name, number, **paper):
    """Receive a dossier of a procedure, with all its papers."""
    procedure = env.ref(f"cqtt_dossier.cqtt_procedure_{name}")
    handed = {"is_handed_in": True, **paper}
    papers = procedure._in_force().component_ids
    values = {
        "unit_id": commune.id,
        "procedure_id": procedure.id,
        "channel_id": env.ref("cqtt_base.cqtt_channel_direct").id,
        "owner": {
            "name": NAMES[number % len(NAMES)],
            "birth_year": 1970 + number % 30,
            "phone": "0900000000",
            "address": "Thôn 3",
        },
        "papers": {
            str(one.id): {"originals": one.originals, **handed} for one in papers
        },
    }
    return desk.browse(desk.quick_receive(values)["id"])


def ask(dossier):
    """Ask for papers, as the box of the button does."""
    dossier.component_ids[:2].fault = "chưa ký"
    box = desk.env["cqtt.dossier.supplement.ask"]
    context = {"active_id": dossier.id, "active_model": dossier._name}
    box.with_context(**context).create({"reason": "Thiếu chữ ký"}).action_ask()


province = env["cqtt.unit"].create({"name": "Tỉnh Mẫu", "kind": "province"})
commune = env["cqtt.unit"].create(
    {
        "name": "Xã Mẫu",
        "kind": "commune",
        "parent_id": province.id,
        "agency_code": "H00.01.01",
        "hotline": "0200 000 000",
    }
)
officer = new_user("Trần Thị Thử", "can-bo.thu", "officer")
leader = new_user("Trần Văn Thử", "lanh-dao.thu", "leader")
desk = env["cqtt.dossier"].with_user(officer)
FOLDER.mkdir(parents=True, exist_ok=True)
for year, day in ((2018, "2025-09-10"), (2025, "2026-03-02")):
    with at(f"{day} 09:00"):
        dossier = receive("marriage", year)
        dossier.perform("claim")
    picture(f"tiep-nhan-{year}", "receipt_a4_report", dossier)
    with at(f"{day} 10:00"):
        ask(dossier)
    picture(f"bo-sung-{year}", "supplement_report", dossier)
with at("2026-03-03 09:00"):
    certified = receive("copies", 1, pages=4, paper_copies=3, has_e_copy=True)
    worked, stopped, refused = (receive("birth", number) for number in (2, 3, 4))
    worked.perform("claim")
with at("2026-03-03 10:00"):
    worked.perform("pass_on")
    worked.with_user(leader).perform("sign")
    worked.perform("finish")
    worked.perform("return_result")
    stopped.perform("withdraw", reason="Người nộp không còn nhu cầu")
    refused.with_user(leader).perform("turn_down", reason="Không thuộc thẩm quyền")
picture("chung-thuc", "receipt_a5_report", certified)
picture("tu-choi", "refusal_report", refused)
picture("dung", "stopping_report", stopped)
picture("kiem-soat", "control_report", worked)
picture("bien-nhan", "return_slip_report", worked)
register = env["cqtt.dossier.register"].with_user(officer)
picture("so-2025", "register_pdf", register.create({"year": 2026}))
env.cr.rollback()
