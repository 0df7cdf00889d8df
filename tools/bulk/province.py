"""A province of 209 communes whose counters have worked for three years.

The first commune works through the product, from a seed: dossiers of the years before
by the import of an earlier system, those of today at the desk. The others get copies.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from random import Random

from odoo import fields

from odoo.addons.cqtt_dossier.demo.ward_year.people import make_person

from .copies import Copies, Place

LIST, CODE = "2023", "24"
FIRST_DAY = "2020-01-01"
#: what a commune has done, and what lies open; times 209 a million
EARLIER, OPEN, OFFICERS, SEED = 4_660, 126, 16, 2026
YEARS = 3
#: communes that are supervised together
IN_CLUSTER = 21
AT_ONCE = 1_000
MODELS = (
    "cqtt.person",
    "cqtt.dossier",
    "cqtt.dossier.component",
    "cqtt.dossier.step",
    "cqtt.dossier.suspension",
    "cqtt.journal",
    "cqtt.fact",
)
OWN = {
    ("cqtt.dossier", "code"): "replace(p.code, {agency!r}, c.agency_code)",
}


@dataclass
class Province:
    """What was made: units, and who works in the first commune and in the last."""

    unit: object
    communes: object
    officers: object
    last_officers: object


def make_units(env, count=None) -> Province:
    """Load the province, and let people work in so many communes, or in all."""
    env["cqtt.unit"]._load_list(LIST, CODE)
    unit = env["cqtt.unit"].search([("code", "=", CODE), ("level", "=", "province")])
    communes = env["cqtt.unit"].search(
        [("province_id", "=", unit.id), ("level", "=", "commune")],
        order="id",
        limit=count,
    )
    for number, commune in enumerate(communes, 1):
        commune.agency_code = f"H02.1.{number:03}"
    return Province(
        unit,
        communes,
        _new_officers(env, "canbo", communes[0]),
        _new_officers(env, "nguoicuoi", communes[-1]),
    )


def _new_officers(env, login, commune):
    users = (
        new_user(env, f"{login}{number}", "officer", commune)
        for number in range(OFFICERS)
    )
    return env["res.users"].union(*users)


def new_user(env, login, role, place):
    """Make a user who holds a role; nobody can log in as this one yet."""
    field = "cluster_id" if place._name == "cqtt.cluster" else "unit_id"
    user = env["res.users"].create(
        {
            "name": login,
            "login": login,
            "group_ids": [(6, 0, env.ref("base.group_user").ids)],
        }
    )
    env["cqtt.role.grant"].create(
        {
            "user_id": user.id,
            "role": role,
            field: place.id,
            "date_from": FIRST_DAY,
            "decision_number": "1/QĐ-UBND",
        }
    )
    user._sync_role_groups()
    return user


def new_cluster(env, communes):
    """Make a supervision cluster of communes."""
    members = [
        (0, 0, {"unit_id": commune.id, "date_from": FIRST_DAY}) for commune in communes
    ]
    return env["cqtt.cluster"].create(
        {
            "name": "Cụm đo",
            "province_id": communes.province_id.id,
            "member_ids": members,
        }
    )


def work(env, province) -> Iterator[tuple[str, int, int]]:
    """Let the first commune work; yields what is done."""
    random = Random(SEED)
    unit = province.communes[0]
    manager = new_user(env, "quanly", "manager", unit)
    for done in range(0, EARLIER, AT_ONCE):
        rows = [
            _earlier(env, unit, random) for _each in range(min(AT_ONCE, EARLIER - done))
        ]
        env["cqtt.dossier"].with_user(manager)._import_history(unit, rows)
        yield "earlier dossiers", done + len(rows), EARLIER
    for number in range(OPEN):
        _receive(env, province, number, random)
        yield "dossiers of today", number + 1, OPEN


def copy(env, province) -> Iterator[tuple[str, int, int]]:
    """Give all other communes what the first one has."""
    first, communes = province.communes[0], province.communes[1:]
    agency = first.agency_code
    own = {key: sql.format(agency=agency) for key, sql in OWN.items()}
    copies = Copies(env, first, MODELS, own)
    places = []
    for commune in communes:
        if commune == communes[-1]:
            users = province.last_officers.ids
        else:
            user = new_user(env, f"canbo.{commune.code}", "officer", commune)
            users = user.ids * OFFICERS
        holders = dict(zip(province.officers.ids, users, strict=True))
        places.append(Place(commune.id, commune.agency_code, holders))
    yield from copies.make(places)
    env.cr.commit()
    copies.tidy()


def roll_up(env):
    """Bring the sums of the ledger up to its facts."""
    watermark = env["cqtt.fact.watermark"]
    for _left in watermark._steps():
        env.cr.commit()
    watermark._pack()
    env.cr.commit()


def _earlier(env, unit, random):
    """Return a dossier of the last years as the import takes it."""
    person = make_person(random)
    day = fields.Date.today() - timedelta(days=random.randrange(2, YEARS * 365))
    received = datetime.combine(day, time(1)) + timedelta(minutes=random.randrange(480))
    due = received + timedelta(days=random.choice((0, 1, 3, 5, 15)), hours=8)
    took = random.choices((-12, 0, 30), (35, 60, 5))[0]
    finished = max(due + timedelta(hours=took), received + timedelta(minutes=20))
    ended = finished < datetime.now() - timedelta(hours=1)
    procedure = random.choice(env["cqtt.procedure"].search([]))
    owner = env["cqtt.person"]._find_or_create(
        {"name": person.pop("owner"), "unit_id": unit.id, **_known(person)}
    )
    return {
        "external_code": f"TB-{random.getrandbits(48):012x}",
        "procedure_id": procedure.id,
        "field_id": procedure.field_id.id,
        "channel_id": random.choice(env["cqtt.channel"].search([])).id,
        "subject": procedure.name,
        "owner_id": owner.id,
        "received_at": received,
        "due_at": due,
        "finished_at": finished if ended else False,
        "returned_at": finished if ended else False,
        "state": "returned" if ended else "processing",
    }


def _known(person):
    return {k: v for k, v in person.items() if k in ("birth_year", "address", "sex")}


def _receive(env, province, number, random):
    unit, officer = province.communes[0], province.officers[number % OFFICERS]
    procedure = env.ref("cqtt_dossier.cqtt_procedure_marriage")
    person = make_person(random)
    desk = env["cqtt.dossier"].with_user(officer)
    received = desk.quick_receive(
        {
            "unit_id": unit.id,
            "procedure_id": procedure.id,
            "channel_id": env.ref("cqtt_base.cqtt_channel_direct").id,
            "owner": {"name": person.pop("owner"), **_known(person)},
            "papers": {
                str(paper.id): {"is_handed_in": True, "originals": paper.originals}
                for paper in procedure._in_force().component_ids
            },
        }
    )
    desk.browse(received["id"]).perform("claim")
