"""Make clusters of historical districts, in a fixed number of queries."""

from collections import defaultdict

from odoo.fields import Domain

from ..clock import today
from ..roles import Link, district_of


class DistrictClusters:
    """The districts of a province, as clusters with its communes.

    A commune goes to the district it lay in, or that most of what it was made of lay
    in. What there is stays as it is: made again, nothing changes.
    """

    def __init__(self, province):
        self.env = province.env
        self.province = province
        self.communes = self._find_communes()

    def make(self):
        """Return the clusters and the memberships that were made."""
        communes = self._group_by_district()
        known = self._find_clusters(communes)
        made = self.env["cqtt.cluster"].create(
            [
                self._prepare_cluster_values(district)
                for district in communes
                if district not in known
            ]
        )
        clusters = known | made.grouped("district_unit_id")
        return made, self._make_members(communes, clusters)

    def _find_communes(self):
        """Return the communes in force; of a province that has ended, all it had."""
        communes = self.env["cqtt.unit"].search(
            Domain("province_id", "=", self.province.id)
            & Domain("level", "=", "commune")
        )
        return communes.filtered("is_in_force") or communes

    def _group_by_district(self):
        known, links = self._read_predecessors()
        districts = {
            unit.id: unit.parent_id.id
            for unit in known
            if unit.parent_id.level == "district"
        }
        communes = defaultdict(self.communes.browse)
        for commune in self.communes:
            if district_id := district_of(commune.id, districts, links):
                communes[self.communes.browse(district_id)] |= commune
        return communes

    def _read_predecessors(self):
        """Return the communes with all they were made of, and the links between."""
        units = known = self.communes
        links = defaultdict(list)
        while units:
            found = self.env["cqtt.unit.link"].search(
                Domain("successor_id", "in", units.ids), order="id"
            )
            for link in found:
                source = Link(link.predecessor_id.id, link.is_default)
                links[link.successor_id.id].append(source)
            units = found.predecessor_id - known
            known |= units
        return known, links

    def _find_clusters(self, districts):
        clusters = self.env["cqtt.cluster"].search(
            Domain("province_id", "=", self.province.id)
            & Domain("district_unit_id", "in", [unit.id for unit in districts])
        )
        return clusters.grouped("district_unit_id")

    def _prepare_cluster_values(self, district):
        return {
            "name": district.name,
            "kind": "district",
            "province_id": self.province.id,
            "district_unit_id": district.id,
        }

    def _make_members(self, communes, clusters):
        members = self.env["cqtt.cluster.member"]
        taken = members.search(
            [("kind", "=", "district"), ("unit_id", "in", self.communes.ids)]
        ).unit_id
        return members.create(
            [
                {
                    "cluster_id": clusters[district].id,
                    "unit_id": commune.id,
                    # without a first day of its own: since the list knows it
                    "date_from": commune.valid_from or commune.list_date or today(),
                }
                for district, units in communes.items()
                for commune in units - taken
            ]
        )
