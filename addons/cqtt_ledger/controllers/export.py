"""Odoo's own exports write text as text: none becomes a formula when it is opened."""

import json

from werkzeug.datastructures import FileStorage

from odoo import http
from odoo.http import request

from odoo.addons.web.controllers.export import CSVExport, ExportXlsxWriter
from odoo.addons.web.controllers.pivot import TableExporter

from ..sheets import guarded


class CsvExport(CSVExport):
    @http.route()
    def web_export_csv(self, data):
        return super().web_export_csv(data)

    def from_data(self, fields, columns_headers, rows):
        return super().from_data(
            fields,
            [guarded(head) for head in columns_headers],
            [[guarded(value) for value in row] for row in rows],
        )


class PivotExport(TableExporter):
    @http.route()
    def export_xlsx(self, data, **kw):
        known = data.read() if isinstance(data, FileStorage) else data
        return super().export_xlsx(json.dumps(_guarded_all(json.loads(known))), **kw)


def _guarded_all(value):
    if isinstance(value, dict):
        return {name: _guarded_all(each) for name, each in value.items()}
    if isinstance(value, list):
        return [_guarded_all(each) for each in value]
    return guarded(value)


def _write(self, row, column, cell_value, style=None):
    """Write a cell of a list's export; ``write`` would guess what a text means."""
    if isinstance(cell_value, str) and cell_value and _is_ours():
        self.worksheet.write_string(row, column, cell_value, style)
    else:
        write(self, row, column, cell_value, style)


def _is_ours():
    """Tell whether the database has this addon: the server may have others."""
    return "cqtt.fact" in request.env if request else True


write = ExportXlsxWriter.write
ExportXlsxWriter.write = _write
