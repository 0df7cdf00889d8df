# shellcheck shell=bash
# Make another demonstration database beside the one of ./cqtt up.

source "$ROOT/tools/setup.sh"
source "$ROOT/tools/server.sh"

options "$@"
demos=$(cd "$ROOT/tools/demos" && printf '%s ' ./*.py | sed 's|\./||g; s|\.py||g')
name=${REST[0]:-}
[[ $name =~ ^[a-z-]+$ && -f $ROOT/tools/demos/$name.py ]] || die "Say which: ./cqtt demo NAME [--db DB], where NAME is one of: $demos"
setup_run
pg_use live
pg_start
db_config
db=$DB
[[ " $* " == *" --db"* ]] || db=cqtt_${name//-/_}
server_forbid "$db"
if db_exists "$db" && [ -z "$FRESH" ]; then
  say "the database '$db' is there already; --fresh makes it anew"
else
  db_make "$db" "" "$ROOT/tools/demos/$name.py"
fi
say "./cqtt up --db $db shows it"
