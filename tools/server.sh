# shellcheck shell=bash
# The one Odoo server that ./cqtt up starts and ./cqtt stop ends.

SERVER_STATE=$CQTT_HOME/server # "pid port database" of the running server

# server_running: true, and SERVER_PID, SERVER_PORT, SERVER_DB set, when ours is up
server_running() {
  read -r SERVER_PID SERVER_PORT SERVER_DB 2>/dev/null <"$SERVER_STATE" || return 1
  # a pid may have been given to somebody else since
  grep -qsz -- "$CQTT_HOME/odoo-live.conf" "/proc/$SERVER_PID/cmdline"
}

# server_forbid DATABASE: refuse while a server works on it
server_forbid() {
  if server_running && [ "$SERVER_DB" = "$1" ]; then
    die "The server at $(server_address "$SERVER_PORT") works on '$1'. End it first: ./cqtt stop"
  fi
}

server_address() { echo "http://127.0.0.1:$1"; }

port_require() {
  if (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; then
    die "Port $1 is taken by another program. Give another one: ./cqtt up --port $(($1 + 1))"
  fi
}

# server_start PORT DATABASE
server_start() {
  local log=$LOGS/server.log
  setsid "$VENV/bin/odoo" server -c "$CONF" -d "$2" --http-port "$1" \
    </dev/null >>"$log" 2>&1 9>&- &
  echo "$! $1 $2" >"$SERVER_STATE"
  server_wait "$1" "$log"
}

server_wait() {
  local tries
  for tries in {1..240}; do
    if "$VENV/bin/python" -c "import urllib.request as u; u.urlopen('$(server_address "$1")/web/health?db_server_status=1', timeout=5)" 2>/dev/null; then
      return
    fi
    server_running || break
    ((tries % 40)) || say "still waiting for the server"
    sleep 0.5
  done
  tail -n 15 "$2" >&2
  server_stop
  die "The server did not come up; its log is $2."
}

server_stop() {
  local tries
  if server_running; then
    kill "$SERVER_PID"
    for tries in {1..60}; do
      server_running || break
      ((tries == 40)) && kill -9 "$SERVER_PID"
      sleep 0.25
    done
  fi
  rm -f "$SERVER_STATE"
}
