# shellcheck shell=bash
# A backup is a tar of the database's dump, its filestore and their checksums.

# archive_make DATABASE FILE
archive_make() {
  local size work
  size=$(($(db_sql postgres "select pg_database_size('$1') / 1024 / 1024") + $(du -sm "$DATA/filestore/$1" 2>/dev/null | cut -f1 || echo 0)))
  need_disk $((size * 2))
  work=$(mktemp -d "$CQTT_HOME/backup.XXXXXX")
  # shellcheck disable=SC2064
  trap "rm -rf '$work' '$2.part'" EXIT
  # Files are never changed, but may be added before a row and removed after one: with those of
  # before and after the dump, every row of the dump finds its file.
  archive_files "$1" "$work"
  step "Saving the database $1" pg_dump -Fc -d "$1" -f "$work/database.dump"
  archive_files "$1" "$work"
  (cd "$work" && find database.dump filestore -type f -print0 | sort -z | xargs -0 sha256sum >"$work.sums")
  mv "$work.sums" "$work/SHA256SUMS"
  step "Writing $2" tar -cf "$2.part" -C "$work" .
  mv "$2.part" "$2"
}

archive_files() {
  mkdir -p "$DATA/filestore/$1" "$2/filestore"
  cp -aln "$DATA/filestore/$1/." "$2/filestore/"
}

# archive_restore FILE DATABASE: whole under another name first, then in the place of what was there
archive_restore() {
  local work new=$2_making
  need_disk $(($(du -m "$1" | cut -f1) * 3))
  work=$(mktemp -d "$CQTT_HOME/restore.XXXXXX")
  # shellcheck disable=SC2064
  trap "rm -rf '$work'" EXIT
  tar -xf "$1" -C "$work" --no-same-owner 2>/dev/null && [ -s "$work/SHA256SUMS" ] && [ -s "$work/database.dump" ] ||
    die "$1 is not a backup made by ./cqtt backup, or it is cut off. Nothing was changed."
  (cd "$work" && sha256sum --quiet --strict -c SHA256SUMS >/dev/null 2>&1) ||
    die "$1 is damaged: its checksums differ. Nothing was changed."
  db_drop "$new"
  db_sql postgres "create database \"$new\" template template1"
  step "Restoring the database $2" pg_restore --exit-on-error --no-owner -j 2 -d "$new" "$work/database.dump"
  db_sql "$new" analyze
  mkdir -p "$DATA/filestore"
  mv "$work/filestore" "$DATA/filestore/$new"
  db_drop "$2"
  db_rename "$new" "$2"
}
