"""Work in the background: jobs, scheduled actions, letters."""

from collections.abc import Iterator
from typing import NamedTuple

from .finding import FAULT, WARNING, Finding
from .place import Place


class Question(NamedTuple):
    """A count that ought to be nought."""

    table: str
    query: str
    severity: str
    what: str
    do: str


NOW = "now() AT TIME ZONE 'UTC'"
JOBS = (
    Question(
        "queue_job",
        "SELECT count(*) FROM queue_job WHERE state = 'failed'",
        WARNING,
        "{} jobs have failed.",
        "Queue › Jobs shows why; put them back into the queue or cancel them.",
    ),
    Question(
        "queue_job",
        f"""SELECT count(*) FROM queue_job
             WHERE state IN ('started', 'enqueued')
               AND coalesce(date_started, date_enqueued) < {NOW} - interval '2 h'""",
        FAULT,
        "{} jobs began two hours ago and have not ended.",
        "Look in the log at what they wait for; a killed one is queued again when "
        "the server starts.",
    ),
    Question(
        "queue_job",
        f"""SELECT count(*) FROM queue_job WHERE state = 'pending'
               AND coalesce(eta, date_created) < {NOW} - interval '1 h'""",
        FAULT,
        "{} jobs wait for an hour: nobody works them off.",
        "server_wide_modules must hold queue_job, and one server must run.",
    ),
)
CRONS = (
    Question(
        "ir_cron",
        "SELECT count(*) FROM ir_cron WHERE active AND failure_count > 0",
        WARNING,
        "{} scheduled actions failed when they last ran.",
        "Settings › Technical › Scheduled Actions; the log says why.",
    ),
    Question(
        "ir_cron",
        f"""SELECT count(*) FROM ir_cron
             WHERE active AND nextcall < {NOW} - interval '2 h'""",
        FAULT,
        "{} scheduled actions are overdue: figures, letters and deadlines wait.",
        "max_cron_threads must be 1 or more on one server, and that must run.",
    ),
    Question(
        "ir_cron",
        """SELECT count(*) FROM ir_cron c
             JOIN ir_model_data d ON d.model = 'ir.cron' AND d.res_id = c.id
            WHERE NOT c.active AND d.module ~ '^cqtt'""",
        WARNING,
        "{} scheduled actions of ours are switched off.",
        "Odoo switches one off that fails for a week: mend the cause, switch it on.",
    ),
)
MESSAGES = (
    Question(
        "mail_mail",
        "SELECT count(*) FROM mail_mail WHERE state = 'exception'",
        WARNING,
        "{} e-mails could not be sent.",
        "Settings › Technical › Emails says why; see config/mail.yml.",
    ),
    Question(
        "cqtt_notice",
        "SELECT count(*) FROM cqtt_notice WHERE state = 'failed'",
        WARNING,
        "{} notices to citizens were given up.",
        "Notices › Outbox says why; send them again or tell people by telephone.",
    ),
    Question(
        "cqtt_notice",
        f"""SELECT count(*) FROM cqtt_notice WHERE state = 'queued'
               AND coalesce(next_try_at, create_date) < {NOW} - interval '2 h'""",
        FAULT,
        "{} notices to citizens have waited for two hours.",
        "Look whether scheduled actions run and the provider answers.",
    ),
)


def check_jobs(place: Place) -> Iterator[Finding]:
    yield from _ask(place, "jobs", JOBS)


def check_crons(place: Place) -> Iterator[Finding]:
    yield from _ask(place, "crons", CRONS)


def check_messages(place: Place) -> Iterator[Finding]:
    yield from _ask(place, "messages", MESSAGES)


def _ask(place: Place, name: str, questions: tuple[Question, ...]) -> Iterator[Finding]:
    for question in questions:
        if place.has_table(question.table) and (found := place.one(question.query)):
            what = question.what.format(found)
            yield Finding(name, question.severity, what, question.do)
