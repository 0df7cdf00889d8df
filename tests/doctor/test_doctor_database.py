"""Faults are planted in a database, one by one: the doctor finds each."""

import pytest
from doctor import (
    accounts,
    collation,
    guards,
    indexes,
    ledger,
    passwords,
    room,
    setup_state,
    work,
)
from doctor.passwords import CONTEXT
from odoo_facts import A_FACT, A_MONTH, A_UNIT, UNIT

HASH = CONTEXT.copy(pbkdf2_sha512__rounds=1000).hash
UTC = "now() AT TIME ZONE 'UTC'"
A_JOB = "INSERT INTO queue_job (uuid, name, state, date_created, date_started)"
A_CRON = "(SELECT min(id) FROM ir_cron WHERE active)"
OUR_CRON = """(SELECT min(res_id) FROM ir_model_data
                WHERE model = 'ir.cron' AND module ~ '^cqtt')"""

#: rows whose people and units do not matter here
ALONE = "SET LOCAL session_replication_role = replica"
A_NOTICE = """INSERT INTO cqtt_notice
              (key, unit_id, kind_id, person_id, lock_version, create_date, state)"""

PLANTED = {
    "an index is gone": (
        indexes.check,
        ["DROP INDEX cqtt_fact_unit_idx"],
        "cqtt_fact_unit_idx of cqtt_fact is missing: it is slow",
    ),
    "an index of a field is gone": (
        indexes.check,
        ["DROP INDEX cqtt_role_grant__user_id_index"],
        "cqtt_role_grant__user_id_index",
    ),
    "a unique index is gone": (
        indexes.check,
        ["DROP INDEX cqtt_fact_once_uniq"],
        "the same may be entered twice",
    ),
    "an index of the roll-ups is gone": (
        indexes.check,
        ["DROP INDEX cqtt_fact_month_measure_idx"],
        "cqtt_fact_month_measure_idx",
    ),
    "an index is broken": (
        indexes.check,
        [
            """UPDATE pg_index SET indisvalid = false
                WHERE indexrelid = 'cqtt_fact_unit_idx'::regclass"""
        ],
        "cqtt_fact_unit_idx is broken",
    ),
    "a trigger is switched off": (
        guards.check_triggers,
        ["ALTER TABLE cqtt_journal DISABLE TRIGGER cqtt_append_only"],
        "cqtt_journal is not guarded by cqtt_append_only",
    ),
    "a trigger is gone": (
        guards.check_triggers,
        ["DROP TRIGGER cqtt_freeze ON cqtt_dossier"],
        "cqtt_dossier is not guarded by cqtt_freeze",
    ),
    "a rule is switched off": (
        guards.check_rules,
        [
            """UPDATE ir_rule SET active = false WHERE model_id =
               (SELECT id FROM ir_model WHERE model = 'cqtt.dossier')"""
        ],
        "cqtt.dossier has no rule in force",
    ),
    "one rule of many is switched off": (
        guards.check_rules,
        [
            """UPDATE ir_rule SET active = false WHERE id =
               (SELECT min(res_id) FROM ir_model_data
                 WHERE model = 'ir.rule' AND module ~ '^cqtt')"""
        ],
        "is switched off",
    ),
    "a rule lets everything through": (
        guards.check_rules,
        [
            """UPDATE ir_rule SET domain_force = '[(1, ''='', 1)]' WHERE model_id =
               (SELECT id FROM ir_model WHERE model = 'cqtt.notice')"""
        ],
        "cqtt.notice has no rule in force",
    ),
    "a group needs no second factor": (
        accounts.check,
        [
            """UPDATE res_groups SET second_factor_required = false WHERE id =
               (SELECT res_id FROM ir_model_data
                 WHERE module = 'cqtt_base' AND name = 'group_auditor')"""
        ],
        "group_auditor may log in with a password alone",
    ),
    "somebody at the province has no second factor": (
        accounts.check,
        [
            f"""{A_UNIT};
                INSERT INTO cqtt_role_grant (user_id, role, unit_id, date_from,
                                             decision_number, granted_by)
                VALUES (2, 'auditor', {UNIT}, '2020-01-01', '1', 1)"""
        ],
        "(auditor) has set up no second factor",
    ),
    "the collation changed": (
        collation.check,
        [
            """UPDATE pg_database SET datcollversion = '1.2.3'
                WHERE datname = current_database()"""
        ],
        "sorted by version 1.2.3",
    ),
    "unaccent is slow": (
        collation.check,
        ["ALTER FUNCTION unaccent(text) STABLE"],
        "Searching without accents",
    ),
    "the ledger is stuck": (
        ledger.check,
        [A_FACT, "UPDATE cqtt_fact_watermark SET fact_id = 0"],
        "facts are not rolled up",
    ),
    "a figure was changed behind the ledger": (
        ledger.check,
        [A_MONTH],
        "the roll-up says 777",
    ),
    "a job failed": (
        work.check_jobs,
        [f"{A_JOB} VALUES ('1', 'x', 'failed', {UTC}, {UTC})"],
        "1 jobs have failed",
    ),
    "a job hangs": (
        work.check_jobs,
        [f"{A_JOB} VALUES ('1', 'x', 'started', {UTC}, {UTC} - interval '3 h')"],
        "1 jobs began two hours ago",
    ),
    "nobody works jobs off": (
        work.check_jobs,
        [f"{A_JOB} VALUES ('1', 'x', 'pending', {UTC} - interval '3 h', null)"],
        "1 jobs wait for an hour",
    ),
    "an action fails": (
        work.check_crons,
        [f"UPDATE ir_cron SET failure_count = 3 WHERE id = {A_CRON}"],
        "1 scheduled actions failed",
    ),
    "an action is overdue": (
        work.check_crons,
        [f"UPDATE ir_cron SET nextcall = {UTC} - interval '1 d' WHERE id = {A_CRON}"],
        "1 scheduled actions are overdue",
    ),
    "an action is off": (
        work.check_crons,
        [f"UPDATE ir_cron SET active = false WHERE id = {OUR_CRON}"],
        "1 scheduled actions of ours",
    ),
    "an e-mail was not sent": (
        work.check_messages,
        [
            "INSERT INTO mail_message (message_type) VALUES ('email')",
            """INSERT INTO mail_mail (mail_message_id, state)
               SELECT max(id), 'exception' FROM mail_message""",
        ],
        "1 e-mails could not be sent",
    ),
    "a notice was given up": (
        work.check_messages,
        [ALONE, f"{A_NOTICE} VALUES ('x', 0, 0, 0, 1, {UTC}, 'failed')"],
        "1 notices to citizens were given up",
    ),
    "notices wait": (
        work.check_messages,
        [
            ALONE,
            f"{A_NOTICE} VALUES ('x', 0, 0, 0, 1, {UTC} - interval '3 h', 'queued')",
        ],
        "1 notices to citizens have waited",
    ),
    "there are no working hours": (
        setup_state.check,
        [ALONE, "DELETE FROM cqtt_calendar"],
        "There are no working hours",
    ),
    "an upgrade was broken off": (
        setup_state.check,
        ["UPDATE ir_module_module SET state = 'to upgrade' WHERE name = 'cqtt_base'"],
        "An upgrade was broken off: cqtt_base",
    ),
    "links are unencrypted": (
        setup_state.check,
        [
            """UPDATE ir_config_parameter SET value = 'http://x'
                WHERE key = 'web.base.url'"""
        ],
        "is not https",
    ),
    "everybody knows the administrator's password": (
        passwords.check,
        [f"UPDATE res_users SET password = '{HASH('admin')}' WHERE login = 'admin'"],
        "The password of admin is one that everybody knows",
    ),
    "a password made of the log-in": (
        passwords.check,
        [
            f"UPDATE res_users SET password = '{HASH('admin@cqtt')}' "
            "WHERE login = 'admin'"
        ],
        "The password of admin",
    ),
}
#: what a new database lacks, and a province has
SOUND = [
    "UPDATE ir_cron SET nextcall = now() + interval '1 d', failure_count = 0",
    """UPDATE ir_config_parameter SET value = 'https://cqtt.example.org'
        WHERE key = 'web.base.url'""",
    f"UPDATE res_users SET password = '{HASH('a-long-one-of-its-own')}'",
    """UPDATE cqtt_fact_watermark
          SET fact_id = (SELECT coalesce(max(id), 0) FROM cqtt_fact)""",
    "DELETE FROM queue_job",
    "DELETE FROM mail_mail",
]
#: other tests may have left a province in the database
EMPTY = [
    "UPDATE cqtt_unit SET kind = 'district' WHERE kind ~ '^(province|central_city)$'",
    "UPDATE cqtt_role_grant SET date_from = '2019-01-01', date_to = '2020-01-01'"
    " WHERE role = 'province_admin'",
]


