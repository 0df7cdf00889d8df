"""./cqtt up: a few dossiers of today at the counter of the ward, in every state.

One was received long ago and lies with the officer: it is late, and the story of
docs/vi begins with it. Two open ones come from the old system, one of them due soon.
A second run finds them. `env` is Odoo's.
"""

from datetime import timedelta
from random import Random

from freezegun import freeze_time

from odoo import fields

from odoo.addons.cqtt_dossier.demo.ward_year.people import make_person

env = globals()["env"]  # given by ./cqtt

WARD, SEED = "04789", 2026
#: procedure, and how far it has come
COURSES = [
    ("birth", ()),
    ("copies", ("claim",)),
    ("marriage", ("claim",)),
    ("birth", ("claim", "pass_on")),
    ("marriage", ("claim", "pass_on")),
    ("copies", ("claim", "pass_on", "sign")),
    ("birth", ("claim", "pass_on", "sign", "finish")),
    ("copies", ("claim", "pass_on", "sign", "finish", "return_result")),
    ("marriage", ()),
]
#: the place of the marriage that an apology is written for
LATE_SOON = 2
#: days since the receipt of the one that is late, even where the office was closed long
FORGOTTEN_DAYS = 16
#: code in the old system, days since receipt, hours until it is due
OPEN_BEFORE = [("TB-CU-0001", 12, -30), ("TB-CU-0002", 5, 4)]

ward = env["cqtt.unit"].search([("code_set", "=", "gso-63"), ("code", "=", WARD)])
officer, manager, leader = (
    env.ref(f"cqtt_base.user_{role}_demo", raise_if_not_found=False)
    for role in ("officer", "manager", "leader")
)
random = Random(SEED)
channel = env.ref("cqtt_base.cqtt_channel_direct")
dossiers = env["cqtt.dossier"]


def person():
    values = make_person(random)
    return {"name": values.pop("owner"), **values}


def receive(procedure, course):
    plan = procedure._plan()
    desk = dossiers.with_user(officer)
    received = desk.quick_receive(
        {
            "unit_id": ward.id,
            "procedure_id": procedure.id,
            "channel_id": channel.id,
            "owner": person(),
            "papers": {
                str(paper.id): {
                    "is_handed_in": paper.is_required,
                    "originals": paper.originals,
                }
                for paper in plan.papers
            },
        }
    )
    dossier = desk.browse(received["id"])
    for verb in course:
        dossier.with_user(leader if verb == "sign" else officer).perform(verb)
    return dossier


def apologise(dossier):
    """Lay before the leader that it will be late."""
    letters = env["cqtt.dossier.extension"].with_user(officer)
    letter = letters.browse(dossier.action_apologise()["res_id"])
    letter.reason = "Cần xác minh tại nơi thường trú trước đây"
    letter.perform("propose")


def forget():
    """Let the officer take over a marriage, and do nothing more about it."""
    day = fields.Date.today() - timedelta(days=FORGOTTEN_DAYS)
    with freeze_time(f"{day} 02:00:00"):  # nine o'clock in Viet Nam
        dossier = receive(env.ref("cqtt_dossier.cqtt_procedure_marriage"), ("claim",))
        env.flush_all()
    dossier.sudo()._settle_overdue()


def bring_in(procedure, code, days, hours):
    now = fields.Datetime.now()
    owner = env["cqtt.person"].create({**person(), "unit_id": ward.id})
    dossiers.with_user(manager)._import_history(
        ward,
        [
            {
                "external_code": code,
                "procedure_id": procedure.id,
                "field_id": procedure.field_id.id,
                "channel_id": channel.id,
                "subject": procedure.short_name,
                "owner_id": owner.id,
                "received_at": now - timedelta(days=days),
                "due_at": now + timedelta(hours=hours),
                "state": "processing",
            }
        ],
    )


if not officer:
    print("   no demonstration data here: nobody to receive")
elif dossiers.search_count([("external_code", "=", OPEN_BEFORE[0][0])]):
    print("   received before")
else:
    received = [
        receive(env.ref(f"cqtt_dossier.cqtt_procedure_{name}"), course)
        for name, course in COURSES
    ]
    apologise(received[LATE_SOON])
    forget()
    for row in OPEN_BEFORE:
        bring_in(env.ref("cqtt_dossier.cqtt_procedure_marriage"), *row)
    print(f"   {len(COURSES) + len(OPEN_BEFORE) + 1} dossiers at the counter")
