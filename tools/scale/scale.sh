# shellcheck shell=bash
# A copy of a database in two clusters of its own, primary and replica, and what nodes need.

# scale_make DATABASE
scale_make() {
  SCALE_WORK=$(mktemp -d "$CQTT_HOME/scale.XXXXXX")
  (archive_make "$1" "$SCALE_WORK/saved.tar")
  pg_use scale
  pg_stop
  rm -rf "$PG_CLUSTER"
  pg_start
  db_config
  (archive_restore "$SCALE_WORK/saved.tar" scale)
  db_sql postgres 'create database sessions'
  scale_replica
  scale_sessions
  db_python scale "$ROOT/tools/scale/people.py" >"$SCALE_WORK/people.json"
  scale_describe
}

# scale_replica: a copy of the cluster that follows it
scale_replica() {
  SCALE_REPLICA=$PG_HOME/scale-replica SCALE_SOCKET=$PG_SOCKET-replica
  rm -rf "$SCALE_REPLICA"
  pg_folder "$SCALE_SOCKET"
  pg_folder "$SCALE_REPLICA"
  chmod 700 "$SCALE_REPLICA"
  pg_as "$PG_BIN/pg_basebackup" -h "$PG_SOCKET" -U "$PG_ROLE" -D "$SCALE_REPLICA" -c fast -R -X stream -C -S replica
  pg_as "$PG_BIN/pg_ctl" -D "$SCALE_REPLICA" -w -t 60 -o "-k $SCALE_SOCKET" start >>"$PG_LOG" 2>&1 9>&-
}

# scale_sessions: what the container image has besides
scale_sessions() {
  [ -d "$CQTT_HOME/scale" ] || "$UV" pip install -q --python "$VENV/bin/python" --no-deps --require-hashes \
    -r "$ROOT/requirements-scale.txt" --target "$CQTT_HOME/scale"
}

scale_describe() {
  export SCALE_WORK SCALE_CONF=$CONF SCALE_PRIMARY=$PG_CLUSTER SCALE_REPLICA SCALE_PRIMARY_SOCKET=$PG_SOCKET
  export SCALE_SOCKET SCALE_PG_CTL=$PG_BIN/pg_ctl SCALE_PG_USER=$PG_USER SCALE_PG_LOG=$PG_LOG SCALE_PORT=$PORT
  export SCALE_ADDONS=$CQTT_HOME/scale
}

scale_end() {
  local cluster
  for cluster in "$SCALE_REPLICA" "$PG_CLUSTER"; do
    pg_as "$PG_BIN/pg_ctl" -D "$cluster" -m immediate -w stop >/dev/null 2>&1 || true
  done
  rm -rf "$SCALE_WORK" "$SCALE_REPLICA" "$SCALE_SOCKET" "$PG_CLUSTER" "$PG_SOCKET" "$DATA/filestore/scale"
}
