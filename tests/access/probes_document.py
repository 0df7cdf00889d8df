"""Probes of papers: layouts, kinds, templates, signers, documents."""

from datetime import datetime, timedelta

from probes import CatalogueProbe, Probe
from probes_base import StaffProbe


class PrintLayoutProbe(Probe):
    model = "cqtt.print.layout"
    change = {"place_name": "Khác"}

    def values(self, position, user):
        return {"unit_id": self.unit(position).id}

    def make_room(self, row):
        row.sudo().unlink()  # a unit has one letterhead


class DocumentKindProbe(CatalogueProbe):
    model = "cqtt.document.kind"


class DocumentTemplateProbe(CatalogueProbe):
    model = "cqtt.document.template"

    def values(self, position, user):
        kind = self.env.ref("cqtt_document.cqtt_document_kind_bao_cao")
        return super().values(position, user) | {"kind_id": kind.id}


class DocumentTemplateVersionProbe(CatalogueProbe):
    model = "cqtt.document.template.version"
    change = {"body": "Khác"}

    def values(self, position, user):
        template = DocumentTemplateProbe(self.world).make(position, user)
        return {"template_id": template.id, "body": "{{ho_ten}}"}


class DocumentTemplateFieldProbe(CatalogueProbe):
    model = "cqtt.document.template.field"
    change = {"label": "Khác"}

    def values(self, position, user):
        version = DocumentTemplateVersionProbe(self.world).make(position, user)
        return {"version_id": version.id, "name": "ho_ten", "label": "Họ tên"}


class SignerProbe(Probe):
    model = "cqtt.signer"
    change = {"post": "Khác"}

    def values(self, position, user):
        staff = StaffProbe(self.world).make(position, user)
        unit = self.unit(position)
        return {"unit_id": unit.id, "staff_id": staff.id, "post": "Chủ tịch"}


class DocumentProbe(Probe):
    """A paper that is not signed yet."""

    model = "cqtt.document"
    change = {"office": "Khác"}

    def values(self, position, user):
        template = self.env.ref("cqtt_document.cqtt_document_template_bao_cao")
        return {"unit_id": self.unit(position).id, "template_id": template.id}


class DocumentValueProbe(Probe):
    model = "cqtt.document.value"
    change = {"value": "Khác"}

    def values(self, position, user):
        paper = DocumentProbe(self.world).make(position, user)
        line = paper.value_ids[:1]
        values = {"document_id": paper.id, "field_id": line.field_id.id}
        line.unlink()  # a field is filled in once
        return values


class RequestCountProbe(CatalogueProbe):
    model = "cqtt.request.count"
    change = {"tries": 2}

    def values(self, position, user):
        begin = datetime(2026, 1, 1) + timedelta(minutes=next(self._numbers))
        return {"key": "thu", "begin": begin, "seconds": 60, "tries": 1}
