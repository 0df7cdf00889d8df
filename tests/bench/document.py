"""Printing: one form, a batch of 200, and Odoo's own page layout on the same engine.

A form has two copies and so two pages, a letter has one. Budgets: one form 1 s, a batch
of 200 30 s (design 7). Where s is much more than CPU s, others were using the machine.
Signing draws a number, prints and hashes each paper; joining takes the stored files.
Both go in the steps of the dialog that shows the progress; during the longest step one
sees nothing move.
`env` is Odoo's; its database is this bench's own.
"""

import base64
import io
import resource
import time

from pypdf import PdfReader
from shared.sheet import Sheet, size

env = globals()["env"]  # given by ./cqtt bench
BATCH = size(200, 20)
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


def measure(what, report, records, **about):
    env.invalidate_all()
    begin, begin_cpu = time.monotonic(), time.process_time()
    pdf, _kind = env["ir.actions.report"]._render_qweb_pdf(report, records.ids)
    seconds, cpu = time.monotonic() - begin, time.process_time() - begin_cpu
    pages = len(PdfReader(io.BytesIO(pdf)).pages)
    note = f"{pages} pages, {len(pdf) / 1024:,.0f} kB; {cost(cpu)}"
    sheet.add(what, seconds, "s", note=note, **about)


def cost(cpu):
    return f"CPU {cpu:.1f} s, peak {peak():,.0f} MB"


sheet = Sheet("document", "Printing: one form, and batches")
plain = "cqtt_document.bench"
beside = {"is_beside": True}
measure("form 01, first of a process", RECEIPT, layouts[0], budget=1)
measure("form 01", RECEIPT, layouts[1], budget=1)
measure("letter", LETTER, layouts[0], budget=1)
measure("page in Odoo's layout, first of a process", plain, layouts[0], **beside)
measure("page in Odoo's layout", plain, layouts[1], **beside)
measure(f"{BATCH} letters", LETTER, layouts, budget=30)
measure(f"{BATCH} forms 01", RECEIPT, layouts, budget=30)


def signed_papers():
    """Return as many drafts as a batch has, and the user who may sign them."""
    unit = units[0]
    user = env["res.users"].create({"name": "Trần Văn Thử", "login": "bench_ky"})
    grant = {"user_id": user.id, "role": "leader", "unit_id": unit.id}
    env["cqtt.role.grant"].create(
        {**grant, "date_from": "2020-01-01", "decision_number": "1/QĐ"}
    )
    person = {"name": user.name, "unit_id": unit.id, "user_id": user.id}
    staff = env["cqtt.staff"].create(person)
    signer = env["cqtt.signer"].create(
        {"unit_id": unit.id, "staff_id": staff.id, "post": "Chủ tịch"}
    )
    fields = env.ref("cqtt_document.cqtt_document_template_giay_moi_v1").field_ids
    values = {field.name: field.sample or "" for field in fields}
    papers = [
        env["cqtt.document"]._issue(
            "giay_moi", unit, {**values, "nguoi_moi": f"Nguyễn Thị Mẫu {i}"}
        )
        for i in range(BATCH)
    ]
    papers = env["cqtt.document"].union(*papers)
    papers.signer_id = signer
    return papers.with_user(user)


def measure_batch(what, task, papers):
    env.flush_all()
    env.invalidate_all()
    steps = []
    begin, begin_cpu = time.monotonic(), time.process_time()
    batch = papers.env["cqtt.document.batch"].create(
        {"task": task, "document_ids": papers.ids}
    )
    while batch.done < batch.total:
        at = time.monotonic()
        batch.step()
        env.flush_all()
        steps.append(time.monotonic() - at)
        env.cr.cache.clear()  # a step is a transaction of its own
    seconds, cpu = time.monotonic() - begin, time.process_time() - begin_cpu
    file = len(base64.b64decode(batch.pdf or b"")) / 1024
    note = f"longest step {max(steps):.1f} s, {file:,.0f} kB; {cost(cpu)}"
    sheet.add(what, seconds, "s", budget=30, note=note)


papers = signed_papers()
measure_batch(f"{BATCH} letters signed", "sign", papers)
measure_batch(f"{BATCH} signed letters joined", "print", papers)
