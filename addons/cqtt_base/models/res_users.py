from collections import defaultdict

from odoo import api, fields, models
from odoo.exceptions import ValidationError
from odoo.fields import Command, Domain
from odoo.tools import SQL

from ..clock import today
from ..roles import ALL, Scope

SCOPES = "cqtt_base.scopes"


class ResUsers(models.Model):
    """Scope and groups of a user are what his grants in force make them.

    The scope is read afresh in each transaction. Groups are set at log-in, with each
    grant and by the minute, so that the caches of groups rarely turn over.
    """

    _inherit = "res.users"

    role_grant_ids = fields.One2many(
        "cqtt.role.grant", "user_id", string="Role grants", copy=False
    )

    @api.constrains("group_ids")
    def _check_role_groups(self):
        for user, _missing, surplus in self._role_group_differences(self.ids):
            if surplus:
                raise ValidationError(
                    self.env._(
                        "%(groups)s: such a role is not given to %(user)s by ticking a "
                        "group. Give it under Administration > Role grants.",
                        groups=", ".join(surplus.mapped("name")),
                        user=user.name,
                    )
                )

    def copy_data(self, default=None):
        """A copied account starts without roles."""
        vals_list = super().copy_data(default=default)
        if "group_ids" not in (default or {}):
            roles = self.env["res.groups"].union(
                *self.env["res.groups"]._role_groups().values()
            )
            for user, vals in zip(self, vals_list, strict=True):
                vals["group_ids"] = [Command.set((user.group_ids - roles).ids)]
        return vals_list

    def action_end_roles(self):
        """Ask from when on these users shall hold no role any more."""
        return self.role_grant_ids.action_ask_end()

    @api.model
    def _update_last_login(self):
        result = super()._update_last_login()
        self.env.user._sync_role_groups()
        return result

    def _scope(self) -> Scope:
        """Return what the user's grants in force today reach."""
        self.ensure_one()
        scopes = self.env.cr.cache.setdefault(SCOPES, {})
        key = self.id, today()
        if key not in scopes:
            scopes[key] = self._read_scope(key[1])
        return scopes[key]

    def _read_scope(self, day) -> Scope:
        rows = self.env.execute_query(
            SQL(
                """
                SELECT g.role, COALESCE(g.unit_id, m.unit_id)
                  FROM cqtt_role_grant g
             LEFT JOIN cqtt_cluster c ON c.id = g.cluster_id
                   AND COALESCE(c.valid_from <= %(day)s, TRUE)
                   AND COALESCE(c.valid_to >= %(day)s, TRUE)
             LEFT JOIN cqtt_cluster_member m ON m.cluster_id = c.id
                   AND m.date_from <= %(day)s
                   AND COALESCE(m.date_to >= %(day)s, TRUE)
                 WHERE g.user_id = %(user)s
                   AND g.date_from <= %(day)s
                   AND COALESCE(g.date_to >= %(day)s, TRUE)
                """,
                day=day,
                user=self.id,
            )
        )
        return Scope.of(rows)

    @api.model
    def _forget_scopes(self):
        """Read scopes again from now on: what they come from has changed."""
        self.env.cr.cache.pop(SCOPES, None)

    def _holds_role(self, role, unit=None) -> bool:
        """Tell whether the user holds a role today.

        :param unit: at all of these units; an empty recordset asks for the whole
            province, as of a record that no unit answers for; ``None`` for any place
        """
        scope = self._scope()
        if unit is None:
            return scope.holds(role)
        if not unit:
            return scope.holds_everywhere(role)
        return all(scope.holds(role, unit_id) for unit_id in unit.ids)

    def _scope_domain(self, *unit_fields, roles=None) -> Domain:
        """Return the domain of the records whose unit the user's roles reach.

        :param unit_fields: names of unit fields, of which one in scope is enough
        :param roles: count these roles only
        """
        units = self._scope().units(roles)
        if units is ALL:
            return Domain.TRUE
        if not units:
            return Domain.FALSE
        return Domain.OR(Domain(name, "in", sorted(units)) for name in unit_fields)

    def _take_turns(self):
        """Let changes of one person's grants happen one after the other.

        Rewriting his row makes the later of two transactions start over and see what
        the earlier one did; a lock alone would leave it with what it saw before.
        """
        self.env.cr.execute(
            SQL(
                "UPDATE res_users SET write_date = write_date WHERE id = ANY(%s)",
                self.ids,
            )
        )

    @api.model
    def _cron_sync_role_groups(self):
        self._apply_role_groups(None)

    def _sync_role_groups(self):
        """Give these users exactly the groups of their roles in force."""
        self._apply_role_groups(self.ids)

    @api.model
    def _apply_role_groups(self, user_ids):
        changes = defaultdict(self.browse)
        for user, missing, surplus in self._role_group_differences(user_ids):
            changes[missing, surplus] |= user
        for (missing, surplus), users in changes.items():
            # sudo: the grants say so, whoever is at work
            users.sudo().group_ids = [
                *(Command.link(group_id) for group_id in missing.ids),
                *(Command.unlink(group_id) for group_id in surplus.ids),
            ]

    @api.model
    def _role_group_differences(self, user_ids):
        """Compare groups with grants in one query.

        :param user_ids: look at these users only; ``None`` for everybody
        :return: (user, groups he lacks, groups he has too much) where they differ
        """
        self.flush_model(["group_ids", "share"])
        groups = self.env["res.groups"]
        role_groups = [
            SQL("(%s, %s)", role, group.id)
            for role, group in groups._role_groups().items()
        ]
        rows = self.env.execute_query(
            SQL(
                """
                  WITH role_group (role, gid) AS (VALUES %(role_groups)s),
                       wanted AS (
                    SELECT DISTINCT g.user_id AS uid, r.gid
                      FROM cqtt_role_grant g
                      JOIN role_group r ON r.role = g.role
                      JOIN res_users u ON u.id = g.user_id AND u.share IS NOT TRUE
                     WHERE g.date_from <= %(day)s
                       AND COALESCE(g.date_to >= %(day)s, TRUE)
                       AND (%(users)s IS NULL OR g.user_id = ANY(%(users)s))),
                       held AS (
                    SELECT h.uid, h.gid
                      FROM res_groups_users_rel h
                      JOIN role_group r ON r.gid = h.gid
                     WHERE %(users)s IS NULL OR h.uid = ANY(%(users)s))
                SELECT uid,
                       array_agg(gid) FILTER (WHERE held.uid IS NULL),
                       array_agg(gid) FILTER (WHERE wanted.uid IS NULL)
                  FROM wanted
             FULL JOIN held USING (uid, gid)
                 WHERE held.uid IS NULL OR wanted.uid IS NULL
              GROUP BY uid
              ORDER BY uid
                """,
                role_groups=SQL(", ").join(role_groups),
                day=today(),
                users=SQL("%s::int[]", user_ids),
            )
        )
        # sudo: names and ids of groups are all that is used
        browse = groups.sudo().browse
        return [(self.browse(u), browse(lack), browse(much)) for u, lack, much in rows]
