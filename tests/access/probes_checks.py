"""Probes of duty checks and findings."""

from datetime import date, timedelta

from matrix import POSITIONS
from probes import CatalogueProbe, Probe
from probes_base import StaffProbe

from odoo import fields

from odoo.addons.cqtt_discipline.models.check_states import PLANNERS

OWN_TOO = ("own", *(p for p in POSITIONS if p not in ("own", "assigned")))


class ChecklistProbe(CatalogueProbe):
    model = "cqtt.checklist"

    def values(self, position, user):
        return super().values(position, user) | {"topic": "order"}


class ChecklistVersionProbe(CatalogueProbe):
    """A version that is not in force yet."""

    model = "cqtt.checklist.version"
    change = {"legal_ground": "Khác"}

    def values(self, position, user):
        checklist = ChecklistProbe(self.world).make(position, user)
        return {"checklist_id": checklist.id, "valid_from": "2030-01-01"}


class ChecklistItemProbe(CatalogueProbe):
    model = "cqtt.checklist.item"

    def values(self, position, user):
        version = ChecklistVersionProbe(self.world).make(position, user)
        return {**super().values(position, user), "version_id": version.id}


class CheckPolicyProbe(CatalogueProbe):
    model = "cqtt.check.policy"
    change = {"decision": "Khác"}

    def values(self, position, user):
        day = date(2040, 1, 1) + timedelta(days=next(self._numbers))
        return {"decision": "1/QĐ-UBND", "date_from": day}


class CheckProbe(Probe):
    """A check of the level that the user plans, not on the plan yet; in his own he is
    of the team."""

    model = "cqtt.check"
    positions = OWN_TOO
    change = {"place": "Khác"}

    def level(self, user):
        held = [level for level, role in PLANNERS.items() if user._holds_role(role)]
        return held[0] if held else "cluster"

    def values(self, position, user):
        return {"unit_id": self.unit(position).id, "level": self.level(user)}

    def make(self, position, user):
        check = super().make(position, user)
        if position == "own":
            self.env["cqtt.check.member"].create(
                {"check_id": check.id, "user_id": self.outsider(user).id}
            )
        return check

    def outsider(self, user):
        """Let the user work nowhere: from above nobody checks his own unit."""
        self.env["cqtt.staff"].search([("user_id", "=", user.id)]).user_id = False
        return user


class CheckMemberProbe(CheckProbe):
    model = "cqtt.check.member"
    change = {"post": "Khác"}

    def values(self, position, user):
        check = CheckProbe(self.world).make(position, user)
        member = self.world.new_user(f"walk_member_{next(self._numbers)}")
        return {"check_id": check.id, "user_id": member.id}

    def make(self, position, user):
        return self.env[self.model].create(self.values(position, user))


class CheckLineProbe(CheckMemberProbe):
    model = "cqtt.check.line"
    change = {"note": "Khác"}

    def values(self, position, user):
        check = CheckProbe(self.world).make(position, user)
        item = self.env.ref("cqtt_discipline.cqtt_checklist_item_trang_phuc_deo_the")
        return {
            "check_id": check.id,
            "item_id": item.id,
            "result": "fail",
            "severity": "minor",
        }


class CheckDrawProbe(Probe):
    """A draw of a cluster that has not been committed to; the user's own is of the
    place that he draws for."""

    model = "cqtt.check.draw"
    positions = ("cluster", "other_cluster")
    change = {"count": 2}

    def values(self, position, user):
        near = position == "cluster"
        cluster = self.world.cluster if near else self.world.other_cluster
        number = next(self._numbers)
        return {
            "level": "cluster",
            "cluster_id": cluster.id,
            "month": date(2030 + number // 12, number % 12 + 1, 1),
        }


class CheckDrawCandidateProbe(CheckDrawProbe):
    model = "cqtt.check.draw.candidate"
    change = {"weight": 2}

    def values(self, position, user):
        draw = CheckDrawProbe(self.world).make(position, user)
        return {
            "draw_id": draw.id,
            "commune_id": self.unit(position).id,
            "key": "1 Xã",
            "weight": 1,
            "signs": "",
        }


class CheckPlanProbe(CheckDrawProbe):
    """A yearly plan of a cluster that is not issued yet."""

    model = "cqtt.check.plan"
    change = {"aim": "Khác"}

    def values(self, position, user):
        draw = super().values(position, user)
        del draw["month"]
        return {**draw, "year": 2030 + next(self._numbers) % 70}


class CheckPlanLineProbe(CheckDrawProbe):
    model = "cqtt.check.plan.line"
    change = {"note": "Khác"}

    def values(self, position, user):
        plan = CheckPlanProbe(self.world).make(position, user)
        return {"plan_id": plan.id, "commune_id": self.unit(position).id}


class FindingProbe(CheckMemberProbe):
    """A finding of a check that others made; the user's own is about him."""

    model = "cqtt.finding"
    change = {"name": "Khác"}

    def values(self, position, user):
        plan = CheckProbe(self.world).values(position, user)
        check = self.env["cqtt.check"].create(plan)
        line = self.env["cqtt.check.line"].create(
            {
                "check_id": check.id,
                "item_id": CheckLineProbe(self.world).values(position, user)["item_id"],
                "result": "fail",
                "severity": "minor",
            }
        )
        now = fields.Datetime.now()
        return {
            "unit_id": self.unit(position).id,
            "name": "Thử",
            "check_id": check.id,
            "line_id": line.id,
            "item_id": line.item_id.id,
            "topic": line.topic,
            "severity": "minor",
            "staff_id": self.staff(user).id if position == "own" else False,
            "found_on": "2026-01-05",
            "counts_until": "2030-01-05",
            "reply_due_at": now,
            "due_at": now,
        }

    def staff(self, user):
        found = self.env["cqtt.staff"].search([("user_id", "=", user.id)], limit=1)
        if not found:
            found = StaffProbe(self.world).make("own", user)
            found.user_id = user
        return found


class DeclaredRelativeProbe(Probe):
    model = "cqtt.declared.relative"
    positions = OWN_TOO
    change = {"relation": "Khác"}

    def values(self, position, user):
        declarer = user if position == "own" else self.world.users["nobody"]
        return {
            "user_id": declarer.id,
            "staff_id": StaffProbe(self.world).make(position, user).id,
            "relation": "Em",
        }
