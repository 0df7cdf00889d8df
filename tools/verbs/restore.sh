# shellcheck shell=bash
# Bring back a database and its files from what ./cqtt backup saved.

source "$ROOT/tools/live.sh"
source "$ROOT/tools/archive.sh"

file=${REST[0]:-}
[ -n "$file" ] && ((${#REST[@]} == 1)) || die "Say from where: ./cqtt restore FILE [--db DB] [--force]"
[ -f "$file" ] || die "There is no file $file."
server_forbid "$DB"
if db_exists "$DB" && [ -z "$FORCE" ]; then
  die "The database '$DB' is there already. --force replaces it, --db NAME restores beside it."
fi
archive_restore "$file" "$DB"
say "restored $DB from $file; ./cqtt up --db $DB starts it"
