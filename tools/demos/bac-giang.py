"""./cqtt demo bac-giang: the old province with its 10 districts and 209 communes.

`env` is Odoo's.
"""

env = globals()["env"]  # given by ./cqtt

env["cqtt.unit"]._load_list("2023", "24")
communes = env["cqtt.unit"].search_count(
    [("level", "=", "commune"), ("province_id.code", "=", "24")]
)
assert communes == 209, communes
