"""./cqtt up: a month near the people in the ward, so that each screen tells a story.

A ceremony of two couples is planned, a family with a new-born has its letter, one that
mourns is visited today, another wishes to be left alone, a dialogue left a promise.
A second run finds them. `env` is Odoo's.
"""

from datetime import timedelta
from random import Random

from odoo import fields
from odoo.fields import Command

from odoo.addons.cqtt_dossier.demo.ward_year.people import make_person

env = globals()["env"]  # given by ./cqtt

WARD, SEED = "04789", 2027
HALL = "Hội trường UBND phường"

ward = env["cqtt.unit"].search([("code_set", "=", "gso-63"), ("code", "=", WARD)])
officer, chair = (
    env.ref(f"cqtt_base.user_{role}_demo", raise_if_not_found=False)
    for role in ("officer", "leader")
)
random = Random(SEED)
now = fields.Datetime.now().replace(minute=0, second=0, microsecond=0)
morning = now.replace(hour=2)  # 9 o'clock there
halls, events = env["cqtt.outreach.hall"], env["cqtt.outreach.event"]
purposes = {purpose.code: purpose for purpose in env["cqtt.consent.purpose"].search([])}


def person(name):
    values = make_person(random)
    values.pop("owner")
    return env["cqtt.person"].create({**values, "name": name, "unit_id": ward.id})


def agree(people, *codes):
    env["cqtt.consent"].with_user(officer).create(
        [
            {"person_id": one.id, "purpose_id": purposes[code].id}
            for one in people
            for code in codes
        ]
    )


def family(life_event, *members):
    """Return a family of people with roles; the first is the contact."""
    made = env["cqtt.outreach.family"].create(
        {
            "unit_id": ward.id,
            "life_event": life_event,
            "wish": "unknown" if life_event == "death" else "ceremony",
            "member_ids": [
                Command.create(
                    {"person_id": one.id, "role": role, "is_contact": not number}
                )
                for number, (one, role) in enumerate(members)
            ],
        }
    )
    return made.with_user(officer)


def event(code, at, **values):
    kind = env.ref(f"cqtt_outreach.cqtt_outreach_kind_{code}")
    return events.with_user(officer).create(
        {
            "kind_id": kind.id,
            "unit_id": ward.id,
            "starts_at": at,
            "host_id": env.ref("cqtt_base.cqtt_staff_leader_demo").id,
            **values,
        }
    )


def guests(*families):
    return [Command.create({"family_id": each.id}) for each in families]


def ceremony(hall):
    couples = []
    for names in (
        ("Bùi Văn Khánh", "Nguyễn Thu Hương"),
        ("Đinh Quang Long", "Quách Thị Mai"),
    ):
        husband, wife = map(person, names)
        agree(husband | wife, "visit", "photo")
        couples.append(family("marriage", (husband, "husband"), (wife, "wife")))
    for couple in couples:
        couple._perform(couple._get_transition("certify"))
    planned = event(
        "trao_ket_hon",
        morning + timedelta(days=3),
        hall_id=hall.id,
        budget=2000000,
        guest_ids=guests(*couples),
        partners="Hội Phụ nữ, Đoàn Thanh niên",
    )
    planned.gift_ids = [
        Command.create({"name": "Hoa", "quantity": 2, "amount": 600000})
    ]
    planned.perform("plan")


def letter():
    mother = person("Hoàng Ngọc Linh")
    agree(mother, "visit")
    born = family("birth", (mother, "mother"))
    born._perform(born._get_transition("certify"))
    born._write_letter(env.ref("cqtt_outreach.cqtt_outreach_kind_thu_khai_sinh"))
    signer = env.ref("cqtt_document.cqtt_signer_leader_demo")
    born.letter_ids.document_id.signer_id = signer
    born.letter_ids.document_id.with_user(chair).perform("sign")
    born.letter_ids.perform("post")


def mourning():
    mourners = family(
        "death", (person("Xa Văn Sơn"), "relative"), (person("Xa Văn Bình"), "deceased")
    )
    mourners.perform("confirm")
    visit = mourners.guest_ids.event_id
    visit.write(
        {
            "starts_at": now + timedelta(hours=2),
            "host_id": env.ref("cqtt_base.cqtt_staff_leader_demo").id,
            "gift_ids": [Command.create({"name": "Vòng hoa", "amount": 500000})],
        }
    )
    visit.perform("plan")
    family("death", (person("Bạch Thị Nga"), "unclear"))
    family("death", (person("Vũ Minh Hải"), "relative")).perform("decline")


def dialogue(hall):
    talk = event(
        "doi_thoai",
        morning - timedelta(days=9),
        hall_id=hall.id,
        point_ids=[
            Command.create({"place": f"Tổ {number}", "invited": 30, "attended": came})
            for number, came in ((1, 22), (2, 27), (3, 18))
        ],
    )
    talk.perform("hold")
    talk.note = "Nhân dân nêu 2 câu hỏi, 1 việc hứa giải quyết."
    manager = env.ref("cqtt_base.cqtt_staff_manager_demo")
    lamps, drain = (
        env["cqtt.outreach.question"]
        .with_user(officer)
        .create(
            [
                {"event_id": talk.id, "name": "Khi nào lắp đèn đường tổ 3?"},
                {"event_id": talk.id, "name": "Cống trước chợ bị tắc, ai xử lý?"},
            ]
        )
    )
    lamps.answer = "Đã có trong kế hoạch đầu tư quý này."
    lamps.perform("answer")
    drain.write({"owner_id": manager.id, "due_on": fields.Date.today() + timedelta(5)})
    drain.perform("promise")
    radio = event(
        "tuyen_truyen", morning - timedelta(days=2), medium="loudspeaker", attended=1200
    )
    radio.perform("hold")


if not officer:
    print("   no demonstration data here: nobody to visit")
elif halls.search_count([("unit_id", "=", ward.id), ("name", "=", HALL)]):
    print("   visited before")
else:
    place = halls.create({"name": HALL, "unit_id": ward.id, "seats": 120})
    ceremony(place)
    letter()
    mourning()
    dialogue(place)
    print("   a ceremony, a letter, visits, a dialogue near the people")
