"""Files handed in by every role, in every way there is: refused in words, or kept as a
download; nothing in them runs, fills the memory, or gets a place of its own choice.
"""

import base64
import json
import stat
import time
from pathlib import Path

import pytest
from databases import FILESTORE, ROOT
from hostile_files import OUTSIDE, File, hostile_files
from two_workers import TwoWorkers
from uploads import FAILED, UNSEEN, Findings, Memory, Uploader, encoded
from workbooks import with_part

WORLD = """
import json, sys
from importlib import import_module
from pathlib import Path
sys.path.insert(0, ACCESS)
for path in sorted(Path(ACCESS).glob("probes_*.py")):
    import_module(path.stem)
from probes import all_probes
from world import World
world = World(env)
for user in world.users.values():
    user.write({"password": user.login, "lang": "vi_VN"})
    user.all_group_ids.write({"second_factor_required": False})
probes, officer = all_probes(world), world.users["officer"]
def row(model, position="same_unit"):
    return probes[model].make(position, officer).id
def values(model, *names):
    found = probes[model].values("same_unit", officer)
    return {name: found[name] for name in names}
places = {
    "cqtt.dossier.component": row("cqtt.dossier.component"),
    "cqtt.manual.figure": row("cqtt.manual.figure"),
    "cqtt.pledge": row("cqtt.pledge", "own"),
    "cqtt.outreach.photo": values("cqtt.outreach.photo", "event_id"),
    "cqtt.appraisal.evidence": values(
        "cqtt.appraisal.evidence", "appraisal_id", "kind_id", "doc_date"
    ),
    "cqtt.rating.proof": values("cqtt.rating.proof", "item_id"),
    "cqtt.dossier.import": values("cqtt.dossier.import", "unit_id"),
    "cqtt.dossier.sync": values("cqtt.dossier.sync", "unit_id"),
    "cqtt.staff.import": {},
    "cqtt.rating.import": {},
}
template = env["cqtt.dossier.import"].new({}).template.decode()
env.cr.commit()
print("WORLD" + json.dumps([places, template]))
"""
ROLES = (
    *("nobody", "officer", "manager", "leader", "account_admin", "supervisor"),
    *("board", "decider", "province_admin", "auditor", "system"),
)
#: model: field, field of the name, who, and what then reads the file
FIELDS = {
    "cqtt.dossier.component": ("scan", "scan_name", "officer", ""),
    "cqtt.manual.figure": ("evidence", "evidence_name", "manager", ""),
    "cqtt.pledge": ("signature", "", "officer", ""),
    "cqtt.outreach.photo": ("image", "", "officer", ""),
    "cqtt.appraisal.evidence": ("file", "name", "leader", ""),
    "cqtt.rating.proof": ("file", "name", "officer", ""),
    "cqtt.dossier.import": ("file", "file_name", "manager", "perform"),
    "cqtt.dossier.sync": ("file", "file_name", "manager", "perform"),
    "cqtt.staff.import": ("file", "file_name", "account_admin", "action_import"),
    "cqtt.rating.import": ("file", "file_name", "province_admin", "action_import"),
}
SECONDS, MEGABYTES = 15, 900


@pytest.fixture(scope="module")
def world(cluster, database):
    """Return rows to hand files in for, and a workbook that is as it should be."""
    head = f"ACCESS = {str(ROOT / 'tests' / 'access')!r}\n"
    said = cluster.shell(database, head + WORLD)
    [line] = [text for text in said.splitlines() if text.startswith("WORLD[")]
    return json.loads(line.removeprefix("WORLD"))


@pytest.fixture(scope="module")
def server(cluster, database, world, tmp_path_factory):
    options = (*cluster.options, "--workers", "4", "--log-level", "critical")
    log = tmp_path_factory.mktemp("uploads") / "server.log"
    with TwoWorkers(cluster.config, database, log, options) as running:
        yield running


@pytest.fixture(scope="module")
def files():
    return hostile_files()


def timed(call, *args):
    begin = time.monotonic()
    return call(*args), time.monotonic() - begin


@pytest.mark.parametrize("way", ["upload", "create"])
def test_attachments(cluster, database, server, files, figures, way):
    found, slowest = Findings(), 0.0
    with Memory(server) as memory:
        for role in ROLES:
            person = Uploader(server, database, f"walk_{role}")
            for file in files:
                (number, said), seconds = timed(getattr(person, way), file)
                slowest = max(slowest, seconds)
                is_kept = found.note(role, file, number, said)
                if is_kept and len(file.content) < 2**20:
                    found.look(person, number, f"{role}: {file.name[:40]!r}")
    [(names,)] = cluster.sql(
        database,
        "SELECT json_agg(name) FROM ir_attachment a JOIN res_users u "
        "ON u.id = a.create_uid WHERE u.login LIKE 'walk_%' AND res_field IS NULL",
    )
    odd = [name for name in names or () if UNSEEN.search(name)]
    figures(
        f"Uploads: {way}",
        f"{len(files)} files by {len(ROLES)} roles: {found.refused} refused in a "
        f"sentence, {found.taken} kept, each shown as picture, PDF or text or "
        f"downloaded; {len(found.wrong)} went wrong; the slowest {slowest:.1f} s, no "
        f"worker above {memory.peak} MB",
        refused=found.refused,
        kept=found.taken,
        wrong=len(found.wrong),
        megabytes=memory.peak,
    )
    assert not found.wrong, "\n".join(found.wrong[:40])
    assert not odd and not executables(database)
    assert not list(Path("/tmp").glob(f"{OUTSIDE}*"))
    assert slowest < SECONDS and memory.peak < MEGABYTES


