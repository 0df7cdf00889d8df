# shellcheck shell=bash
# Save a database and its files together in one file; the server may go on working.

source "$ROOT/tools/live.sh"
source "$ROOT/tools/archive.sh"

file=${REST[0]:-}
[ -n "$file" ] && ((${#REST[@]} == 1)) || die "Say where to: ./cqtt backup FILE [--db DB]"
[ ! -e "$file" ] || [ -n "$FORCE" ] || die "$file is there already; --force overwrites it."
[ -d "$(dirname "$file")" ] || die "There is no folder $(dirname "$file")."
db_require "$DB"
archive_make "$DB" "$file"
say "saved $DB to $file ($(du -h "$file" | cut -f1)); ./cqtt restore $file brings it back"
