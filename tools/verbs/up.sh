# shellcheck shell=bash
# Set the machine up, make or bring up to date a database with demo data, start the server.

source "$ROOT/tools/setup.sh"
source "$ROOT/tools/server.sh"

options "$@"
((${#REST[@]} == 0)) || die "up takes no '${REST[*]}'. For another demonstration: ./cqtt demo NAME"

setup_run
pg_use live
pg_start
db_config

if server_running && [ "$SERVER_DB" != "$DB" ]; then
  die "A server for the database '$SERVER_DB' runs at $(server_address "$SERVER_PORT"). End it first: ./cqtt stop"
fi
if ! { server_running && [ "$SERVER_PORT" = "$PORT" ]; }; then port_require "$PORT"; fi

demos=("$ROOT"/tools/demos/ward/ward-{2017,today,with-province,outreach,checks,evaluation,stars}.py)
lock up
if [ -n "$FRESH" ] || ! db_exists "$DB"; then
  server_stop
  need_disk 1000
  db_make "$DB" demo "${demos[@]}"
elif ! db_is_current "$DB"; then
  server_stop
  db_upgrade "$DB" "${demos[@]}"
elif server_running && [ "$SERVER_PORT" != "$PORT" ]; then
  server_stop
fi
if ! server_running; then server_start "$PORT" "$DB"; fi
unlock

say "CQTT is at $(server_address "$PORT") (database $DB; ./cqtt logs, ./cqtt stop)"
printf "   %-12s %-16s %s\n" "log-in" password role
db_logins "$DB"
printf "   %-12s %-16s %s\n" admin admin "technical administrator"
