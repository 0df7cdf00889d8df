# shellcheck shell=bash
# Load the units of one province from a shipped list; again changes nothing.

source "$ROOT/tools/live.sh"

db_require "$DB"
export CQTT_UNITS="${REST[*]}"
db_python "$DB" "$ROOT/tools/units/load.py"
