# shellcheck shell=bash
# shellcheck disable=SC2153
# Databases for tests: one with Odoo alone, one with our addons on top; runs get clones.

# testbed NAME [bundled]: make a database with our addons as they are on disk now, translated;
# and with what browsers load, which takes as long again
testbed() {
  local theirs ours from
  addons_list
  lock testbed
  theirs=theirs_$({
    echo "$THEIRS"
    cat "$ODOO_ROOT/.stamp" "$ROOT/requirements.txt" "$ROOT/config/odoo-local.conf"
  } | sha256sum | cut -c1-12)
  ours=ours_$(addons_stamp)_${theirs#theirs_}
  if ! db_exists "$ours"; then
    if ! db_exists "$theirs"; then
      need_disk 2000
      testbed_sweep theirs
      db_drop making
      step "Installing Odoo in a test database" db_install_theirs making
      db_rename making "$theirs"
    fi
    testbed_sweep ours
    db_drop making
    db_clone "$theirs" making
    step "Installing our addons" db_install_ours making
    testbed_check_log
    db_rename making "$ours"
  fi
  from=$ours
  [ "${2:-}" != bundled ] || {
    from=bundled_${ours#ours_}
    testbed_bundle "$ours" "$from"
  }
  # still locked: another run may want to replace it
  db_clone "$from" "$1"
  unlock
}

# testbed_bundle OURS BUNDLED: the second is the first with what browsers load
testbed_bundle() {
  ! db_exists "$2" || return 0
  testbed_sweep bundled
  db_drop making
  db_clone "$1" making
  step "Bundling what browsers load" db_assets making
  db_rename making "$2"
}

# A warning while installing is a defect that users would meet in their log.
testbed_check_log() {
  "$VENV/bin/checklog-odoo" --no-echo "$LAST_LOG" || die "Installing our addons wrote warnings; see $LAST_LOG."
}

# export_pots FOLDER: the translation template of each of our addons, from what is on disk now
export_pots() {
  local clone=pots_$$ status=0
  pg_use test
  pg_start
  db_config
  testbed "$clone"
  export_pots_of "$clone" "$1" || status=$?
  db_drop "$clone"
  return $status
}

export_pots_of() {
  local manifest addon
  for manifest in "$ROOT"/addons/*/__manifest__.py; do
    addon=$(basename "$(dirname "$manifest")")
    "$VENV/bin/odoo" i18n export -c "$CONF" -d "$1" -o "$2/$addon.pot" "$addon" || return
  done
}

# testbed_sweep NAME: it, what was made under it (NAME_...), and its workers' (NAME-...)
testbed_sweep() {
  local old
  for old in $(db_sql postgres "select datname from pg_database where datname ~ '^$1([_-]|$)'"); do db_drop "$old"; done
}
