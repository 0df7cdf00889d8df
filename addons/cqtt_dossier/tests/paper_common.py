from io import BytesIO

from pypdf import PdfReader


class PaperTexts:
    """Reads what stands on printed papers."""

    def text_of(self, report, records, user=None):
        """Return the words of a paper, parted by single spaces.

        :param report: name of a report of this addon
        """
        reports = self.env["ir.actions.report"].with_user(user or self.officer)
        content, _kind = reports._render_qweb_pdf(f"cqtt_dossier.{report}", records.ids)
        pages = PdfReader(BytesIO(content)).pages
        return " ".join(" ".join(page.extract_text() for page in pages).split())
