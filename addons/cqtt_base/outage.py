"""What people are told when the database is away, a disk is full, the software fails.

Odoo takes a database that cannot be reached for one that does not exist: it answers
404, and logs out whoever opens a page; who was at work sees a traceback. Here they get
a sentence, and go on afterwards as who they were. The web client takes a page where it
expects data for a lost connection: it says so, and tries again by itself.

A failure of the software has a number: people read it, the log has the traceback, which
is nobody's business outside.
"""

import errno
import logging
import secrets
from collections.abc import Iterator

import psycopg2
from werkzeug.exceptions import NotFound

from odoo import http
from odoo.exceptions import UserError
from odoo.service import server
from odoo.tools import LazyTranslate
from odoo.tools.translate import get_translation

from .hooks import LANGUAGE

_logger = logging.getLogger(__name__)
_lt = LazyTranslate(__name__)

AWAY_TITLE = _lt("Out of service for a moment")
AWAY = _lt(
    "The database does not answer. What was saved is kept; try again in a minute. "
    "If it goes on, call the technical administrator."
)
FULL = _lt(
    "The server's disk is full: nothing of this was saved. Tell the technical "
    "administrator to make room, then do it again."
)
FAILED = _lt(
    "The software failed; nothing of this was saved. If it happens again, tell the "
    "technical administrator this number: %s"
)
UNKEPT = _lt(
    "What was sent holds a sign that no text can hold; nothing of this was saved. Type "
    "it again instead of copying it, or rename the file."
)
#: errors that speak to programmers
SOFTWARE = (
    ArithmeticError,
    AssertionError,
    AttributeError,
    LookupError,
    NameError,
    OSError,
    RuntimeError,
    TypeError,
    ValueError,
    psycopg2.Error,
)
#: classes of PostgreSQL's codes: broken connections, a server that ends or begins
AWAY_CODES = ("08", "57P")
PAGE = (
    '<!doctype html><html lang="vi"><meta charset="utf-8">'
    '<meta name="viewport" content="width=device-width">'
    "<title>%s</title><p>%s</p></html>"
)
RETRY_SECONDS = 10


def causes(error: BaseException | None) -> Iterator[BaseException]:
    """Yield an error and what it came from; some come from themselves."""
    seen: set[int] = set()
    while error is not None and id(error) not in seen:
        seen.add(id(error))
        yield error
        error = error.__cause__ or error.__context__


def is_away(error: BaseException) -> bool:
    """Tell whether the database could not be reached, or went away meanwhile."""
    return any(
        isinstance(cause, psycopg2.OperationalError)
        and (cause.pgcode is None or cause.pgcode.startswith(AWAY_CODES))
        for cause in causes(error)
    )


def is_full(error: BaseException) -> bool:
    """Tell whether there was no room, in the database or for a file."""
    return any(
        isinstance(cause, psycopg2.errors.DiskFull)
        or (isinstance(cause, OSError) and cause.errno in (errno.ENOSPC, errno.EDQUOT))
        for cause in causes(error)
    )


def is_unkept(error: BaseException) -> bool:
    """Tell whether a text holds what PostgreSQL cannot keep: NUL, half a character."""
    return any(
        isinstance(cause, UnicodeEncodeError)
        or (isinstance(cause, ValueError) and "cannot contain NUL" in str(cause))
        for cause in causes(error)
    )


def is_failure(error: BaseException) -> bool:
    """Tell whether it is a plain error of the software, not one made for people."""
    module = type(error).__module__.partition(".")[0]
    return isinstance(error, SOFTWARE) and module in (
        "binascii",
        "builtins",
        "psycopg2",
    )


def say(words, *values: str) -> str:
    """Return words in the language of the house: the database knows no user now."""
    return get_translation("cqtt_base", LANGUAGE, words._source, values)


def away_page() -> http.Response:
    return http.Response(
        PAGE % (say(AWAY_TITLE), say(AWAY)),
        status=503,
        headers={"Retry-After": str(RETRY_SECONDS), "Cache-Control": "no-store"},
        content_type="text/html; charset=utf-8",
    )


def served(serve):
    """Wrap Odoo's way to serve a request with a database."""

    def serve_db(request):
        try:
            return serve(request)
        except Exception as error:
            if is_full(error):
                _logger.error("no room left: %s", error)
                raise UserError(say(FULL)) from None
            if is_away(error):
                _logger.error("the database is away: %s", error)
                return away_page()
            if is_unkept(error):
                raise UserError(say(UNKEPT)) from None
            if is_failure(error):
                number = secrets.token_hex(3).upper()
                _logger.exception("failure %s", number)
                raise UserError(say(FAILED, number)) from None
            raise

    serve_db.is_cqtt = True
    return serve_db


def static_served(serve):
    """Wrap Odoo's way to send files of addons: a path that leads out is no file."""

    def serve_static(request):
        try:
            return serve(request)
        except (TypeError, ValueError) as error:
            raise NotFound() from error

    serve_static.is_cqtt = True
    return serve_static


def spawned(spawn):
    """Wrap Odoo's way to begin processes: it asks the database before each new one.

    Without an answer the first of all processes would end, and all others with it.
    """

    def process_spawn(prefork):
        try:
            spawn(prefork)
        except psycopg2.OperationalError as error:
            if not is_away(error):
                raise
            _logger.error("no new process while the database is away: %s", error)

    process_spawn.is_cqtt = True
    return process_spawn


def install() -> None:
    """Answer in words from now on, in this process, and live on."""
    if not hasattr(http.Request._serve_db, "is_cqtt"):
        http.Request._serve_db = served(http.Request._serve_db)
    if not hasattr(http.Request._serve_static, "is_cqtt"):
        http.Request._serve_static = static_served(http.Request._serve_static)
    prefork = server.PreforkServer
    if not hasattr(prefork.process_spawn, "is_cqtt"):
        prefork.process_spawn = spawned(prefork.process_spawn)
