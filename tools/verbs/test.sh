# shellcheck shell=bash
# Run the tests on a clone of a fresh database; what follows goes to pytest (paths, -k, --cov ...).
#   JOBS=2   two workers, each with a database of its own

source "$ROOT/tools/setup.sh"
source "$ROOT/tools/testbed.sh"

PASS=1 options "$@"
setup_test
pg_use test
pg_start
db_config
[ -z "$FRESH" ] || { testbed_sweep theirs && testbed_sweep ours && testbed_sweep bundled; }

arguments=() paths=(addons tests) named=()
[ "${JOBS:-1}" = 1 ] || arguments=(-n "$JOBS" --dist loadscope)
for argument in "${REST[@]}"; do
  [ ! -e "${argument%%::*}" ] || paths=() named+=("${argument%%::*}")
done
# only what opens a browser needs what browsers load
bundled=bundled
((!${#named[@]})) || grep -qrE --include='*.py' 'start_tour|browser_js|HttpCase' "${named[@]}" || bundled=
run=run_$$
trap 'db_drop "$run"' EXIT
testbed "$run" "$bundled"
say "Tests"
cd "$ROOT"
export PATH=$VENV/bin:$PATH CQTT_DB=$run CQTT_DATA=$DATA
pytest --odoo-config "$CONF" --odoo-database "$run" --odoo-http "${arguments[@]}" "${paths[@]}" "${REST[@]}"
