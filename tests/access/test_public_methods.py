"""Any logged-in user may call what has no underscore: a new name must be approved.

What it takes must be said by annotations: the calls of clients are looked at by them.

public_methods.txt is the list, one `model.method` a line. Whoever adds a line has
looked at what the method lets a user do who is not meant to.
"""

import inspect
from pathlib import Path
from typing import Unpack, get_origin

from odoo.models import BaseModel

from odoo.addons.cqtt_base.kinds import fits

LIST = Path(__file__).with_name("public_methods.txt")


def test_list_is_what_there_is(env):
    approved = LIST.read_text(encoding="utf-8").split()
    assert approved == sorted(set(approved)), "The list is in order"
    assert sorted(public_methods(env.registry)) == approved


def test_each_says_what_it_takes(env):
    for line in LIST.read_text(encoding="utf-8").split():
        model, _, name = line.rpartition(".")
        method = inspect.unwrap(getattr(type(env[model]), name))
        if method.__module__.startswith("odoo.addons.cqtt_"):
            for argument, kind in taken(method):
                assert kind is not inspect.Parameter.empty, f"{line}: {argument}"
                fits({}, kind, lambda model, _values: env[model])  # it is a kind


def taken(method):
    """Yield names and kinds of what a method takes; keys of a type are opened."""
    for name, parameter in [*inspect.signature(method).parameters.items()][1:]:
        if parameter.kind is not parameter.VAR_KEYWORD:
            yield name, parameter.annotation
        elif get_origin(parameter.annotation) is Unpack:
            [keys] = parameter.annotation.__args__
            yield from keys.__annotations__.items()
        else:
            yield name, inspect.Parameter.empty


def public_methods(registry):
    """Yield the public methods that our own code adds to what every model has.

    What a mixin adds is named once, there.
    """
    for name, model in registry.items():
        for method in added_by_us(name, model):
            if not is_private(model, method):
                yield f"{name}.{method}"


def added_by_us(name, model):
    return {
        method
        for cls in model.__mro__
        if cls.__module__.startswith("odoo.addons.cqtt_")
        and getattr(cls, "_name", name) == name
        for method, function in vars(cls).items()
        if callable(function)
        and not method.startswith("_")
        and not hasattr(BaseModel, method)
    }


def is_private(model, method):
    """Tell whether RPC refuses it, as the server itself decides."""
    return any(
        getattr(vars(cls).get(method), "_api_private", False) for cls in model.__mro__
    )
