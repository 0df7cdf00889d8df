"""What comes from outside is of the kind that is taken, or it comes to nothing.

Every client, also one that is broken or means harm, reaches methods in one way; there
its arguments are looked at before any code of ours sees them. Whoever sent what cannot
be is told what is wrong. What code passes on inside is not looked at again.
"""

from odoo.addons.rpc.controllers import json2
from odoo.service import model as service

from .calls import guarded


def looked_up(get_public_method):
    """Wrap Odoo's way to find the method that a client names."""

    def get_guarded_method(model, name):
        return guarded(get_public_method(model, name))

    get_guarded_method.is_cqtt = True
    return get_guarded_method


def install() -> None:
    """Look at all calls from now on, in this process."""
    if not hasattr(service.get_public_method, "is_cqtt"):
        service.get_public_method = looked_up(service.get_public_method)
        json2.get_public_method = service.get_public_method
