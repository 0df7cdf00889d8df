# shellcheck shell=bash
# Run the tests on a clone of a fresh database; what follows goes to pytest (paths, -k, --cov ...).
# All tests together go to two workers, each with a database of its own; JOBS=1 wants one.
#   --long   also what takes long: crashes, interruptions, installing and uninstalling each addon

source "$ROOT/tools/setup.sh"
source "$ROOT/tools/testbed.sh"

PASS=1 options "$@"
long=''
for index in "${!REST[@]}"; do
  if [ "${REST[index]}" = --long ]; then
    long=1
    unset "REST[index]"
  fi
done
setup_test
pg_use test
pg_start
db_config
[ -z "$FRESH" ] || { testbed_sweep theirs && testbed_sweep ours && testbed_sweep bundled; }

# the longest tests are in tests, so they begin first
paths=(tests addons) named=()
for argument in "${REST[@]}"; do
  [ ! -e "${argument%%::*}" ] || paths=() named+=("${argument%%::*}")
done
((${#named[@]})) || : "${JOBS:=2}"
# only what opens a browser needs what browsers load
bundled=bundled
((!${#named[@]})) || grep -qrE --include='*.py' 'start_tour|browser_js|HttpCase' "${named[@]}" || bundled=
run=run_$$
trap 'testbed_sweep "$run"' EXIT
testbed "$run" "$bundled"
say "Tests"
cd "$ROOT"
export PATH=$VENV/bin:$PATH CQTT_DB=$run CQTT_DATA=$DATA
tests() { pytest --odoo-config "$CONF" --odoo-database "$run" --odoo-http "$@" "${REST[@]}"; }
workers=()
[ "${JOBS:-1}" = 1 ] || workers=(-n "$JOBS" --dist loadscope --no-loadscope-reorder)
if ((${#named[@]})); then
  tests "${workers[@]}"
else
  tests "${workers[@]}" -m 'not alone' "${paths[@]}"
  # -k may have named none of these
  tests -m alone tests || [ "$?" = "${REST[*]:+5}" ]
fi
# one after the other: they kill what others would be using
[ -z "$long" ] || ((${#named[@]})) || tests tests/long
