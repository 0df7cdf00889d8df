#!/usr/bin/env bash
# The cluster that the long tests kill: as safe as the live one, and nobody's data are in it.
#   tools/cluster.sh start|crash|stop|drop      start says its socket and Odoo's configuration
set -euo pipefail
ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
for part in lib odoo postgres database; do
  # shellcheck source=/dev/null
  source "$ROOT/tools/$part.sh"
done
pg_use long

case ${1:-} in
  start)
    pg_start >&2
    db_config
    echo "$PG_SOCKET $CONF"
    ;;
  crash) pg_as "$PG_BIN/pg_ctl" -D "$PG_CLUSTER" -m immediate -w stop >/dev/null ;;
  stop) pg_stop ;;
  drop)
    pg_stop
    rm -rf "$PG_CLUSTER" "$PG_SOCKET"
    ;;
  *) die "tools/cluster.sh start|crash|stop|drop" ;;
esac
