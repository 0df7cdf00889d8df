import contextlib
import os
import tempfile
import time
from pathlib import Path

from odoo import api, models

#: beside the files themselves, so that giving the name is one step
ASIDE = "aside"
#: what lies there longer was left by a process that died
ASIDE_SECONDS = 24 * 3600


class IrAttachment(models.Model):
    _inherit = "ir.attachment"

    @api.model
    def _file_write(self, bin_value, checksum):
        """Write a file aside, and give it its name when it is whole and on the disk.

        Odoo writes in place: killed or out of room meanwhile, it would leave half a
        file that stands in the way of the whole one for ever.
        """
        name, path = self._get_path(bin_value, checksum)
        if os.path.exists(path):
            return name
        folder = self._full_path(ASIDE)
        os.makedirs(folder, exist_ok=True)
        number, aside = tempfile.mkstemp(dir=folder)
        try:
            with open(number, "wb") as file:
                file.write(bin_value)
                file.flush()
                os.fsync(file.fileno())
            os.rename(aside, path)
        except BaseException:
            with contextlib.suppress(OSError):
                os.unlink(aside)
            raise
        self._mark_for_gc(name)  # in case the transaction is not saved
        return name

    @api.autovacuum
    def _gc_aside(self):
        """Remove what was never whole: it may hold personal data."""
        limit = time.time() - ASIDE_SECONDS
        for aside in Path(self._full_path(ASIDE)).glob("*"):
            with contextlib.suppress(OSError):
                if aside.stat().st_mtime < limit:
                    aside.unlink()
