import base64
import logging

import psycopg2

from odoo import api, fields, models
from odoo.api import SUPERUSER_ID
from odoo.exceptions import UserError
from odoo.fields import Domain
from odoo.tools import split_every

from . import import_progress
from .dossier_import_states import OPEN_STATES

_logger = logging.getLogger(__name__)

#: dossiers written before what is in memory is let go
BATCH = 1000
#: a file that nobody imports holds personal data for nothing
KEPT_DAYS = 30


class CqttDossierImport(models.Model):
    """The background job, and the way in for the command line."""

    _inherit = "cqtt.dossier.import"  # pylint: disable=consider-merging-classes-inherited

    @api.model
    def _cron_import(self):
        """Import what waits, one file after the other, each in a transaction."""
        queued = self.search([("state", "=", "queued")], order="id")
        cron = self.env["ir.cron"]
        cron._commit_progress(remaining=len(queued))
        for record in queued:
            record._import_or_fail()
            if not cron._commit_progress(1):
                return

    def _import_or_fail(self):
        """Import with the rights of whoever started it, or note why not.

        A failed import leaves its message and nothing else.
        """
        if (
            not import_progress.hold(self.env.cr, self.id, self._name)
            or self.state != "queued"
        ):
            return
        worker = self.with_user(self.started_by_id).with_context(
            lang=self.started_by_id.lang
        )
        try:
            with self.env.cr.savepoint():
                worker._import_rows()
        except UserError as error:
            self._note_failure(str(error))
        except psycopg2.OperationalError:
            raise  # somebody else was in the way: the job is tried again as a whole
        except Exception:
            _logger.exception("import %s", self.id)
            self._note_failure(
                worker.env._(
                    "The software failed; nothing was imported. Tell the technical "
                    "administrator, with the time."
                )
            )

    def _import_rows(self, report=None):
        """Import the file of one record: all of its rows, or none.

        :param report: is told step, rows done and rows in all, beside what is told to
            whoever looks at the form
        :raise UserError: the file has errors by now, or a row cannot be imported
        """
        self.ensure_one()
        content = self._get_content()
        tell = self._teller(report)
        tell("check", 0, self.row_count)
        rows, problems = self._look_through(
            content,
            self.sha256,
            lambda count: tell("check", count, self.row_count),
        )
        if problems:
            raise UserError(
                self.env._(
                    "%(count)s errors have come up since the check, the first in row "
                    "%(row)s: %(text)s. Check the file again.",
                    count=len(problems),
                    row=problems[0][0],
                    text=problems[0][2],
                )
            )
        owners = self._take_in(rows, tell)
        self._import_dossiers(rows, owners, tell)
        self._perform(self._get_transition("finish"))

    def _teller(self, report=None):
        """Return what is called to say how far the import is."""

        def tell(step, done, total):
            import_progress.tell(self.env.cr, self.id, step, done, total, self._name)
            if report:
                report(step, done, total)

        return tell

    def _import_dossiers(self, rows, owners, tell):
        done, places = 0, self._get_places()
        dossiers = self.env["cqtt.dossier"]
        for batch in split_every(BATCH, zip(rows, owners, strict=True)):
            vals_list = [self._prepare_dossier(*pair, places) for pair in batch]
            dossiers._import_history(self.unit_id, vals_list)
            # what is written need not be kept in mind
            self.env.flush_all()
            self.env.invalidate_all()
            done += len(batch)
            tell("dossiers", done, len(rows))

    def _note_failure(self, message):
        self.env.invalidate_all()
        system = self.with_user(SUPERUSER_ID)
        system._perform(self._get_transition("fail"), values={"message": message})

    @api.model
    def _import_file(self, unit, content, file_name, report):
        """Check and import a file at once, with the rights of the user at work.

        :param content: the workbook
        :param report: is told step, rows done and rows in all
        :return: the import
        :raise UserError: the file has errors, or was imported before
        """
        record = self.create(
            {
                "unit_id": unit.id,
                "file": base64.b64encode(content),
                "file_name": file_name,
            }
        )
        record.perform("check")
        if record.state == "wrong":
            first = record.problem_ids[0]
            raise UserError(
                self.env._(
                    "%(count)s errors: nothing is imported. Row %(row)s, %(column)s: "
                    "%(text)s",
                    count=record.problem_count,
                    row=first.row,
                    column=first.column or "…",
                    text=first.text,
                )
            )
        record.perform("start")
        record._import_rows(report)
        return record

    @api.autovacuum
    def _gc_files(self):
        """Throw files away that were never imported."""
        old = fields.Datetime.subtract(fields.Datetime.now(), days=KEPT_DAYS)
        stale = self.search(
            Domain("state", "in", OPEN_STATES)
            & Domain("write_date", "<", old)
            & Domain("file", "!=", False)
        )
        stale._write_uncounted({"file": False, "sha256": False, "problem_file": False})