@pytest.mark.parametrize("name", PLANTED)
def test_a_planted_fault_is_found(place, plant, name):
    check, faults, found = PLANTED[name]
    plant(*SOUND)
    assert not [f for f in check(place) if found in f.what], "before it was planted"
    plant(*faults)
    [finding] = [f for f in check(place) if found in f.what]
    assert finding.do


def test_a_new_database_is_sound(place):
    checks = (indexes.check, guards.check_triggers, guards.check_rules)
    assert [f.what for check in checks for f in check(place)] == []


def test_all_append_only_tables_are_known(place):
    there = place.rows(
        """SELECT DISTINCT tgrelid::regclass::text FROM pg_trigger
            WHERE tgname = 'cqtt_append_only' AND tgrelid::regclass::text ~ '^cqtt'"""
    )
    assert {table for (table,) in there} == set(guards.APPEND_ONLY)


def test_a_demonstration_is_told_as_one(place, plant):
    plant("UPDATE ir_module_module SET demo = true WHERE name = 'cqtt_base'")
    [finding] = passwords.check(place)
    assert finding.severity == "note" and "demonstration" in finding.what


def test_what_is_missing_before_work_can_begin(place, plant):
    plant(*SOUND, *EMPTY)
    found = " ".join(f.what for f in setup_state.check(place))
    assert "Nobody administers the province" in found
    assert "There is no province yet" in found
    plant(A_UNIT, f"UPDATE cqtt_unit SET kind = 'province' WHERE id = {UNIT}")
    found = " ".join(f.what for f in setup_state.check(place))
    assert "There is no province yet" not in found
    plant(
        f"""INSERT INTO cqtt_role_grant (user_id, role, unit_id, date_from,
                                         decision_number, granted_by)
            VALUES (2, 'province_admin', {UNIT}, '2020-01-01', '1', 1)"""
    )
    assert not list(setup_state.check(place))


def test_tables_that_nobody_tidies(place):
    assert not list(room.judge_table("t", 50_000, 100, True, True))
    [dead] = room.judge_table("t", 50_000, 40_000, True, True)
    [never] = room.judge_table("t", 50_000, 0, False, False)
    [old] = room.judge_age(1_500_000_000)
    assert not list(room.judge_age(200_000_000)) and "1,500,000,000" in old.what
    assert "40,000 dead" in dead.what and "never analysed" in never.what


def test_a_disk_that_fills(tmp_path):
    gib = room.GIB
    assert not list(room.judge_disk(tmp_path, 50 * gib, 100 * gib))
    [warning] = room.judge_disk(tmp_path, 5 * gib, 100 * gib)
    [fault] = room.judge_disk(tmp_path, gib // 2, 100 * gib)
    assert (warning.severity, fault.severity) == ("warning", "fault")
