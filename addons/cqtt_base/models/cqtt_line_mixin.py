from odoo import models
from odoo.exceptions import UserError


class CqttLineMixin(models.AbstractModel):
    """A line of a record: it stays with the one it was made for.

    What was checked where it stands would not hold where it was moved to.
    """

    _name = "cqtt.line.mixin"
    _description = "Line of a Record"

    #: many2one field that says whose line it is
    _line_of = ""

    def write(self, vals):
        name = self._line_of
        if name in vals and any(line[name].id != vals[name] for line in self):
            raise UserError(
                self.env._(
                    "“%s” cannot be changed: a line stays where it was made. Make a "
                    "new one there.",
                    self._fields[name]._description_string(self.env),
                )
            )
        return super().write(vals)

    def _move_to(self, whole):
        """Move lines to a record that may have them, as whoever calls this knows."""
        return super().write({self._line_of: whole.id})
