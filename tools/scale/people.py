"""Clerks of one commune, and what they enter; printed as JSON. `env` is Odoo's."""

from intake import make_commune

env = globals()["env"]  # given by ./cqtt
logins = [f"scale_{number}" for number in range(6)]
print(make_commune(env, "Nhiều Máy", "H00.1.98", logins).as_json())
