"""Papers with a wording, printed; used by drafts, signed papers and previews alike."""

from markupsafe import Markup

from ..forms import Letter, Recipients, in_sentence
from ..wording import fill, fill_line
from ..words import format_short

#: key of the transaction's cache: styles and fonts are read once for all its papers
PRINTER = "cqtt_document.printer"
#: stands where another program puts a digital signature
BOX = "(Chữ ký số)"
COMMITTEE = "Ủy ban nhân dân"


def print_paper(env, version, wordings, values, head, **frame):
    """Return a paper as PDF.

    :param wordings: texts of the version, read (``version._wordings()``)
    :param values: what was filled in, by field
    :param head: ``forms.Letterhead``
    :param frame: number, day, signatures, check, mark
    :raise ValueProblem: a field does not take what was filled in
    """
    mark = frame.pop("mark", "")
    letter = make_letter(version, wordings, values, **frame)
    html = env["ir.ui.view"]._render_template(
        "cqtt_document.report_document",
        {
            "letter": letter,
            "blocks": fill(wordings["body"], values),
            "markup": markup,
            "head": head,
            "mark": mark,
            "size": version.paper[:2],
        },
    )
    reports = env["ir.actions.report"]
    paperformat = env.ref(f"cqtt_document.paperformat_{version.paper}")
    # sudo: sizes and margins of a sheet of paper
    return _printer(reports).print(html, reports._page_of(paperformat.sudo()))


def markup(spans):
    """Return text of different looks without any space between."""
    looks = {True: Markup("<b>%s</b>"), False: Markup("%s")}
    return Markup("").join(looks[span.is_bold] % span.text for span in spans)


def make_letter(version, wordings, values, **frame):
    """Return what surrounds the text.

    :rtype: forms.Letter
    """
    kind = version.kind_id
    subject = fill_line(wordings["subject"], values)
    return Letter(
        title=kind.name.upper() if kind.has_title else "",
        subtitle=subject if kind.has_title else "",
        about="" if kind.has_title else subject,
        addressees=_lines(wordings["addressees"], values),
        recipients=Recipients(
            _lines(wordings["recipients"], values), version.archive or ""
        ),
        copies=tuple(filter(None, map(str.strip, (version.copies or "").split(";")))),
        **frame,
    )


def system_values(unit, head, day, signer):
    """Return what the program fills in by itself, by field."""
    # sudo: unit and signer stand on the paper
    unit, signer = unit.sudo(), signer.sudo()
    name = in_sentence(unit.name or "")
    return {
        "don_vi": name if unit.level == "agency" else f"{COMMITTEE} {name}",
        "dia_danh": head.place,
        "ngay_ban_hanh": format_short(day),
        "nguoi_ky": signer.staff_id.name or "",
        "chuc_vu_nguoi_ky": signer.post or "",
        "can_cu_uy_quyen": signer.basis or "",
    }


def _lines(wording, values):
    found = (line.strip(" ;.") for line in fill_line(wording, values).splitlines())
    return tuple(line for line in found if line)


def _printer(reports):
    cache = reports.env.cr.cache
    key = PRINTER, reports.env.uid
    if key not in cache:
        cache[key] = reports._printer()
    return cache[key]
