"""Calls of public methods: their arguments are looked at before they are carried out.

Methods of our own say what they take by annotations (``kinds.annotated``). Those that
every model has (``methods``) are looked at on models of ours alone.
"""

import inspect
from functools import cache, wraps

from odoo.exceptions import UserError

from ..kinds import fits, is_id
from .methods import check_method
from .queries import check_domain
from .values import Way, check_values, is_ours

OURS = "odoo.addons.cqtt_"


def guarded(method):
    """Wrap a method: what comes from outside is looked at first."""

    @wraps(method)
    def guarded_method(records, /, *args, **kwargs):
        ours = is_ours(records)
        if not ours and not method.__module__.startswith(OURS):
            return method(records, *args, **kwargs)
        arguments = _bound(records, method, args, kwargs)
        if ours:
            check_ids(records)
        if _kinds(method):
            check_annotated(records, method, arguments)
            if "domain" in arguments:
                check_domain(records, arguments["domain"])
        elif ours:
            check_method(records, method.__name__, arguments)
        return _called(records, method, args, kwargs)

    return guarded_method


def _called(records, method, args, kwargs):
    """Call a method; one that is about one record is not asked about others.

    :raise UserError: none was sent, or several
    """
    try:
        return method(records, *args, **kwargs)
    except ValueError as error:
        if str(error) != f"Expected singleton: {records}":
            raise
        raise UserError(
            records.env._("This is done to one record at a time: choose one.")
        ) from error


def check_ids(records):
    """:raise UserError: something among the ids is none"""
    ids = records._ids
    if not all(map(is_id, ids)) or len(set(ids)) < len(ids):
        raise UserError(
            records.env._(
                "What this is about cannot be read as it was sent. Reload the page and "
                "try again."
            )
        )


def check_annotated(records, method, arguments):
    """Look at what a method of ours takes, as it says itself.

    :raise UserError: an argument is of another kind
    """

    def check(model, values):
        check_values(records.env[model], values, Way.SENT)

    kinds = _kinds(method)
    for name, value in arguments.items():
        if name not in kinds or not fits(value, kinds[name], check):
            raise UserError(
                records.env._(
                    "“%s” cannot be read as it was sent. Reload the page and try "
                    "again.",
                    name,
                )
            )


def _bound(records, method, args, kwargs):
    """Return the arguments by name; those that a method takes by any name, too.

    :raise UserError: it takes others
    """
    signature = _signature(method)
    try:
        bound = signature.bind(records, *args, **kwargs)
    except TypeError as error:
        raise UserError(
            records.env._(
                "This was asked for in another way than it can be. Reload the page and "
                "try again."
            )
        ) from error
    [_self, *names] = bound.arguments
    found = {name: bound.arguments[name] for name in names}
    for name, parameter in signature.parameters.items():
        if parameter.kind is parameter.VAR_KEYWORD:
            found |= found.pop(name, {})
    return found


@cache
def _signature(method):
    return inspect.signature(method)


@cache
def _kinds(method):
    """Return what a method of ours says of its arguments, by name.

    A type of keys (``**choice: Unpack[Choice]``) is opened: each key is an argument.
    """
    if not method.__module__.startswith(OURS):
        return {}
    kinds = {}
    for name, kind in inspect.get_annotations(method).items():
        if name == "return":
            continue
        if _signature(method).parameters[name].kind is inspect.Parameter.VAR_KEYWORD:
            [keys] = kind.__args__
            kinds |= keys.__annotations__
        else:
            kinds[name] = kind
    return kinds
