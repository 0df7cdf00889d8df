# shellcheck shell=bash
# A PostgreSQL prompt in the database; what follows goes to psql.

PASS=1
source "$ROOT/tools/live.sh"
db_require "$DB"

exec psql -d "$DB" "${REST[@]}"
