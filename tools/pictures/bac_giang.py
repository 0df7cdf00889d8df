"""Pictures of the province with a finished campaign: `./cqtt demo bac-giang`."""

from acts import (
    insight,
    open_campaign,
    open_decision,
    open_session,
    try_out,
)
from picture import Picture

PICTURES = [
    Picture("dot-cham", "quantri", "chien-dich", ".o_data_row", open_campaign),
    Picture("tien-do", "quantri", "tien-do-cham-sao", ".o_group_header"),
    Picture(
        "phan-tich-luoi",
        "hoidong1",
        "phan-tich-dot-cham",
        ".nav-tabs",
        insight("grid", ".o_cqtt_insight_grid"),
    ),
    Picture("phan-tich-thu", "hoidong1", "phan-tich-dot-cham", ".nav-tabs", try_out),
    Picture(
        "phan-tich-to",
        "hoidong1",
        "phan-tich-dot-cham",
        ".nav-tabs",
        insight("teams", ".o_cqtt_insight_teams"),
    ),
    Picture("phien-hop", "hoidong1", "phien-hop-hoi-dong", ".o_data_row", open_session),
    Picture(
        "quyet-dinh", "quyetdinh", "quyet-dinh-cong-nhan", ".o_data_row", open_decision
    ),
    Picture("xa-dat-chuan", "", "/xa-dat-chuan", ".register table"),
]
