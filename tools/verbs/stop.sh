# shellcheck shell=bash
# End the server and the databases of this checkout; the data stay.

source "$ROOT/tools/postgres.sh"
source "$ROOT/tools/server.sh"

server_stop
for kind in test live; do
  if [ -d "$CQTT_HOME/root" ]; then
    pg_use "$kind"
    pg_stop
  fi
done
say "stopped; ./cqtt up goes on where you were"
