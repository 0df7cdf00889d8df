# shellcheck shell=bash
# The database container runs this once, after init.sql. "host all all" does not let replicas in.
if [ -n "${CQTT_REPLICA_PASSWORD:-}" ]; then
  psql -v ON_ERROR_STOP=1 -U postgres -d postgres -v password="$CQTT_REPLICA_PASSWORD" \
    <<<"create role replica login replication password :'password';"
  echo "host replication replica samenet scram-sha-256" >>"$PGDATA/pg_hba.conf"
fi
