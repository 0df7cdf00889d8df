"""Any logged-in user may call what has no underscore: a new name must be approved.

public_methods.txt is the list, one `model.method` a line. Whoever adds a line has
looked at what the method lets a user do who is not meant to.
"""

from pathlib import Path

from odoo.models import BaseModel

LIST = Path(__file__).with_name("public_methods.txt")


def test_list_is_what_there_is(env):
    approved = LIST.read_text(encoding="utf-8").split()
    assert approved == sorted(set(approved)), "The list is in order"
    assert sorted(public_methods(env.registry)) == approved


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
