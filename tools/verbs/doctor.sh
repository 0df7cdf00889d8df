# shellcheck shell=bash
# Look over a database, its server and its configuration; say what is wrong and what to do.

source "$ROOT/tools/setup.sh"

PASS=1 options "$@"
[ -x "$VENV/bin/odoo" ] || die "Nothing is set up here yet: ./cqtt up"
# with a configuration of its own the database is where that says: nothing is started here
if [[ " ${REST[*]} " != *" --config"* ]]; then
  pg_use "${CQTT_CLUSTER:-live}"
  pg_start
  db_config
  db_require "$DB"
  REST+=(--config "$CONF")
fi
PYTHONPATH=$ROOT/tools exec "$VENV/bin/python" -m doctor --db "$DB" "${REST[@]}"
