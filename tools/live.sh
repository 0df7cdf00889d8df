# shellcheck shell=bash
# For verbs that work on what ./cqtt up has made: options read, cluster running.

source "$ROOT/tools/setup.sh"
source "$ROOT/tools/server.sh"

options "$@"
[ -x "$VENV/bin/odoo" ] || die "Nothing is set up here yet: ./cqtt up"
pg_use "${CQTT_CLUSTER:-live}"
pg_start
db_config
