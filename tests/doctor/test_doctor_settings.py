"""Faults are planted in settings and files, one by one: the doctor finds each."""

import os
import time
from datetime import timedelta
from pathlib import Path

import pytest
from doctor import backups, collation, files, ledger, nginx, odoo_conf, postgres
from doctor.place import Place, read_settings

ROOT = Path(__file__).parents[2]
GIB = 1024**3
GOOD = {
    "archive_mode": "on",
    "autovacuum": "on",
    "data_checksums": "on",
    "fsync": "on",
    "full_page_writes": "on",
    "idle_in_transaction_session_timeout": "600000",
    "jit": "off",
    "max_connections": "200",
    "shared_buffers": str(2 * GIB),
    "statement_timeout": "1800000",
    "superuser_reserved_connections": "3",
    "synchronous_commit": "on",
    "work_mem": str(16 * 1024**2),
}
PROXY = (ROOT / "config/nginx.conf").read_text("utf-8")


def whats(findings):
    return [finding.what for finding in findings]


def test_sound_settings_pass():
    assert not list(postgres.judge(GOOD, 8 * GIB))
    assert not list(postgres.judge_connections(GOOD, 4, 16))


@pytest.mark.parametrize(
    ("name", "value", "found"),
    [
        ("archive_mode", "off", "No WAL is archived"),
        ("autovacuum", "off", "autovacuum is off"),
        ("data_checksums", "off", "data_checksums is off"),
        ("fsync", "off", "fsync is off"),
        ("full_page_writes", "off", "full_page_writes is off"),
        ("idle_in_transaction_session_timeout", "0", "forgotten transaction"),
        ("jit", "on", "jit is on"),
        ("max_connections", "2000", "more than the memory"),
        ("shared_buffers", str(128 * 1024**2), "shared_buffers is 128 MB"),
        ("shared_buffers", str(5 * GIB), "shared_buffers takes 5120"),
        ("statement_timeout", "0", "No statement is ever ended"),
        ("synchronous_commit", "off", "synchronous_commit is off"),
        ("work_mem", str(GIB), "work_mem of 1024 MB"),
    ],
)
def test_a_planted_setting_is_found(name, value, found):
    [what] = whats(postgres.judge({**GOOD, name: value}, 8 * GIB))
    assert found in what


def test_too_few_connections():
    [what] = whats(postgres.judge_connections(GOOD, 13, 16))
    assert "room for 197" in what


def test_the_cluster_of_the_tests_is_seen_as_it_is(place, plant):
    plant("SET LOCAL jit = on")
    found = " ".join(whats(postgres.check(place)))
    # it may lose everything: config/postgresql-test.conf
    assert "fsync is off" in found and "jit is on" in found
    assert "superuser" in found and "data_checksums" not in found


def test_a_role_without_all_powers_passes(place, plant):
    assert whats(postgres.check_role(place))
    plant("SET LOCAL ROLE pg_monitor")
    assert not whats(postgres.check_role(place))


def test_order_of_names():
    assert not list(collation.judge_order(list(collation.IN_ORDER)))
    assert list(collation.judge_order(sorted(collation.IN_ORDER)))
    assert not list(collation.judge_version("72.1", "72.1"))


def test_a_lagging_ledger():
    assert not list(ledger.judge_lag(3, timedelta(minutes=5)))
    [late] = ledger.judge_lag(3, timedelta(hours=1))
    [stuck] = ledger.judge_lag(3, timedelta(days=2))
    assert (late.severity, stuck.severity) == ("warning", "fault")


# odoo.conf


def server(**changed):
    settings = read_settings(ROOT / "config/odoo.conf")
    place = Place(None, nginx=Path("nginx.conf"), memory=8 * GIB)
    place.settings = {**settings, **changed}
    return whats(odoo_conf.check(place))


def test_the_shipped_configuration_passes():
    assert not server()


@pytest.mark.parametrize(
    ("changed", "found"),
    [
        ({"list_db": "True"}, "list the databases"),
        ({"dbfilter": "", "db_name": ""}, "Neither dbfilter nor db_name"),
        ({"proxy_mode": "False"}, "Behind a proxy without proxy_mode"),
        ({"http_interface": ""}, "proxy_mode without http_interface"),
        ({"dev_mode": "xml"}, "dev_mode"),
        ({"server_wide_modules": "base,web,queue_job,rpc"}, "rpc is loaded"),
        ({"server_wide_modules": "base,web"}, "lacks queue_job"),
        ({"workers": "0"}, "Without workers"),
        ({"limit_time_real": "0"}, "limit_time_real = 0"),
        ({"workers": "20"}, "20 workers may take"),
    ],
)
def test_a_planted_option_is_found(changed, found):
    [what] = server(**changed)
    assert found in what


