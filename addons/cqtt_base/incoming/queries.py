"""What a client asks for: filters, names of fields, order, and how many."""

from collections.abc import Mapping

from odoo.exceptions import UserError
from odoo.fields import Domain
from odoo.orm.domains import CONDITION_OPERATORS

from ..kinds import is_id, is_number, is_text, is_whole
from .values import known_field

#: names that stand for no field: counts, and keys of files
UNSTORED = ("__count", ".id", "id")
#: conditions that compare a number as it is
NUMERIC = ("=", "!=", "<", ">", "<=", ">=", "in", "not in")


def check_domain(records, domain):
    """:raise UserError: it is no filter"""
    if domain is None or isinstance(domain, bool):
        return
    try:
        conditions = list(Domain(domain).iter_conditions())
    except (AttributeError, RecursionError, TypeError, ValueError) as error:
        raise unreadable(records) from error
    for condition in conditions:
        check_condition(records, condition)


def check_condition(records, condition):
    field = known_path(records, condition.field_expr)
    if not field._description_searchable:
        raise unreadable(records)
    if condition.operator in ("any", "not any") and field.comodel_name:
        check_domain(records.env[field.comodel_name], condition.value)
    if field.type == "integer" and condition.operator in NUMERIC:
        value = condition.value
        for each in value if isinstance(value, list | tuple | set) else [value]:
            if not (is_number(each) or each is None or isinstance(each, bool)):
                raise unreadable(records)


def known_path(records, path):
    """Return the last field of a path, as ``a_id.b``; of parts of a day, the day.

    :raise UserError: there is no such field
    """
    if not is_text(path):
        raise unreadable(records)
    for name in path.split("."):
        field = known_field(records, name)
        if not field.comodel_name:
            break
        records = records.env[field.comodel_name]
    return field


def known_name(records, name):
    """Return the field of ``a_id.b:month``.

    :raise UserError: there is no such field
    """
    if not is_text(name):
        raise unreadable(records)
    path = name.partition(":")[0]
    return known_path(records, "id" if path in UNSTORED else path)


def check_names(records, names):
    """:raise UserError: it is no list of names of fields"""
    if names is None or names is False:
        return
    if not isinstance(names, list | tuple):
        raise unreadable(records)
    for name in names:
        known_name(records, name)


def check_columns(records, names):
    """Look at the columns of a file: keys of records, and paths to fields."""
    if not isinstance(names, list | tuple):
        raise unreadable(records)
    for name in names:
        if not is_text(name):
            raise unreadable(records)
        model = records
        for part in name.split("/"):
            if part not in UNSTORED:
                field = known_field(model, part)
                model = model.env[field.comodel_name] if field.comodel_name else model


def check_groups(records, groupby=(), aggregates=(), **_more):
    """Look at what groups are made by, and what is told of each."""
    for names in (groupby, aggregates):
        if not isinstance(names, list | tuple):
            raise unreadable(records)
    for name in (*groupby, *aggregates):
        known_name(records, name)
    for name in groupby:
        if known_name(records, name).type in ("date", "datetime") and ":" not in name:
            raise unreadable(records)
    if not groupby and not aggregates:
        raise unreadable(records)


def check_order(records, order):
    """:raise UserError: it is no order of fields"""
    if not order:
        return
    check_text(records, order)
    for part in order.split(","):
        known_name(records, (part.split() or [""])[0])


def check_specification(records, specification):
    """Look at the fields that a form or list reads, and at those of their lines."""
    if not isinstance(specification, Mapping):
        raise unreadable(records)
    for name, wanted in specification.items():
        field = known_field(records, name)
        if not isinstance(wanted, Mapping):
            raise unreadable(records)
        check_count(records, wanted.get("limit"))
        if not isinstance(wanted.get("context") or {}, Mapping):
            raise unreadable(records)
        if field.comodel_name:
            lines = records.env[field.comodel_name]
            check_specification(lines, wanted.get("fields") or {})
            check_order(lines, wanted.get("order"))


def check_count(records, count):
    """:raise UserError: so many there cannot be"""
    if not (count is None or count is False or (is_whole(count) and count >= 0)):
        raise unreadable(records)


def check_offset(records, offset):
    """:raise UserError: there is no such place to begin"""
    if not is_whole(offset) or offset < 0:
        raise unreadable(records)


def check_operator(records, operator):
    """:raise UserError: nothing is compared so"""
    if not isinstance(operator, str) or operator not in CONDITION_OPERATORS:
        raise unreadable(records)


def check_text(records, text):
    """:raise UserError: it is no text"""
    if not (text is None or text is False or is_text(text)):
        raise unreadable(records)


def check_id(records, record_id):
    """:raise UserError: it is no id"""
    if not (record_id is None or record_id is False or is_id(record_id)):
        raise unreadable(records)


def unreadable(records):
    return UserError(
        records.env._(
            "What was asked for cannot be read as it was sent. Reload the page and try "
            "again."
        )
    )
