# shellcheck shell=bash
# Prove that what is saved comes back, on a throw-away copy; the database itself is only read.
#   ./cqtt drill          save it, restore it beside itself, compare, recount the ledger
#   ./cqtt drill FILE     the same with a backup that is there already
#   ./cqtt drill moment   lose a whole cluster, and go back to a moment between two dossiers

source "$ROOT/tools/live.sh"
source "$ROOT/tools/archive.sh"
source "$ROOT/tools/drill/drill.sh"

((${#REST[@]} <= 1)) || die "Say one thing: ./cqtt drill [FILE | moment] [--db DB]"
what=${REST[0]:-}
db_require "$DB"
if [ "$what" = moment ]; then
  drill_moment "$DB"
else
  [ -z "$what" ] || [ -f "$what" ] || die "There is no file $what."
  drill_backup "$DB" "$what"
fi
