# shellcheck shell=bash
# PostgreSQL clusters that belong to this checkout: a socket, no port, no password, no system service.
# `live` keeps what people enter; `test` trades safety for speed and may be thrown away;
# `long` is as safe as `live` and killed by the long tests.

PG_ROLE=odoo
PG_USER=${PG_USER:-postgres} # whom the server runs as when we are root

# pg_use live|test|long: choose the cluster for the rest of the command
pg_use() {
  PG_KIND=$1
  PG_HOME=${PG_HOME_OVERRIDE:-$CQTT_HOME/pg}
  if [ "$(id -u)" = 0 ]; then pg_home_for_root; fi
  PG_CLUSTER=$PG_HOME/$1 PG_SOCKET=$PG_HOME/$1.run PG_LOG=$LOGS/postgres-$1.log
  # a socket's path is limited to 107 bytes
  if ((${#PG_SOCKET} > 85)); then PG_SOCKET=/tmp/cqtt-pg-$(cksum <<<"$PG_CLUSTER" | cut -d' ' -f1); fi
  PG_BIN=$(find /usr/lib/postgresql -maxdepth 2 -name bin | sort -V | tail -1)
  [ -x "$PG_BIN/initdb" ] || die "No PostgreSQL server here; ./cqtt up installs it."
  export PGHOST=$PG_SOCKET PGUSER=$PG_ROLE PGDATABASE=postgres PATH=$PG_BIN:$PATH
}

# The server's user must be able to enter every folder above the cluster; /root is closed to it.
pg_home_for_root() {
  local folder=$CQTT_HOME
  id -u "$PG_USER" >/dev/null 2>&1 || die "No user '$PG_USER' to run PostgreSQL as; ./cqtt up installs the package that brings him."
  if ! (cd / && runuser -u "$PG_USER" -- test -x "$folder"); then
    PG_HOME=$(getent passwd "$PG_USER" | cut -d: -f6)/cqtt-$(cksum <<<"$folder" | cut -d' ' -f1)
  fi
}

pg_as() {
  if [ "$(id -u)" = 0 ]; then (cd / && runuser -u "$PG_USER" -- "$@"); else "$@"; fi
}

pg_running() { pg_as "$PG_BIN/pg_ctl" -D "$PG_CLUSTER" status >/dev/null 2>&1; }

pg_start() {
  if pg_running; then return; fi
  lock "pg-$PG_KIND"
  [ -s "$PG_CLUSTER/PG_VERSION" ] || pg_create
  pg_folder "$PG_SOCKET"
  : >>"$PG_LOG"
  if [ "$(id -u)" = 0 ]; then chown "$PG_USER" "$PG_LOG"; fi
  # the log may lie where the server's user cannot go: hand it over already open
  pg_as "$PG_BIN/pg_ctl" -D "$PG_CLUSTER" -w -t 60 -o "-k $PG_SOCKET" start >>"$PG_LOG" 2>&1 9>&- ||
    pg_start_again
  unlock
}

# A crash may lose a test cluster: make it anew. A safe one is never touched.
pg_start_again() {
  if [ "$PG_KIND" != test ]; then
    tail -n 5 "$PG_LOG" >&2
    die "PostgreSQL does not start; its log is $PG_LOG. The data in $PG_CLUSTER were not touched."
  fi
  say "the test cluster was damaged: making it anew"
  rm -rf "$PG_CLUSTER"
  pg_create
  pg_as "$PG_BIN/pg_ctl" -D "$PG_CLUSTER" -w -t 60 -o "-k $PG_SOCKET" start >>"$PG_LOG" 2>&1 9>&- ||
    die "PostgreSQL does not start; its log is $PG_LOG."
}

pg_stop() {
  if pg_running; then pg_as "$PG_BIN/pg_ctl" -D "$PG_CLUSTER" -m fast -w stop >/dev/null; fi
}

pg_folder() {
  mkdir -p "$1"
  if [ "$(id -u)" = 0 ]; then chown "$PG_USER" "$1"; fi
}

# Made beside and moved into place: an interruption leaves no half cluster behind.
pg_create() {
  local new=$PG_CLUSTER.new
  say "Making a PostgreSQL cluster in $PG_CLUSTER"
  rm -rf "$new"
  pg_folder "$PG_HOME"
  pg_folder "$new"
  chmod 700 "$new"
  # sorted as Vietnamese sorts: Đ after D, Ă and Â after A
  pg_as "$PG_BIN/initdb" -D "$new" -U $PG_ROLE --auth=trust --encoding=UTF8 --locale=C.UTF-8 \
    --locale-provider=icu --icu-locale=vi --data-checksums >>"$PG_LOG" 2>&1 || die "initdb failed; see $PG_LOG."
  pg_as tee -a "$new/postgresql.conf" >/dev/null <"$ROOT/config/postgresql.conf"
  case $PG_KIND in
    test | long) pg_as tee -a "$new/postgresql.conf" >/dev/null <"$ROOT/config/postgresql-$PG_KIND.conf" ;;
  esac
  pg_folder "$PG_SOCKET"
  # in single-user mode nobody can connect before template1 is complete
  pg_template | pg_as "$PG_BIN/postgres" --single -j -D "$new" template1 >>"$PG_LOG" 2>&1 || die "template1 failed; see $PG_LOG."
  mv "$new" "$PG_CLUSTER"
}

# What every new database has: search without accents, and by likeness.
pg_template() {
  printf '%s\n\n' 'create extension if not exists pg_trgm;' 'create extension if not exists unaccent;' \
    'alter function unaccent(text) immutable;'
}
