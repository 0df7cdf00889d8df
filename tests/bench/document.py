"""Printing: one form, a batch of 200, and Odoo's own page layout on the same engine.

A form has two copies and so two pages, a letter has one. Budgets: one form 1 s, a batch
of 200 30 s (design 7). Where s is much more than CPU s, others were using the machine.
`env` is Odoo's; its database is this bench's own.
"""

import io
import resource
import time

from pypdf import PdfReader

env = globals()["env"]  # given by ./cqtt bench
BATCH = 200
RECEIPT = "cqtt_document.report_receipt_sample_a4"
LETTER = "cqtt_document.report_letter_sample"

units = env["cqtt.unit"].create(
    [{"name": f"Xã Mẫu {i}", "kind": "commune"} for i in range(BATCH)]
)
layouts = env["cqtt.print.layout"].create([{"unit_id": unit.id} for unit in units])
env["ir.ui.view"].create(
    {
        "type": "qweb",
        "key": "cqtt_document.bench",
        "arch": """<t t-name="cqtt_document.bench"><t t-call="web.html_container">
            <t t-foreach="docs" t-as="doc"><t t-call="web.external_layout">
                <div class="page"><p t-foreach="range(30)" t-as="i">Dòng</p></div>
            </t></t></t></t>""",
    }
)
env["ir.actions.report"].create(
    {
        "name": "bench",
        "model": "cqtt.print.layout",
        "report_type": "qweb-pdf",
        "report_name": "cqtt_document.bench",
    }
)
env.flush_all()


def peak():
    """Return the most memory this process has held, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def measure(what, report, records, budget=None):
    env.invalidate_all()
    before = peak()
    begin, begin_cpu = time.monotonic(), time.process_time()
    pdf, _kind = env["ir.actions.report"]._render_qweb_pdf(report, records.ids)
    seconds, cpu = time.monotonic() - begin, time.process_time() - begin_cpu
    pages = len(PdfReader(io.BytesIO(pdf)).pages)
    verdict = "–" if budget is None else "yes" if seconds <= budget else "NO"
    print(
        f"| {what} | {pages} | {seconds:.2f} | {cpu:.2f} "
        f"| {seconds / len(records):.3f} | {verdict} "
        f"| {len(pdf) / 1024:.0f} | {before:.0f} → {peak():.0f} |"
    )


print("| what | pages | s | CPU s | s each | in budget | kB | peak MB |")
print("|---|---|---|---|---|---|---|---|")
measure("form 01, first of a process", RECEIPT, layouts[0], 1)
measure("form 01", RECEIPT, layouts[1], 1)
measure("letter", LETTER, layouts[0], 1)
measure("page in Odoo's layout, first of a process", "cqtt_document.bench", layouts[0])
measure("page in Odoo's layout", "cqtt_document.bench", layouts[1])
measure(f"{BATCH} letters", LETTER, layouts, 30)
measure(f"{BATCH} forms 01", RECEIPT, layouts, 30)
