# shellcheck shell=bash
# The two drills: a backup that comes back, and a moment that is gone back to.

DRILL_FIRST=12 DRILL_LATER=8 # dossiers before and after the moment

drill_python() { "$VENV/bin/python" "$ROOT/tools/drill/$1.py" "${@:2}"; }

# drill_time TITLE COMMAND...: run it and remember how long it took
drill_time() {
  local title=$1 begin=$EPOCHREALTIME
  shift
  "$@"
  DRILL_TIMES+="$(printf '   %-40s %6.1f s' "$title" "$(drill_since "$begin")")"$'\n'
}
# the shell reckons in whole numbers only
drill_since() { awk -v a="$1" -v b="$EPOCHREALTIME" 'BEGIN { print b - a }'; }

drill_report() {
  printf '%s' "$DRILL_TIMES"
  say "the drill succeeded in $((SECONDS / 60)) min $((SECONDS % 60)) s"
}

# drill_backup DATABASE [FILE]
drill_backup() {
  DRILL_TIMES='' DRILL_COPY=$1_drill DRILL_FILE=$2
  DRILL_WORK=$(mktemp -d "$CQTT_HOME/drill.XXXXXX")
  trap 'rm -rf "$DRILL_WORK"; db_drop "$DRILL_COPY"' EXIT
  if [ -z "$DRILL_FILE" ]; then
    DRILL_FILE=$DRILL_WORK/saved.tar
    drill_python fingerprint "$1" "$DATA/filestore/$1" "$DRILL_WORK/before"
    drill_time "saved" drill_alone archive_make "$1" "$DRILL_FILE"
    drill_python fingerprint "$1" "$DATA/filestore/$1" "$DRILL_WORK/after"
  fi
  drill_time "restored" drill_alone archive_restore "$DRILL_FILE" "$DRILL_COPY"
  drill_time "read row by row, file by file" \
    drill_python fingerprint "$DRILL_COPY" "$DATA/filestore/$DRILL_COPY" "$DRILL_WORK/restored"
  if [ -f "$DRILL_WORK/before" ]; then
    drill_python compare "$DRILL_WORK/before" "$DRILL_WORK/after" "$DRILL_WORK/restored"
  fi
  drill_time "ledger recounted" drill_ledger "$DRILL_COPY"
  drill_report
}

# archive_make and archive_restore tidy up when their shell ends
drill_alone() { ("$@"); }

drill_ledger() { CQTT_LEDGER=reconcile db_python "$1" "$ROOT/tools/ledger/roll_up.py"; }

# drill_moment DATABASE
drill_moment() {
  DRILL_TIMES='' DRILL_COPY=$1_drill DRILL_WORK=$(mktemp -d "$CQTT_HOME/drill.XXXXXX")
  trap 'rm -rf "$DRILL_WORK"' EXIT
  drill_time "saved" drill_alone archive_make "$1" "$DRILL_WORK/saved.tar"
  drill_cluster
  trap drill_clean EXIT
  drill_time "restored into a cluster of its own" drill_alone archive_restore "$DRILL_WORK/saved.tar" "$DRILL_COPY"
  drill_time "base backup" drill_base
  drill_receive "$DRILL_FIRST" "$DRILL_WORK/first"
  DRILL_MOMENT=$(db_sql postgres "select clock_timestamp()")
  say "the moment to go back to: $DRILL_MOMENT"
  drill_receive "$DRILL_LATER" "$DRILL_WORK/later"
  drill_time "last changes archived" drill_archived
  drill_time "cluster lost; back at the moment" drill_go_back
  drill_python acknowledged "$DRILL_COPY" "$DRILL_WORK/first" "$DRILL_WORK/later"
  CQTT_LEDGER='' db_python "$DRILL_COPY" "$ROOT/tools/ledger/roll_up.py"
  drill_time "ledger recounted" drill_ledger "$DRILL_COPY"
  drill_report
}

# drill_cluster: a fresh cluster that archives, as config/postgresql-archive.conf says
drill_cluster() {
  pg_use drill
  pg_stop
  rm -rf "$PG_CLUSTER"
  DRILL_ARCHIVE=$PG_HOME/drill.wal DRILL_BASE=$PG_HOME/drill.base
  rm -rf "$DRILL_ARCHIVE" "$DRILL_BASE"
  lock pg-drill
  pg_create
  unlock
  pg_folder "$DRILL_ARCHIVE"
  sed "s|@archive@|$DRILL_ARCHIVE|g" "$ROOT/config/postgresql-archive.conf" | pg_as tee -a "$PG_CLUSTER/postgresql.conf" >/dev/null
  pg_start
  db_config
}

drill_clean() {
  db_drop "$DRILL_COPY" || true
  pg_stop || true
  rm -rf "$DRILL_WORK" "$PG_CLUSTER" "$PG_SOCKET" "$DRILL_ARCHIVE" "$DRILL_BASE"
}

drill_base() {
  pg_folder "$DRILL_BASE"
  chmod 700 "$DRILL_BASE"
  pg_as "$PG_BIN/pg_basebackup" -h "$PG_SOCKET" -U "$PG_ROLE" -D "$DRILL_BASE" -c fast
}

# drill_receive HOW_MANY FILE: dossiers, each saved and acknowledged in the file
drill_receive() {
  say "receiving $1 dossiers"
  DRILL_COUNT=$1 DRILL_ACKNOWLEDGED=$2 db_python "$DRILL_COPY" "$ROOT/tools/drill/receive.py"
}

# the log's current piece is archived too, as archive_timeout would within a minute
drill_archived() {
  local file tries
  file=$(db_sql postgres "select pg_walfile_name(pg_switch_wal())")
  for tries in {1..300}; do
    [ ! -f "$DRILL_ARCHIVE/$file" ] || return 0
    sleep 0.2
  done
  die "The archive did not take $file; see $PG_LOG."
}

# drill_go_back: nothing of the old cluster is used, only the base backup and the archive
drill_go_back() {
  local tries
  pg_as "$PG_BIN/pg_ctl" -D "$PG_CLUSTER" -m immediate -w stop >/dev/null
  rm -rf "$PG_CLUSTER"
  mv "$DRILL_BASE" "$PG_CLUSTER"
  pg_as tee -a "$PG_CLUSTER/postgresql.conf" >/dev/null <<CONF
restore_command = 'cp "$DRILL_ARCHIVE/%f" "%p"'
recovery_target_time = '$DRILL_MOMENT'
recovery_target_action = promote
CONF
  pg_as touch "$PG_CLUSTER/recovery.signal"
  pg_as "$PG_BIN/pg_ctl" -D "$PG_CLUSTER" -w -t 600 -o "-k $PG_SOCKET" start >>"$PG_LOG" 2>&1 9>&- ||
    die "The cluster did not start from its base backup; see $PG_LOG."
  for tries in {1..600}; do
    [ "$(db_sql postgres 'select pg_is_in_recovery()')" = t ] || return 0
    sleep 0.1
  done
  die "The cluster did not come back; see $PG_LOG."
}
