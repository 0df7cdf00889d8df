"""Month sums of two provinces arrive in one database; nothing else can."""

import os
import subprocess
import time
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
#: a cluster of its own that keeps what followers need; ended with the test
CLUSTER = r"""
set -euo pipefail
source "$ROOT/tools/lib.sh"
source "$ROOT/tools/postgres.sh"
pg_use national
pg_stop
rm -rf "$PG_CLUSTER"
[ "$1" = start ] || exit 0
pg_create >&2
echo "wal_level = logical" | pg_as tee -a "$PG_CLUSTER/postgresql.conf" >&2
pg_start
echo "$PG_SOCKET"
"""
TABLES = ("fact_month", "unit", "measure", "field", "channel")
A_SUM = """
    INSERT INTO cqtt_unit (id, name, kind, agency_code)
    VALUES (990001, 'Xã Tổng Hợp', 'commune', 'H95.1.01');
    INSERT INTO cqtt_fact_month (unit_id, measure_id, date, quantity)
    SELECT 990001, id, '2026-01-01', {quantity}
      FROM cqtt_measure WHERE code = 'dossier.received'
"""
FIGURES = """
    SELECT province, quantity FROM national_month
     WHERE measure = 'dossier.received' AND month = '2026-01-01' ORDER BY province
"""


def cluster(word):
    done = subprocess.run(
        ["bash", "-c", CLUSTER, "cluster", word],
        env=os.environ | {"ROOT": str(ROOT)},
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


class Nation:
    """A cluster with provinces, and what happens in it."""

    def __init__(self, socket):
        self.environment = os.environ | {
            "PGHOST": socket,
            "PGUSER": "odoo",
            "PGDATABASE": "postgres",
            "CQTT_CLUSTER": "national",
        }
        self.socket = socket

    def sql(self, database, query):
        command = ["psql", "-qXAt", "-v", "ON_ERROR_STOP=1", "-d", database]
        return self.run(*command, "-c", query)

    def cqtt(self, *words):
        return self.run(str(ROOT / "cqtt"), "national", *words)

    def run(self, *command):
        done = subprocess.run(
            command, env=self.environment, capture_output=True, text=True
        )
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout.strip()

    def add_province(self, name, quantity):
        """Make a database with what the sums need, and one sum in it."""
        self.sql("postgres", f"create database {name}")
        tables = [word for table in TABLES for word in ("-t", f"cqtt_{table}")]
        parts = ("--section=pre-data", "--section=data")
        dump = subprocess.run(
            ["pg_dump", "-O", *parts, *tables, os.environ["CQTT_DB"]],
            check=True,
            capture_output=True,
        )
        # what the tables lean on is not there: nobody needs it
        subprocess.run(
            ["psql", "-qX", "-d", name],
            input=dump.stdout,
            env=self.environment,
            capture_output=True,
        )
        self.sql(name, A_SUM.format(quantity=quantity))

    def conninfo(self, name):
        return f"host={self.socket} user=odoo dbname={name}_out"

    def wait_for(self, wanted):
        found = ""
        for _try in range(100):
            if (found := self.sql("nation", FIGURES)) == wanted:
                return
            time.sleep(0.2)
        raise AssertionError(f"{found!r} instead of {wanted!r}")


@pytest.fixture(scope="module")
def nation():
    found = Nation(cluster("start"))
    found.add_province("bac_ninh", 7)
    found.add_province("ca_mau", 11)
    yield found
    for province in ("bac_ninh", "ca_mau"):
        found.sql("nation", f"alter subscription cqtt_{province} disable")
    cluster("stop")


def test_sums_of_two_provinces_arrive(nation):
    for province in ("bac_ninh", "ca_mau"):
        nation.cqtt("offer", province, "--db", province)
        conninfo = nation.conninfo(province)
        nation.cqtt("collect", province, conninfo, "--db", "nation")
    nation.wait_for("bac_ninh|7\nca_mau|11")

    again = nation.cqtt(
        "collect", "ca_mau", nation.conninfo("ca_mau"), "--db", "nation"
    )
    assert "collected already" in again


def test_only_what_changed_travels(nation):
    before = nation.sql(
        "bac_ninh_out", "select sum(xmin::text::bigint) from month_figure"
    )
    nation.cqtt("offer", "bac_ninh", "--db", "bac_ninh")
    after = nation.sql(
        "bac_ninh_out", "select sum(xmin::text::bigint) from month_figure"
    )
    assert before == after

    nation.sql(
        "bac_ninh", "update cqtt_fact_month set quantity = 9 where unit_id = 990001"
    )
    nation.cqtt("offer", "bac_ninh", "--db", "bac_ninh")
    nation.wait_for("bac_ninh|9\nca_mau|11")


def test_what_is_gone_goes(nation):
    nation.sql("ca_mau", "delete from cqtt_fact_month where unit_id = 990001")
    nation.cqtt("offer", "ca_mau", "--db", "ca_mau")
    nation.wait_for("bac_ninh|9")


def test_no_person_lies_where_others_may_read(nation):
    tables = nation.sql(
        "bac_ninh_out",
        "select relname from pg_class where relkind = 'r' and relnamespace = "
        "'public'::regnamespace",
    )
    columns = nation.sql(
        "bac_ninh_out",
        "select string_agg(attname, ' ' order by attnum) from pg_attribute "
        "where attrelid = 'month_figure'::regclass and attnum > 0",
    )
    assert tables == "month_figure"
    assert columns == "province unit_id unit measure month field channel quantity"
