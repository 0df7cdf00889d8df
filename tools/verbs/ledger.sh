# shellcheck shell=bash
# The ledger's roll-ups: bring them up to date, make them anew, or recount them.

source "$ROOT/tools/live.sh"

db_require "$DB"
export CQTT_LEDGER="${REST[*]}"
db_python "$DB" "$ROOT/tools/ledger/roll_up.py"
