"""Values of records that come from outside: of the shape that their fields take."""

from collections.abc import Mapping
from enum import Enum

from odoo.exceptions import AccessError, UserError
from odoo.fields import Command
from odoo.tools import LazyTranslate

from ..kinds import Kind, is_id, is_of, is_text, kind_of

_lt = LazyTranslate(__name__)


class Way(Enum):
    """How values come in."""

    #: what a form shows, not yet what is kept
    SHOWN = "shown"
    #: to a method that knows what it takes of them
    SENT = "sent"
    #: to be kept as they are
    ENTERED = "entered"


#: read-only, and yet among the values of who enters nothing there
CARRIED = frozenset({"id", "lock_version"})
#: types of fields that point to records there are
RECORDS = ("many2one", "many2many")
WORDS = {
    Kind.TEXT: _lt("a text"),
    Kind.WHOLE: _lt("a whole number that is not too large"),
    Kind.NUMBER: _lt("a number"),
    Kind.FLAG: _lt("yes or no"),
    Kind.DAY: _lt("a day"),
    Kind.MOMENT: _lt("a day and a time"),
    Kind.CHOICE: _lt("one of what is offered"),
    Kind.RECORD: _lt("a record that is chosen from the list"),
    Kind.LINES: _lt("a list of lines"),
    Kind.FILE: _lt("a file"),
    Kind.DATA: _lt("plain data"),
}


def check_values(records, values, way=Way.ENTERED):
    """Look at values of a record, and at those of its lines.

    :param values: by name of a field
    :raise UserError: there is no such field, or it takes something else
    :raise AccessError: the work fills it in, nobody else
    """
    if not isinstance(values, Mapping):
        raise UserError(
            records.env._(
                "What was entered cannot be read as it was sent. Reload the page and "
                "enter it again."
            )
        )
    for name, value in values.items():
        field = known_field(records, name)
        if way is Way.ENTERED:
            check_entered(records, field)
        check_value(records, field, value, way)


def check_values_list(records, values_list):
    """Look at the values of one record or of several."""
    several = isinstance(values_list, list | tuple)
    for values in values_list if several else [values_list]:
        check_values(records, values)


def check_copied(records, default):
    """Look at what a copy has other than the original, if anything."""
    if default is not None:
        check_values(records, default)


def check_imported(records, paths):
    """Look at the columns of a file; Odoo says itself which of them are none."""
    for path in paths:
        model = records
        for name in str(path).split("/"):
            field = model._fields.get(name)
            if field is None:
                break
            check_entered(model, field)
            if field.comodel_name:
                model = model.env[field.comodel_name]


def check_default_values(records):
    """Look at what the context says that a new record begins with.

    A dialog begins with the records that it was opened for, entered or not.
    """
    for key, value in records.env.context.items():
        name = key.removeprefix("default_")
        if name != key and name in records._fields:
            field = records._fields[name]
            if not (records._transient and field.type in RECORDS):
                check_entered(records, field)
            check_value(records, field, value, Way.SHOWN)


def known_field(records, name):
    """:raise UserError: there is no such field"""
    field = records._fields.get(name) if isinstance(name, str) else None
    if field is None:
        raise UserError(
            records.env._(
                "There is no field “%s” here. Reload the page and try again.",
                name if is_text(name) else "?",
            )
        )
    return field


def is_ours(records):
    """Tell whether a model is one of ours, and not Odoo's."""
    return records._original_module.startswith("cqtt_")


def check_entered(records, field):
    """:raise AccessError: no form takes the field, the work fills it in"""
    if is_ours(records) and field.readonly and field.name not in CARRIED:
        raise AccessError(
            records.env._(
                "“%s” cannot be entered: the work itself fills it in. Leave it as it "
                "is.",
                field._description_string(records.env),
            )
        )


def check_value(records, field, value, way=Way.ENTERED):
    """:raise UserError: the field takes something else"""
    if field.type in ("one2many", "many2many"):
        if _are_lines(records.env[field.comodel_name], value, way):
            return
    elif field.type == "many2one" and isinstance(value, Mapping) and way is Way.SHOWN:
        # a line shows the form it is on
        return check_values(records.env[field.comodel_name], value, way)
    elif is_of(field.type, value, _choices(records, field), way is Way.SHOWN):
        return
    raise UserError(
        records.env._(
            "“%(field)s” takes %(kind)s. Correct it, then save again.",
            field=field._description_string(records.env),
            kind=records.env._(WORDS[kind_of(field.type)]),
        )
    )


def _choices(records, field):
    """Return what a field offers, if it is the same for all records."""
    return field.get_values(records.env) if field.type == "selection" else None


def _are_lines(lines, commands, way):
    """Tell whether it says what to do with lines; what they hold is looked at."""
    if commands is None or commands is False:
        return True
    if not isinstance(commands, list | tuple):
        return False
    if all(is_id(each) for each in commands):
        return True
    return all(_is_command(lines, each, way) for each in commands)


def _is_command(lines, command, way):
    if not isinstance(command, list | tuple) or not 1 <= len(command) <= 3:
        return False
    what, which, values = (*command, None, None)[:3]
    if type(what) is not int:
        return False
    if what in (Command.CREATE, Command.UPDATE):
        if not isinstance(values, Mapping):
            return False
        check_values(lines, values, way)
    if what in (Command.UPDATE, Command.DELETE, Command.UNLINK, Command.LINK):
        return _is_line(which, way)
    if what == Command.SET:
        return isinstance(values, list | tuple) and all(
            _is_line(each, way) for each in values
        )
    return what in (Command.CREATE, Command.CLEAR)


def _is_line(which, way):
    # on a form, a line that is not saved yet bears a name
    return is_id(which) or (way is Way.SHOWN and is_text(which))
