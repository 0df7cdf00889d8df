"""What our screens send is taken: no form saves, and no action gives a new record, what
the work alone fills in; clients that send it are refused (``cqtt_base.incoming``).
"""

import re

from forms import Forms, is_open

from odoo.addons.cqtt_base.incoming.values import CARRIED, RECORDS

DEFAULT = re.compile(r"default_(\w+)['\"]")


def test_forms_save_what_is_taken(env):
    forms = Forms(env)
    nodes = [node for view in forms.views for node in forms.nodes(view)]
    assert len(nodes) > 1000
    refused = {
        f"{of._name}.{field.name}"
        for of, field, node in nodes
        if is_ours(of) and is_open(field, node)
        if field.readonly and field.name not in CARRIED
    }
    assert not refused


def test_actions_give_what_is_taken(env):
    forms, given = Forms(env), set()
    for action in env["ir.actions.act_window"].search([]):
        given |= {(action.res_model, name) for name in defaults(action.context)}
    for view in forms.views:
        for _of, field, node in forms.nodes(view):
            names = defaults(node.get("context"))
            given |= {(field.comodel_name, name) for name in names}
    fields = [
        (env[model], env[model]._fields[name])
        for model, name in given
        if model in env and name in env[model]._fields
    ]
    assert len(fields) > 10
    refused = {
        f"{of._name}.{field.name}"
        for of, field in fields
        if is_ours(of) and field.readonly
        if not (of._transient and field.type in RECORDS)
    }
    assert not refused


def is_ours(records):
    return records._original_module.startswith("cqtt_")


def defaults(context):
    """Return the names of fields that a context gives a value."""
    return DEFAULT.findall(context or "")
