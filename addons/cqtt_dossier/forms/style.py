"""How the set of forms in force has a paper look: the one place that tells sets apart.

Forms 01 to 07 are annexed to Circular 03/2025/TT-VPCP, six of them under other numbers
to Circular 01/2018/TT-VPCP before it; provinces print both.
"""

from __future__ import annotations

from dataclasses import dataclass

from odoo.addons.cqtt_document.forms import COUNTED, PaperColumn


@dataclass(frozen=True)
class PaperStyle:
    """What a set says of one paper.

    :param title: in capitals, broken into lines
    :param form_name: at the foot of each page ("Mẫu số 01 – TT 03/2025/TT-VPCP")
    :param copies: names of the copies ("liên"); without any there is one, unnamed
    :param counts_papers: papers stand in a table with how many of each
    :param names_owner: the control sheet says whose dossier it goes with
    :param counts_sets: the register has columns for numbers of sets and for notes
    :param template: code of the template with the wording, of papers that have one
    """

    title: str
    form_name: str = ""
    copies: tuple[str, ...] = ()
    counts_papers: bool = False
    names_owner: bool = False
    counts_sets: bool = False
    template: str = ""

    @property
    def copy_labels(self) -> str:
        """What is written on each copy, as the printer expects it."""
        return "|".join(f"Liên: {name}" for name in self.copies)

    @property
    def columns(self) -> tuple[PaperColumn, ...]:
        """The columns of the table of papers; none if they stand in lines."""
        return COUNTED if self.counts_papers else ()
