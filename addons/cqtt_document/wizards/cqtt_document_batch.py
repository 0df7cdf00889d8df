import base64
import io

from odoo import api, fields, models
from odoo.exceptions import UserError

#: papers of one step: a step is one transaction, in which a signing holds its series
STEPS = {"sign": 10, "print": 25}


class CqttDocumentBatch(models.TransientModel):
    """Many papers signed or printed, step by step, so that one sees how far it is."""

    _name = "cqtt.document.batch"
    _description = "Batch of Papers"

    task = fields.Selection(
        [("sign", "Sign"), ("print", "Print")], required=True, default="print"
    )
    document_ids = fields.Many2many(
        "cqtt.document",
        string="Papers",
        default=lambda self: self._default_document_ids(),
    )
    done = fields.Integer(readonly=True)
    total = fields.Integer(compute="_compute_total")
    obstacles = fields.Text(compute="_compute_obstacles")
    pdf = fields.Binary(string="File", readonly=True)

    def _default_document_ids(self):
        is_papers = self.env.context.get("active_model") == "cqtt.document"
        return self.env.context.get("active_ids") if is_papers else False

    @api.depends("document_ids")
    def _compute_total(self):
        for batch in self:
            batch.total = len(batch.document_ids)

    @api.depends("document_ids", "task")
    @api.depends_context("uid", "lang")
    def _compute_obstacles(self):
        for batch in self:
            lines = [
                f"{document.display_name}: {reason}"
                for document in batch.document_ids
                if (reason := batch._obstacle(document))
            ]
            batch.obstacles = "\n".join(lines)

    def step(self):
        """Take the next papers; call it until ``done`` is ``total``.

        :return: dict of done, total and, at the end of printing, the file's address
        :raise UserError: a paper cannot be signed or printed; those of earlier steps
            are
        """
        self.ensure_one()
        if not self.document_ids:
            raise UserError(self.env._("Choose papers in the list first."))
        papers = self._papers()[self.done : self.done + STEPS[self.task]]
        if self.task == "sign":
            papers.perform("sign")
        else:
            self._keep_part(papers)
        self.done += len(papers)
        if self.task == "print" and self.done == self.total:
            self._join_parts()
        return {"done": self.done, "total": self.total, "url": self._url()}

    def _papers(self):
        """Return the papers in the order of their making, as the numbers follow."""
        return self.document_ids.sorted("id").with_prefetch()

    def _obstacle(self, document):
        if self.task == "sign":
            return document.why_not("sign")
        return document.problem

    def _keep_part(self, papers):
        """Make one file of the papers of a step; it waits for the others."""
        self.env["ir.attachment"].create(
            {
                "name": f"{self.done}.pdf",
                "res_model": self._name,
                "res_id": self.id,
                "raw": self._joined(paper._pdf() for paper in papers),
            }
        )

    def _join_parts(self):
        """Make one file of all steps at the end: each page is read twice, not often."""
        parts = self.env["ir.attachment"].search(
            [("res_model", "=", self._name), ("res_id", "=", self.id)], order="id"
        )
        self.pdf = base64.b64encode(self._joined(part.raw for part in parts))
        parts.unlink()

    def _joined(self, files):
        merge = self.env["ir.actions.report"]._merge_pdfs
        return merge([io.BytesIO(file) for file in files]).getvalue()

    def _url(self):
        if self.task == "sign" or self.done < self.total:
            return ""
        return f"/web/content/{self._name}/{self.id}/pdf/van-ban.pdf?download=true"
