"""What the desk sends of a visit, and which of it is taken."""

from odoo.addons.cqtt_base.kinds import Id, Values

#: what the desk may say of a new dossier
ENTERED = (
    "procedure_id",
    "channel_id",
    "subject",
    "set_count",
    "return_method",
    "external_code",
    "fee",
)
OF_PAPER = (
    "is_handed_in",
    "originals",
    "certified",
    "photocopies",
    "pages",
    "paper_copies",
    "has_e_copy",
)
#: what the desk sends of a visit
DESK = Values(
    "cqtt.dossier",
    {
        "owner": Values("cqtt.person"),
        "submitter": Values("cqtt.person"),
        "papers": dict[str, Values("cqtt.dossier.component")],
        "twins_seen": list[int],
        "together_with": Id,
        "resumes": Id,
    },
)
