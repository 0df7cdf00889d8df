"""300 letters to families: written, signed with number and square code, made one file.

All in the steps of the dialogs that show the progress; during the longest step one sees
nothing move. Budget: 45 s from the selection to the file. Where s is much more than
CPU s, others were using the machine. `env` is Odoo's; its database is this bench's own.
"""

import base64
import io
import time

from pypdf import PdfReader
from shared.sheet import Sheet, size

env = globals()["env"]  # given by ./cqtt bench
LETTERS = size(300, 30)
BUDGET = 45

unit = env["cqtt.unit"].create({"name": "Xã Mẫu", "kind": "commune"})
kind = env.ref("cqtt_outreach.cqtt_outreach_kind_thu_khai_sinh")
env["cqtt.print.layout"].create({"unit_id": unit.id})


def new_user(login, role):
    user = env["res.users"].create({"name": login, "login": login})
    env["cqtt.role.grant"].create(
        {
            "user_id": user.id,
            "role": role,
            "unit_id": unit.id,
            "date_from": "2020-01-01",
            "decision_number": "1/QĐ",
        }
    )
    return user


def new_signer(user):
    staff = env["cqtt.staff"].create(
        {"name": user.name, "unit_id": unit.id, "user_id": user.id}
    )
    return env["cqtt.signer"].create(
        {"unit_id": unit.id, "staff_id": staff.id, "post": "Chủ tịch"}
    )


def new_families():
    """Return families with a new-born that have agreed to letters."""
    people = env["cqtt.person"].create(
        [
            {
                "name": "Nguyễn Thị Mẫu",
                "birth_year": 1960 + number % 40,
                "address": f"Số {number}",
                "unit_id": unit.id,
            }
            for number in range(LETTERS)
        ]
    )
    purpose = kind.consent_purpose_id.id
    env["cqtt.consent"].create(
        [{"person_id": person.id, "purpose_id": purpose} for person in people]
    )
    families = env["cqtt.outreach.family"].create(
        [
            {
                "unit_id": unit.id,
                "life_event": "birth",
                "member_ids": [(0, 0, {"person_id": person.id, "is_contact": True})],
            }
            for person in people
        ]
    )
    families._perform(families._get_transition("certify"))
    return families


def run(batch):
    """Take the steps of a batch; return seconds, CPU seconds and the longest step."""
    steps = []
    begin, begin_cpu = time.monotonic(), time.process_time()
    done, total = 0, 1
    while done < total:
        at = time.monotonic()
        step = batch.step()
        done, total = step["done"], step["total"]
        env.flush_all()
        steps.append(time.monotonic() - at)
        env.cr.cache.clear()  # a step is a transaction of its own
    return time.monotonic() - begin, time.process_time() - begin_cpu, max(steps)


def measure(what, batch):
    env.flush_all()
    env.invalidate_all()
    seconds, cpu, longest = run(batch)
    note = f"CPU {cpu:.1f} s, longest step {longest:.1f} s"
    sheet.add(what, seconds, "s", note=note)
    return seconds, cpu


officer, chair = new_user("bench_can_bo", "officer"), new_user("bench_ky", "leader")
signer, families = new_signer(chair), new_families()

sheet = Sheet("outreach", f"{LETTERS} letters to families, from selection to file")
written = (
    env["cqtt.letter.batch"]
    .with_user(officer)
    .create({"kind_id": kind.id, "family_ids": families.ids})
)
spent = [measure("written", written)]
papers = families.letter_ids.document_id
assert len(papers) == LETTERS
papers.signer_id = signer
for task, user in (("sign", chair), ("print", officer)):
    batch = (
        env["cqtt.document.batch"]
        .with_user(user)
        .create({"task": task, "document_ids": papers.ids})
    )
    spent.append(measure({"sign": "signed", "print": "joined"}[task], batch))
assert len(PdfReader(io.BytesIO(base64.b64decode(batch.pdf))).pages) == LETTERS
total, total_cpu = (sum(each) for each in zip(*spent, strict=True))
sheet.add("together", total, "s", budget=BUDGET, note=f"CPU {total_cpu:.1f} s")
