# shellcheck shell=bash
# What leaves a province lies in a database of its own: whoever may replicate from that one
# can read nothing else, however he asks. Sums by unit, measure and month, no person.

national_sql() { PGOPTIONS='-c client_min_messages=warning' psql -qXAt -v ON_ERROR_STOP=1 "$@"; }

# national_offer DATABASE CODE: what is new, changed or gone since the last time
national_offer() {
  local out=$1_out
  [ "$(db_sql postgres 'show wal_level')" = logical ] ||
    die "PostgreSQL keeps too little for others to follow: set wal_level = logical in postgresql.conf and restart it."
  db_exists "$out" || db_sql postgres "create database \"$out\" template template0"
  national_sql -d "$out" -f "$ROOT/tools/national/table.sql"
  national_sql -d "$out" -f "$ROOT/tools/national/publish.sql"
  national_sql -d "$1" -v province="$2" -f "$ROOT/tools/national/read.sql" |
    national_sql -d "$out" -v province="$2" -f "$ROOT/tools/national/merge.sql"
  say "$(db_sql "$out" "select count(*) || ' sums of ' || count(distinct month) || ' months are offered' from month_figure")"
}

# national_collect DATABASE CODE CONNINFO: from now on what the province offers comes by itself
national_collect() {
  local name=cqtt_$2
  db_exists "$1" || db_sql postgres "create database \"$1\" template template0"
  national_sql -d "$1" -f "$ROOT/tools/national/table.sql"
  if [ -n "$(db_sql "$1" "select 1 from pg_subscription where subname = '$name'")" ]; then
    say "the province $2 is collected already"
    return
  fi
  # made there first: a subscription cannot make it where both databases are in one cluster
  national_sql -d "$3" -c "select pg_create_logical_replication_slot('$name', 'pgoutput')" >/dev/null
  national_sql -d "$1" -v name="$name" -v conninfo="$3" -f "$ROOT/tools/national/subscribe.sql"
  say "the province $2 is collected; select * from national_month shows the sums"
}
