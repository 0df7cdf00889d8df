"""./cqtt backup and restore, on the real command and a real database."""

import os
import subprocess
import tarfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
FILESTORE = Path(os.environ["CQTT_DATA"]) / "filestore"


def psql(database: str, query: str) -> str:
    return subprocess.run(
        ["psql", "-qXAt", "-v", "ON_ERROR_STOP=1", "-d", database, "-c", query],
        check=True,
        capture_output=True,
        text=True,
    ).stdout.strip()


def cqtt(*words: str) -> subprocess.CompletedProcess:
    """Run the command as `./cqtt test` is run, on the cluster of the tests."""
    return subprocess.run(
        [ROOT / "cqtt", *words],
        env=os.environ | {"CQTT_CLUSTER": "test"},
        capture_output=True,
        text=True,
    )


def row_counts(database: str) -> dict[str, str]:
    tables = psql(
        database,
        "select quote_ident(relname) from pg_class where relkind = 'r' "
        "and relnamespace = 'public'::regnamespace order by 1",
    ).split("\n")
    union = " union all ".join(f"select '{t}', count(*) from {t}" for t in tables)
    return dict(line.split("|") for line in psql(database, union).split("\n"))


def files(database: str) -> set[str]:
    folder = FILESTORE / database
    return {str(p.relative_to(folder)) for p in folder.rglob("*") if p.is_file()}


@pytest.fixture
def names():
    """A name to save from and one to restore under; both are gone afterwards."""
    found = f"backup_{os.getpid()}", f"restored_{os.getpid()}"
    yield found
    for name in found:
        psql("postgres", f"drop database if exists {name} with (force)")
        subprocess.run(["rm", "-rf", FILESTORE / name], check=True)


@pytest.fixture
def whole(names):
    """All of Odoo with our addons: a copy of the database that this run tests."""
    source = os.environ["CQTT_DB"]
    dump = subprocess.run(["pg_dump", "-Fc", source], check=True, capture_output=True)
    psql("postgres", f"create database {names[0]}")
    subprocess.run(["pg_restore", "--no-owner", "-d", names[0]], input=dump.stdout)
    subprocess.run(["cp", "-al", FILESTORE / source, FILESTORE / names[0]], check=True)
    return names


@pytest.fixture
def small(names):
    """A database with one table, and one file."""
    psql("postgres", f"create database {names[0]}")
    psql(names[0], "create table kept as select generate_series(1, 1000) as id")
    (FILESTORE / names[0] / "ab").mkdir(parents=True)
    (FILESTORE / names[0] / "ab" / "abcd").write_text("một tệp")
    return names


def test_what_was_saved_comes_back(whole, tmp_path):
    source, restored = whole
    file = tmp_path / "saved.tar"

    saved = cqtt("backup", str(file), "--db", source)
    assert saved.returncode == 0, saved.stderr
    again = cqtt("restore", str(file), "--db", restored)
    assert again.returncode == 0, again.stderr

    assert row_counts(restored) == row_counts(source)
    assert files(restored) == files(source) != set()


def test_nothing_is_overwritten_unasked(small, tmp_path):
    source, _restored = small
    file = tmp_path / "saved.tar"
    assert cqtt("backup", str(file), "--db", source).returncode == 0
    psql(source, "create table mark (id int)")

    refused = cqtt("backup", str(file), "--db", source)
    assert refused.returncode == 1 and "--force" in refused.stderr
    refused = cqtt("restore", str(file), "--db", source)
    assert refused.returncode == 1 and "--force" in refused.stderr
    assert psql(source, "select count(*) from mark") == "0"

    forced = cqtt("restore", str(file), "--db", source, "--force")
    assert forced.returncode == 0, forced.stderr
    assert psql(source, "select to_regclass('mark') is null") == "t"


def test_a_damaged_file_changes_nothing(small, tmp_path):
    source, restored = small
    file = tmp_path / "saved.tar"
    assert cqtt("backup", str(file), "--db", source).returncode == 0
    bytes_saved = file.read_bytes()

    with tarfile.open(file) as tar:
        dump = tar.getmember("./database.dump")
    flipped = bytearray(bytes_saved)
    flipped[dump.offset_data + dump.size // 2] ^= 0xFF
    for damaged in (bytes_saved[: len(bytes_saved) // 2], bytes(flipped)):
        file.write_bytes(damaged)
        refused = cqtt("restore", str(file), "--db", restored)
        assert refused.returncode == 1
        assert "Nothing was changed" in refused.stderr
    there = psql("postgres", f"select 1 from pg_database where datname = '{restored}'")
    assert there == ""
