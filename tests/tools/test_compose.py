"""docker-compose.yml holds together: names, profiles and the files it mounts."""

import re
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parents[2]
TEXT = (ROOT / "docker-compose.yml").read_text("utf-8")
COMPOSE = yaml.safe_load(TEXT)
SERVICES = COMPOSE["services"]
NODES = ("app", "app2", "cron")


def named(service, key):
    value = SERVICES[service].get(key) or {}
    return set(value)


@pytest.mark.parametrize("service", SERVICES)
def test_all_that_is_named_is_there(service):
    assert named(service, "depends_on") <= set(SERVICES)
    assert named(service, "networks") <= set(COMPOSE["networks"])
    for mount in SERVICES[service].get("volumes", ()):
        source = mount["source"] if isinstance(mount, dict) else mount.split(":")[0]
        if source.startswith("./"):
            assert (ROOT / source).exists(), source
        elif not source.startswith("$"):
            assert source in COMPOSE["volumes"], source


def test_every_variable_is_explained():
    example = (ROOT / "config/example.env").read_text("utf-8")
    # $$ is the shell's, in the container
    asked = set(re.findall(r"(?<!\$)\$\{([A-Z_]+)", TEXT))
    assert asked - set(re.findall(r"^#?([A-Z_]+)=", example, re.MULTILINE)) == set()


def test_without_the_profile_nothing_of_it_is_needed():
    plain = {name for name, one in SERVICES.items() if "profiles" not in one}
    assert plain == {"db", "init", "app", "proxy"}
    for name in plain:
        for other, how in (SERVICES[name].get("depends_on") or {}).items():
            assert other in plain or how.get("required") is False


def test_nodes_share_files_and_sessions():
    for name in NODES:
        node = SERVICES[name]
        assert node["volumes"] == SERVICES["app"]["volumes"]
        assert node["cap_drop"] == ["ALL"] and node["read_only"]
        assert "SESSION_DB_URI" in node["environment"]
    assert SERVICES["app2"]["networks"]["inside"]["aliases"] == ["app"]
    assert SERVICES["app2"]["command"] == SERVICES["app"]["command"]


def test_crons_can_be_taken_off_the_nodes():
    assert "--max-cron-threads=${CQTT_CRONS:-1}" in SERVICES["app"]["command"]
    assert "--max-cron-threads=2" in SERVICES["cron"]["command"]


def test_the_replica_follows_the_database():
    replica = SERVICES["replica"]
    [script] = replica["command"]
    assert "pg_basebackup" in script and "host=db user=replica" in script
    assert replica["image"] == SERVICES["db"]["image"]
    assert replica["healthcheck"]["test"] == SERVICES["db"]["healthcheck"]["test"]


def test_nobody_reaches_more_than_the_proxy():
    assert COMPOSE["networks"]["inside"]["internal"] is True
    for name, service in SERVICES.items():
        assert ("ports" in service) == (name == "proxy")
        assert "outside" not in named(name, "networks") or name == "proxy"
