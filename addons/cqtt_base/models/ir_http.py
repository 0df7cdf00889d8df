from odoo import api, models

from ..hooks import LANGUAGE
from ..odoo_words import words_of


class IrHttp(models.AbstractModel):
    _inherit = "ir.http"

    @api.model
    def _get_translations_for_webclient(self, modules, lang):
        """Also say in Vietnamese what Odoo's own translation leaves English."""
        found, parameters = super()._get_translations_for_webclient(modules, lang)
        if lang == LANGUAGE:
            found = {name: _completed(name, terms) for name, terms in found.items()}
        return found, parameters


def _completed(module, terms):
    """Return a module's terms with ours; what Odoo says in Vietnamese goes first."""
    known = {message["id"]: message["string"] for message in terms["messages"]}
    missing = {
        source: words
        for source, words in words_of(module).items()
        if known.get(source, source) == source
    }
    messages = {**known, **missing}
    return {
        **terms,
        "messages": tuple({"id": s, "string": words} for s, words in messages.items()),
    }