def test_the_known_master_password():
    found = " ".join(server(list_db="True", admin_passwd="admin"))
    assert "master password is “admin”" in found


# the proxy


def test_the_shipped_proxy_passes():
    assert not whats(nginx.judge(PROXY))


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        ("limit_req zone=login", "#", "/web/login can be tried"),
        ("limit_req zone=public", "#", "/tra-cuu can be tried"),
        ("xmlrpc|", "", "/xmlrpc/2/common is open"),
        ("web/database|", "", "/web/database/manager is open"),
        ("TLSv1.2 TLSv1.3", "TLSv1.1 TLSv1.2", "TLS 1.0 or 1.1"),
        ("Strict-Transport-Security", "X-Other", "No HSTS"),
        ("server_tokens off;", "", "tells its version"),
        ("For $remote_addr", "For $proxy_add_x_forwarded_for", "claim any address"),
        ("client_max_body_size 25m;", "", "very large"),
        ("ssl_certificate ", "ssl_other ", "There is no TLS"),
    ],
)
def test_a_planted_door_is_found(old, new, found):
    assert old in PROXY
    assert any(found in what for what in whats(nginx.judge(PROXY.replace(old, new))))


def test_locations_are_chosen_as_nginx_does():
    places = nginx.locations(
        "location / { a } location ^~ /b { c } location ~ ^/b/ { d } "
        "location = /e { f }"
    )
    chosen = {path: nginx.choose(places, path) for path in ("/x", "/b/1", "/e")}
    assert {path: one.body.strip() for path, one in chosen.items()} == {
        "/x": "a",
        "/b/1": "c",
        "/e": "f",
    }


# files


@pytest.fixture
def machine(tmp_path):
    """A configuration with a secret, its data and a backup, closed to others."""
    config, data, saved = (tmp_path / n for n in ("odoo.conf", "data", "backups"))
    config.write_text(f"[options]\ndb_password = geheim\ndata_dir = {data}\n")
    (data / "filestore").mkdir(parents=True)
    (data / "cqtt_person.key").write_text("key")
    saved.mkdir()
    (saved / "a.tar").write_text("saved")
    for path in (config, data / "cqtt_person.key", saved / "a.tar"):
        path.chmod(0o640)
    for path in (data / "filestore", data, saved):
        path.chmod(0o750)
    place = Place(None, config=config, backups=saved)
    place.settings = read_settings(config)
    return place


def test_closed_files_pass(machine):
    assert not whats(files.check(machine))


@pytest.mark.parametrize("name", ["odoo.conf", "backups", "backups/a.tar"])
def test_an_open_file_is_found(machine, name):
    path = machine.config.parent / name
    path.chmod(0o755)
    [what] = whats(files.check(machine))
    assert f"may read {path}" in what


@pytest.mark.parametrize("name", ["filestore", "cqtt_person.key"])
def test_what_lies_in_open_data_is_found(machine, name):
    data = machine.config.parent / "data"
    (data / name).chmod(0o755)
    assert not whats(files.check(machine)), "the folder above is closed"
    data.chmod(0o755)
    assert any(name in what for what in whats(files.check(machine)))


def test_backups_that_one_would_want_back(tmp_path):
    folder = tmp_path / "saved"
    place = Place(None)
    assert "No folder" in whats(backups.check(place))[0]
    place.backups = folder
    assert "There is no backup" in whats(backups.check(place))[0]
    folder.mkdir()
    assert "There is no backup" in whats(backups.check(place))[0]
    new, old = folder / "new.tar", folder / "old.tar"
    new.write_bytes(b"x" * 100)
    assert not whats(backups.check(place))
    old.write_bytes(b"x" * 300)
    yesterday = time.time() - 24 * backups.HOUR
    os.utime(old, (yesterday, yesterday))
    assert "less than half as large" in whats(backups.check(place))[0]
    [what] = whats(backups.judge(folder, time.time() + 30 * backups.HOUR))[:1]
    assert "30 hours old" in what
