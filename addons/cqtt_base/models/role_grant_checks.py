"""What a grant must satisfy beyond its own fields; every check raises or is silent."""

from odoo.exceptions import AccessError, UserError, ValidationError
from odoo.fields import Domain
from odoo.tools import format_date

from ..clock import today
from ..roles import ROLES, TECHNICAL, Period, Place, are_exclusive, may_grant
from ..unit_lists import Level


def grantable_roles(user):
    """Return the roles that a user may grant at some place."""
    held = set(user._scope().by_role)
    if user.has_group("base.group_system"):
        held.add(TECHNICAL)
    return [role for role in ROLES if may_grant(held, role)]


def check_fields(grant):
    """:raise ValidationError: person, place, days or decision do not fit the role"""
    if problem := _find_problem(grant):
        raise ValidationError(problem)


def check_granter(grant):
    """:raise AccessError: the user may not grant this role at this place"""
    env = grant.env
    if not may_grant(env.user._granting_roles_at(grant), grant.role):
        raise AccessError(
            env._(
                "%(grant)s is granted and ended by: %(granters)s.",
                grant=grant.display_name,
                granters=", ".join(_granter_labels(grant)),
            )
        )


def check_duty(grant):
    """Security model, separation of duties SD-10.

    :raise ValidationError: the granter holds the same role, or grants for the past
    """
    env = grant.env
    if any(_is_like(grant, own) for own in _find_overlapping(grant, env.user)):
        raise ValidationError(
            env._(
                "You are %s yourself: another administrator has to grant it.",
                grant.display_name,
            )
        )
    if grant.date_from < today():
        raise ValidationError(
            env._("A role is granted for today and later, not for the past.")
        )


def check_other_grants(grant):
    """:raise ValidationError: the person has the role already, or an exclusive one"""
    env = grant.env
    for other in _find_overlapping(grant, grant.user_id):
        if _is_like(grant, other) or are_exclusive(grant.role, other.role):
            raise ValidationError(
                env._(
                    "%(user)s is %(other)s from %(first)s to %(last)s and cannot be "
                    "%(role)s in that time. End the other role first, or choose other "
                    "days.",
                    user=grant.user_id.name,
                    other=other.display_name,
                    first=format_date(env, other.date_from),
                    last=format_date(env, other.date_to) or "…",
                    role=grant.display_name,
                )
            )


def check_end(grant, last):
    """:raise UserError: the grant ends by that day anyway"""
    if grant.date_to and grant.date_to <= last:
        raise UserError(
            grant.env._(
                "%(grant)s of %(user)s ends on %(date)s already. A grant is never made "
                "longer: make a new one.",
                grant=grant.display_name,
                user=grant.user_id.name,
                date=format_date(grant.env, grant.date_to),
            )
        )


def _find_problem(grant):
    env, role = grant.env, grant._label("role")
    if grant.user_id.share:
        return env._(
            "%s is no internal user and cannot hold a role.", grant.user_id.name
        )
    level = grant.unit_id.level if grant.unit_id else Place.CLUSTER.value
    if level == Level.AGENCY.value:
        level = (
            Place.COMMUNE.value
        )  # an agency at the counter is staffed like a commune
    if level != grant.place:
        return env._(
            "The role “%(role)s” is held at this kind of place: %(place)s. "
            "%(chosen)s is none.",
            role=role,
            place=grant._label("place"),
            chosen=grant.cluster_id.name or grant.unit_id.name,
        )
    if _period(grant).is_empty:
        return env._("The last day lies before the first.")
    if grant.needs_decision and not (grant.decision_number or "").strip():
        return env._("The role “%s” is given by a decision: enter its number.", role)
    return ""


def _find_overlapping(grant, user):
    """Return a user's other grants that share a day with this one."""
    period = _period(grant)
    # sudo: grants at other places count, even if they may not be seen
    others = grant.sudo().search(
        Domain("user_id", "=", user.id) & Domain("id", "!=", grant.id)
    )
    return others.filtered(lambda other: period.overlaps(_period(other)))


def _is_like(grant, other):
    names = ("role", "unit_id", "cluster_id")
    return all(grant[name] == other[name] for name in names)


def _period(grant):
    return Period(grant.date_from, grant.date_to or None)


def _granter_labels(grant):
    labels = dict(grant._fields["role"]._description_selection(grant.env))
    labels[TECHNICAL] = grant.env._("Technical administrator")
    granters = ROLES[grant.role].granters
    return [label for role, label in labels.items() if role in granters]