def executables(database):
    return [
        path
        for path in (FILESTORE / database).rglob("*")
        if path.is_file() and path.stat().st_mode & (stat.S_IXUSR | stat.S_IXOTH)
    ]


def test_nobody_opens_a_file_to_everybody(cluster, database, server, figures):
    person = Uploader(server, database, "walk_officer")
    number, _said = person.create(File("don.txt", b"x"))
    tries = [
        ("public", True),
        ("url", "/tra-cuu-moi"),
        ("url", "https://example.org/"),
        ("type", "url"),
        ("store_fname", "../../../../../../etc/passwd"),
        ("mimetype", "text/html"),
        ("db_datas", encoded(b"<html><script>1</script></html>")),
        ("name", "don.exe"),
        ("datas", encoded(b"MZ\0\0")),
        ("res_model", "ir.ui.view"),
        ("res_field", "arch"),
    ]
    found = Findings()
    for name, value in tries:
        person.tell("ir.attachment", "write", [number], {name: value})
        more = {"name": "x.txt", "raw": "x", name: value}
        made, _said = person.tell("ir.attachment", "create", [more])
        for one in filter(None, (number, made)):
            found.look(person, one, f"{name}={value}")
            text = person.get(f"/web/content/{one}").text
            if "root:" in text or "<script" in text:
                found.wrong.append(f"{name}={value}: {text[:80]}")
    opened = cluster.sql(
        database,
        "SELECT a.name, public, type, url, mimetype FROM ir_attachment a "
        "JOIN res_users u ON u.id = a.create_uid WHERE u.login = 'walk_officer' "
        "AND (public OR type = 'url' OR url IS NOT NULL OR mimetype ~ 'html|svg')",
    )
    figures(
        "Files opened to everybody",
        f"{2 * len(tries)} tries to open a file to everybody, to lead away from it or "
        f"to give it another place or kind: {len(opened) + len(found.wrong)} worked",
        tries=2 * len(tries),
        worked=len(opened) + len(found.wrong),
    )
    assert not found.wrong and not opened, (found.wrong, opened)


@pytest.mark.parametrize("model", FIELDS)
def test_fields(database, server, world, files, figures, model):
    places, template = world
    field, name, role, then = FIELDS[model]
    person = Uploader(server, database, f"walk_{role}")
    sent = [*files, *workbooks(template)] if then else files
    found, slowest = Findings(), 0.0
    with Memory(server) as memory:
        for file in sent:
            values = {field: encoded(file.content)}
            values |= {name: file.name} if name else {}
            begin = time.monotonic()
            number, said = hand_in(person, model, places[model], values)
            if number and then:
                verb = ["check"] if then == "perform" else []
                _done, said = person.tell(model, then, [number], *verb)
                if FAILED in said:
                    found.wrong.append(f"{file.name[:40]!r}: {said}")
            slowest = max(slowest, time.monotonic() - begin)
            # what a field takes is narrower than what is good elsewhere
            found.note(role, file._replace(is_good=False), number, said)
            if number and len(file.content) < 2**20:
                ways = ("/web/content/{}", "/web/content/{}?mimetype=text/html")
                place = f"{model}/{number}/{field}"
                found.look(person, place, f"{file.name[:40]!r}", ways)
    figures(
        f"Uploads: {model}",
        f"{len(sent)} files for {field}: {found.refused} refused in a sentence, "
        f"{found.taken} kept; {len(found.wrong)} went wrong; the slowest "
        f"{slowest:.1f} s, no worker above {memory.peak} MB",
        refused=found.refused,
        kept=found.taken,
        wrong=len(found.wrong),
    )
    assert not found.wrong, "\n".join(found.wrong[:40])
    assert slowest < SECONDS and memory.peak < MEGABYTES
    assert found.taken


def hand_in(person, model, place, values):
    """Write a row that is there, or make one; return its number or what was said."""
    if isinstance(place, dict):
        return person.tell(model, "create", [{**place, **values}])
    done, said = person.tell(model, "write", [place], values)
    return (place if done else None), said


def workbooks(template):
    good = base64.b64decode(template)
    bomb = with_part(good, "xl/media/bomb", bytes(300 * 2**20))
    sheet = with_part(good, "xl/worksheets/sheet1.xml", b" " * (90 * 2**20))
    return [
        File("mau.xlsx", good, is_good=True),
        File("bom.xlsx", bomb),
        File("to.xlsx", sheet),
        File("ra.xlsx", with_part(good, f"../../../../tmp/{OUTSIDE}.xml", b"x")),
        File("mau.pdf", good),
    ]
