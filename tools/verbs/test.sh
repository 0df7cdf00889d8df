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
[ -z "$FRESH" ] || { testbed_sweep theirs && testbed_sweep ours; }

run=run_$$
trap 'db_drop "$run"' EXIT
testbed "$run"
arguments=() paths=(addons tests)
[ "${JOBS:-1}" = 1 ] || arguments=(-n "$JOBS" --dist loadscope)
for argument in "${REST[@]}"; do
  [ ! -e "${argument%%::*}" ] || paths=()
done
say "Tests"
cd "$ROOT"
export PATH=$VENV/bin:$PATH CQTT_DB=$run CQTT_DATA=$DATA
pytest --odoo-config "$CONF" --odoo-database "$run" --odoo-http "${arguments[@]}" "${paths[@]}" "${REST[@]}"
