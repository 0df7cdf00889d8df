"""Bring the shipped list of procedures into the database, with few statements."""

from odoo.fields import Domain

from ..catalogue import SHIPPED, read

#: the list says nothing of the work inside an office; these are to be adapted
STEPS = (
    ("Thẩm tra, giải quyết hồ sơ", "officer", 70),
    ("Ký kết quả", "leader", 20),
    ("Đóng dấu, chuẩn bị trả kết quả", "officer", 10),
)
STEP_NOTE = "Các bước nội bộ là mẫu chung, sửa theo quy trình của tỉnh."


class ProcedureLoader:
    """The list's procedures as drafts for a person to check and put in force.

    What the database knows by its code is never written. Where an earlier list brought
    a procedure and this one says something else, the procedure gets one more draft; a
    procedure that somebody entered himself gets nothing.
    """

    def __init__(self, env, procedures=None):
        """Take the list, by default the shipped one."""
        if procedures is None:
            procedures = read(SHIPPED.read_text(encoding="utf-8"))
        self.env = env
        fields = env["cqtt.field"].with_context(active_test=False).search(Domain.TRUE)
        self.field_ids = {field.code: field.id for field in fields}
        self.channel_ids = {
            channel.code: channel.id
            for channel in env["cqtt.channel"]
            .with_context(active_test=False)
            .search(Domain.TRUE)
        }
        self.procedures = [one for one in procedures if one.field in self.field_ids]

    def load(self):
        """Create what is missing.

        :return: the new versions, all of them drafts
        """
        ids = self._load_procedures()
        todo = self._without_version(ids)
        versions = self.env["cqtt.procedure.version"].create(
            [self._prepare_version(one, ids[one.code], n) for one, n in todo]
        )
        listed = [
            (one, version) for (one, _n), version in zip(todo, versions, strict=True)
        ]
        self._create_parts(listed)
        self._name(
            "cqtt_procedure_version",
            [(f"{one.code}_v{version.number}", version) for one, version in listed],
        )
        return versions

    def _load_procedures(self):
        """Return the ids of all procedures of the list by code; create new ones."""
        model = self.env["cqtt.procedure"].with_context(active_test=False)
        codes = [one.code for one in self.procedures]
        ids = {known.code: known.id for known in model.search([("code", "in", codes)])}
        new = [one for one in self.procedures if one.code not in ids]
        created = model.create([self._prepare_procedure(one) for one in new])
        self._name("cqtt_procedure", [(record.code, record) for record in created])
        return ids | {record.code: record.id for record in created}

    def _without_version(self, ids):
        """Return what has to become a version, with the number that it gets."""
        versions = self.env["cqtt.procedure.version"].search(
            [("procedure_id", "in", list(ids.values()))]
        )
        known = versions.grouped("procedure_id")
        found = []
        for one in self.procedures:
            procedure = self.env["cqtt.procedure"].browse(ids[one.code])
            others = known.get(procedure, versions.browse())
            keys = set(others.mapped("list_key"))
            if not others or (any(keys) and one.key not in keys):
                found.append((one, max(others.mapped("number"), default=0) + 1))
        return found

    def _prepare_procedure(self, one):
        return {
            "code": one.code,
            "name": one.name,
            "short_name": one.short_name,
            "field_id": self.field_ids[one.field],
            "is_of_agency": one.is_of_agency,
        }

    def _prepare_version(self, one, procedure_id, number):
        return {
            "procedure_id": procedure_id,
            "number": number,
            "valid_from": one.as_of,
            "decision": one.decision,
            "life_event": one.life_event or False,
            "needs_check": True,
            "list_key": one.key,
            "legal_basis": "; ".join(one.legal_basis),
            "note": f"{one.note} {STEP_NOTE}",
        }

    def _create_parts(self, listed):
        parts = {
            "cqtt.procedure.limit": self._limits,
            "cqtt.procedure.component": self._papers,
            "cqtt.procedure.step": self._steps,
            "cqtt.procedure.result": self._results,
        }
        for model, prepare in parts.items():
            self.env[model].create(
                [
                    {"version_id": version.id, **values}
                    for one, version in listed
                    for values in prepare(one)
                ]
            )

    def _limits(self, one):
        for limit in one.limits:
            yield {
                "channel_id": self.channel_ids.get(limit.channel, False),
                "amount": limit.amount,
                "unit": limit.unit or False,
                "published": limit.published,
                "fee": limit.fee,
                "fee_rule": limit.fee_rule,
                "fee_per": limit.fee_per,
                "fee_published": limit.fee_published,
            }

    def _papers(self, one):
        for number, paper in enumerate(one.papers, start=1):
            yield {
                "sequence": number * 10,
                "name": paper.name,
                "is_required": paper.is_required,
                "is_shown_only": paper.is_shown_only,
                "originals": paper.originals,
                "photocopies": paper.photocopies,
                "note": paper.case,
            }

    def _steps(self, _one):
        for number, (name, role, share) in enumerate(STEPS, start=1):
            yield {
                "sequence": number * 10,
                "name": name,
                "role": role,
                "share": share,
            }

    def _results(self, one):
        for number, (name, code) in enumerate(one.results, start=1):
            yield {"sequence": number * 10, "name": name, "code": code}

    def _name(self, prefix, records):
        """Give records the xml ids by which demo data and other addons find them."""
        self.env["ir.model.data"]._update_xmlids(
            [
                {
                    "xml_id": f"cqtt_dossier.{prefix}_{name.replace('.', '_')}",
                    "record": record,
                    "noupdate": True,
                }
                for name, record in records
            ]
        )
