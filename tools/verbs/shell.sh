# shellcheck shell=bash
# A Python prompt with `env`, Odoo's environment, in the database.

PASS=1
source "$ROOT/tools/live.sh"
db_require "$DB"

exec "$VENV/bin/odoo" shell -c "$CONF" -d "$DB" --no-http "${REST[@]}"
