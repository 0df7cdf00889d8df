# shellcheck shell=bash
# Odoo databases in the chosen cluster. A database in the making has a name of its own
# and gets its real one when it is whole, so an interruption leaves nothing that looks ready.

DATA=$CQTT_HOME/data

# db_config: write the configuration that every Odoo started here reads
db_config() {
  CONF=$CQTT_HOME/odoo-$PG_KIND.conf ADDON_PATHS=("$ROOT/addons")
  # addons that only tests install: models to try the abstract ones on
  [ "$PG_KIND" = live ] || ADDON_PATHS+=("$ROOT/tests/addons")
  sed -e "s|@socket@|$PGHOST|; s|@role@|$PG_ROLE|; s|@addons@|$(IFS=, && echo "${ADDON_PATHS[*]}")|; s|@data@|$DATA|" \
    "$ROOT/config/odoo-local.conf" >"$CONF"
}

db_odoo() { "$VENV/bin/odoo" "$1" -c "$CONF" "${@:2}"; }

# db_python DATABASE FILE: run a script with `env` at hand, and save what it did
db_python() {
  PYTHONPATH=$ROOT/tools${PYTHONPATH:+:$PYTHONPATH} "$VENV/bin/odoo" shell -c "$CONF" -d "$1" --no-http --log-level=warn \
    < <(cat "$2" && printf '\nenv.cr.commit()\n')
}

db_sql() { PGOPTIONS='-c client_min_messages=warning' psql -qXAt -v ON_ERROR_STOP=1 -d "$1" -c "$2"; }
db_exists() { [ -n "$(db_sql postgres "select 1 from pg_database where datname = '$1'")" ]; }

# db_require DATABASE: it must be there; the sentence names those that are
db_require() {
  db_exists "$1" || die "No database '$1'. There are: $(db_sql postgres "select coalesce(string_agg(datname, ', '), 'none; ./cqtt up makes one') from pg_database where datname !~ '^(postgres|template|making)'")"
}

db_drop() {
  db_sql postgres "drop database if exists \"$1\" with (force)"
  rm -rf "$DATA/filestore/${1:?}"
}

db_rename() {
  db_sql postgres "alter database \"$1\" rename to \"$2\""
  rm -rf "$DATA/filestore/${2:?}"
  [ ! -d "$DATA/filestore/$1" ] || mv "$DATA/filestore/$1" "$DATA/filestore/$2"
}

# db_clone FROM TO: the files are named by their content and never change, so links will do
db_clone() {
  db_sql postgres "create database \"$2\" template \"$1\" strategy file_copy"
  rm -rf "$DATA/filestore/${2:?}"
  mkdir -p "$DATA/filestore/$1"
  cp -al "$DATA/filestore/$1" "$DATA/filestore/$2"
}

# addons_list: sets OURS (the folders in ADDON_PATHS) and THEIRS (what those depend on), comma-separated
addons_list() {
  local lists
  lists=$("$VENV/bin/python" "$ROOT/tools/addons.py" "${ADDON_PATHS[@]}")
  read -r OURS THEIRS <<<"$lists"
}

# addons_stamp: changes when anything changes that a database is made of
addons_stamp() {
  (cd "$ROOT" && find "${ADDON_PATHS[@]}" -type f ! -name '*.pyc' ! -path '*/addons/*/tests/*.py' ! -path '*/readme/*' ! -name 'README.rst' \
    ! -name 'index.html' -print0 | sort -z | xargs -0 sha256sum | sha256sum | cut -c1-12)
}

# db_make DATABASE [demo] [SCRIPT...]: a whole database with our addons, in Vietnamese, with the
# addons' demo data if the second argument says so, and what scripts add
db_make() {
  local new=$1_making
  addons_list
  db_drop "$new"
  step "Installing Odoo in a new database" db_install_theirs "$new"
  step "Installing our addons" db_install_ours "$new" "${2:-}"
  db_fill "$new" "${@:3}"
  step "Bundling what browsers load" db_assets "$new"
  db_stamp "$new"
  db_drop "$1"
  db_rename "$new" "$1"
}

# db_fill DATABASE SCRIPT...: run all in one Odoo, for to start it takes longer than most of them
db_fill() {
  (($# == 1)) || SCRIPTS=$(printf '%s\n' "${@:2}") step "Filling it" db_python "$1" "$ROOT/tools/fill.py"
}

db_install_theirs() {
  db_odoo server -d "$1" -i "$THEIRS" --load-language "$CQTT_LANGUAGE" --skip-auto-install --no-http --stop-after-init
  # a fresh cluster of statistics: PostgreSQL plans badly without
  db_sql "$1" 'analyze'
}

# Demo data of ours alone: Odoo gives an addon its demo only where all it depends on say they have theirs.
db_install_ours() {
  local demo=${2:+--with-demo}
  [ -z "$demo" ] || db_sql "$1" "update ir_module_module set demo = true where state = 'installed'"
  db_odoo server -d "$1" -i "$OURS" ${demo:+"$demo"} --skip-auto-install --no-http --stop-after-init
  db_sql "$1" "update ir_module_module set demo = false where name not in ('${OURS//,/\',\'}')"
}

db_upgrade() { # DATABASE [SCRIPT...]
  addons_list
  step "Upgrading our addons" db_odoo server -d "$1" -i "$OURS" -u "$OURS" --skip-auto-install --no-http --stop-after-init
  step "Bundling what browsers load" db_assets "$1"
  db_fill "$1" "${@:2}"
  db_stamp "$1"
}

db_assets() {
  "$VENV/bin/odoo" shell -c "$CONF" -d "$1" --no-http --log-level=warn \
    <<<"env['ir.qweb']._pregenerate_assets_bundles(); env.cr.commit()"
}

# which state of addons/ a database was made from
db_stamp() {
  db_sql "$1" "insert into ir_config_parameter (key, value) values ('cqtt.addons_stamp', '$(addons_stamp)')
    on conflict (key) do update set value = excluded.value"
}
db_is_current() {
  [ "$(db_sql "$1" "select value from ir_config_parameter where key = 'cqtt.addons_stamp'" 2>/dev/null)" = "$(addons_stamp)" ]
}

# db_logins DATABASE: one line per demo account, with its role; nothing where there is no demo
db_logins() {
  db_sql "$1" "select format('   %-12s %-16s %s', u.login, u.login || '@cqtt', string_agg(distinct coalesce(g.name->>'vi_VN', g.name->>'en_US'), ', '))
    from res_users u join ir_model_data d on d.model = 'res.users' and d.res_id = u.id and d.module like 'cqtt%' and d.name like '%demo'
    left join res_groups_users_rel r on r.uid = u.id
    left join ir_model_data gd on gd.model = 'res.groups' and gd.res_id = r.gid and gd.module like 'cqtt%'
    left join res_groups g on g.id = gd.res_id
    group by u.id, u.login order by u.id"
}
