"""Pictures of papers: one of each template, and the forms at the counter.

Reads on standard input of `./cqtt shell`; nothing is kept in the database:

    ./cqtt shell < tools/pictures/papers.py

The papers are invented: a commune that is none, signed by nobody. `env` is Odoo's.
"""

import base64
import os
import subprocess
import tempfile
from pathlib import Path

env = globals()["env"]  # given by ./cqtt shell
FOLDER = Path(os.environ.get("PICTURES", "docs/images"))
DOTS = "70"


def picture(name, pdf):
    """Write the first page of a PDF as a picture, with pdftoppm of poppler-utils."""
    with tempfile.NamedTemporaryFile(suffix=".pdf") as file:
        file.write(pdf)
        file.flush()
        target = FOLDER / f"van-ban-{name}"
        subprocess.run(
            ["pdftoppm", "-png", "-r", DOTS, "-singlefile", "-gray", file.name, target],
            check=True,
        )
    print(f"   van-ban-{name}.png")


def signed_paper(unit):
    """Return a signed decision as it leaves the house, with number and check code."""
    user = env["res.users"].create({"name": "Trần Văn Thử", "login": "ky.thu"})
    env["cqtt.role.grant"].create(
        {
            "user_id": user.id,
            "role": "leader",
            "unit_id": unit.id,
            "date_from": "2020-01-01",
            "decision_number": "1/QĐ",
        }
    )
    staff = env["cqtt.staff"].create(
        {"name": user.name, "unit_id": unit.id, "user_id": user.id}
    )
    signer = env["cqtt.signer"].create(
        {
            "unit_id": unit.id,
            "staff_id": staff.id,
            "post": "Phó Chủ tịch",
            "mark": "KT",
            "principal_post": "Chủ tịch",
            "date_from": "2020-01-01",
        }
    )
    fields = env.ref("cqtt_document.cqtt_document_template_quyet_dinh_v1").field_ids
    values = {field.name: field.sample or "" for field in fields}
    paper = env["cqtt.document"]._issue("quyet_dinh", unit, values)
    paper.signer_id = signer
    paper.with_user(user).perform("sign")
    return paper._pdf()


province = env["cqtt.unit"].create({"name": "Tỉnh Mẫu", "kind": "province"})
commune = env["cqtt.unit"].create(
    {"name": "Xã Mẫu", "kind": "commune", "parent_id": province.id}
)
layout = env["cqtt.print.layout"].create({"unit_id": commune.id})
FOLDER.mkdir(parents=True, exist_ok=True)
for template in env["cqtt.document.template"].search([]):
    version = template._version()
    name = template.code.replace("_", "-")
    picture(name, base64.b64decode(version.preview))
picture("da-ky", signed_paper(commune))
for name in ("letter", "receipt_sample_a4", "receipt_sample_a5"):
    report = f"cqtt_document.report_{name.replace('letter', 'letter_sample')}"
    pdf, _kind = env["ir.actions.report"]._render_qweb_pdf(report, layout.ids)
    picture({"letter": "in-thu"}.get(name, f"giay-hen-{name[-2:]}"), pdf)
env.cr.rollback()
