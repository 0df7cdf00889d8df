from decimal import Decimal

from odoo import models
from odoo.tools.misc import get_lang

from ..words import CURRENCIES, CurrencyWords, register, spell_money
from ..words.library import LANGUAGE

# for all that spells by the library, in every database of this process
register()


class ResCurrency(models.Model):
    _inherit = "res.currency"

    def amount_to_text(self, amount: float):
        """Write a Vietnamese amount as an accountant does: "Hai triệu đồng".

        Odoo would write "Hai Triệu Dong".
        """
        self.ensure_one()
        if get_lang(self.env).iso_code != LANGUAGE:
            return super().amount_to_text(amount)
        exact = Decimal(f"{amount:.{self.decimal_places}f}")
        return spell_money(exact, self._vietnamese_words())

    def _vietnamese_words(self) -> CurrencyWords:
        return CURRENCIES.get(self.name) or CurrencyWords(
            self.currency_unit_label or self.name, self.currency_subunit_label or ""
        )
