"""What methods take that every model has."""

from ..kinds import is_text
from . import queries
from .values import (
    Way,
    check_copied,
    check_default_values,
    check_entered,
    check_value,
    check_values,
    check_values_list,
    known_field,
)

#: these make a record of what the context says too
MAKERS = ("create", "web_save", "name_create", "copy", "load")
#: what arguments hold, by their name
NAMED = {
    "vals": check_values,
    "vals_list": check_values_list,
    "default": check_copied,
    "domain": queries.check_domain,
    "specification": queries.check_specification,
    "fields_spec": queries.check_specification,
    "field_names": queries.check_names,
    "fields_list": queries.check_names,
    "fields": queries.check_names,
    "fields_to_export": queries.check_columns,
    "order": queries.check_order,
    "limit": queries.check_count,
    "count_limit": queries.check_count,
    "offset": queries.check_offset,
    "name": queries.check_text,
    "operator": queries.check_operator,
    "next_id": queries.check_id,
}


def check_onchange(records, values, field_names, **_more):
    check_values(records, values, Way.SHOWN)
    queries.check_names(records, field_names)
    if set(field_names or ()) - values.keys():
        raise queries.unreadable(records)


def check_name_create(records, name):
    """Look at the name of a new record, in the field that names them."""
    if records._rec_name:
        field = known_field(records, records._rec_name)
        check_entered(records, field)
        check_value(records, field, name)


def check_filled(records, field_name="sequence", **_more):
    """Look at the field that is filled in."""
    check_entered(records, known_field(records, field_name))


def check_load(records, fields, data):
    """Look at rows of a file that is taken in; Odoo says itself what is wrong in them.

    :raise UserError: it is no table
    """
    rows = data if isinstance(data, list | tuple) else [None]
    if not isinstance(fields, list | tuple) or not all(
        isinstance(row, list | tuple) and len(row) == len(fields) for row in rows
    ):
        raise queries.unreadable(records)
    for cell in (cell for row in rows for cell in row):
        if not (isinstance(cell, bool | int | float | None) or is_text(cell)):
            raise queries.unreadable(records)
    if not all(is_text(name) and name for name in fields):
        raise queries.unreadable(records)


#: these are looked at as a whole; of the others, each argument by itself
WHOLE = {
    "formatted_read_group": queries.check_groups,
    "load": check_load,
    "name_create": check_name_create,
    "onchange": check_onchange,
    "read_group": queries.check_groups,
    "update_field_translations": check_filled,
    "web_override_translations": check_values,
    "web_read_group": queries.check_groups,
    "web_resequence": check_filled,
}


def check_method(records, name, arguments):
    """:raise UserError: an argument is not what the method takes"""
    if name in MAKERS:
        check_default_values(records)
    if name in WHOLE:
        WHOLE[name](records, **arguments)
    if name == "load":
        return
    for key, value in arguments.items():
        if check := NAMED.get(key):
            check(records, value)
