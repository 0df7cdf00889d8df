import psycopg2

from odoo import api, models
from odoo.exceptions import AccessDenied

from ..hooks import LANGUAGE
from ..odoo_words import words_of


class IrHttp(models.AbstractModel):
    _inherit = "ir.http"

    @classmethod
    def _authenticate_explicit(cls, auth):
        """Let a failure of the database be one, where Odoo takes it for a refusal."""
        try:
            return super()._authenticate_explicit(auth)
        except AccessDenied as error:
            failure = error.__context__
            if not isinstance(failure, psycopg2.Error):
                raise
        raise failure from failure.__cause__ or failure.__context__

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
