import logging

from odoo import api, models
from odoo.exceptions import UserError

from .. import keyring
from ..hooks import KEY_PARAMETER
from ..sealing import SealError

_logger = logging.getLogger(__name__)


class CqttPersonSealing(models.Model):
    """Sealing and opening values, with the key that belongs to this database."""

    _inherit = "cqtt.person"  # pylint: disable=consider-merging-classes-inherited

    def _seal(self, name, value):
        return self._keys().seal(value, self._seal_place(name))

    def _unseal(self, name):
        """Return a protected value, empty if there is none.

        :raise UserError: it was sealed with another key, or has been damaged
        """
        sealed = self.sudo()[f"{name}_enc"]  # the caller has noted who looks and why
        if not sealed:
            return ""
        try:
            return self._keys().open(sealed, self._seal_place(name))
        except SealError as error:
            _logger.warning("%s of %s cannot be opened: %s", name, self, error)
            raise UserError(
                self.env._(
                    "This value cannot be opened: it was sealed with another key, or "
                    "has been damaged. Tell the technical administrator."
                )
            ) from None

    def _seal_place(self, name):
        return f"{self._name},{self.id},{name}"

    @api.model
    def _hash(self, number):
        return self._keys().hash(number)

    @api.model
    def _keys(self):
        """Return the keys of this database.

        :raise UserError: the server has none, or those of another database
        """
        try:
            keys = keyring.load()
        except keyring.KeyFileError as error:
            _logger.warning("the key of the personal data: %s", error)
            raise UserError(
                self.env._(
                    "The server cannot read the key of the personal data. The "
                    "technical administrator must bring back the file that "
                    "CQTT_PERSON_KEY names."
                )
            ) from None
        # sudo: a name of the key, no secret
        wanted = self.env["ir.config_parameter"].sudo().get_param(KEY_PARAMETER)
        if keys.id != wanted:
            raise UserError(
                self.env._(
                    "Personal data of this database are sealed with the key "
                    "%(wanted)s, the server has the key %(present)s. The technical "
                    "administrator must bring back the right key file; until then "
                    "nothing is read or entered.",
                    wanted=wanted or "?",
                    present=keys.id,
                )
            )
        return keys
