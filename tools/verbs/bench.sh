# shellcheck shell=bash
# Measure. Each bench is a script in tests/bench; it gets a database of its own and prints a table.
#   --quick   less of everything, for every day
#   --write   make docs/benchmarks.md of the last figures of each bench

source "$ROOT/tools/setup.sh"
source "$ROOT/tools/testbed.sh"
source "$ROOT/tools/browsing.sh"

PASS=1 options "$@"
cd "$ROOT/tests/bench"
names=() page='' figures=$CQTT_HOME/figures
for word in "${REST[@]}"; do
  case $word in
    --quick) export CQTT_QUICK=1 figures=$CQTT_HOME/figures/quick ;;
    --write) page=$ROOT/docs/benchmarks.md ;;
    -*) die "No option '$word' here. ./cqtt help lists them." ;;
    *) names+=("$word") ;;
  esac
done
[ -z "$page" ] || [ -z "${CQTT_QUICK:-}" ] || die "Quick figures are not for the page; leave out --quick or --write."
((${#names[@]})) || mapfile -t names < <(printf '%s\n' ./*.py | sed 's|\./||; s|\.py$||')
for name in "${names[@]}"; do
  [ -f "$name.py" ] || die "No bench '$name'. There are: $(printf '%s ' ./*.py | sed 's|\./||g; s|\.py||g')"
done
setup_test
browsing_setup
pg_use test
pg_start
db_config

run=bench_$$
trap 'db_drop "$run"' EXIT
mkdir -p "$figures"
for name in "${names[@]}"; do
  say "bench: $name"
  testbed "$run"
  PYTHONPATH=$ROOT/tests:$ROOT/tests/bench CQTT_CONF=$CONF CQTT_DB=$run CQTT_FIGURES=$figures CQTT_BROWSING=$BROWSING \
    db_python "$run" "$name.py"
  db_drop "$run"
done
"$VENV/bin/python" "$ROOT/tools/benchmarks.py" "$figures" "${names[@]}" ${page:+--page "$page"}
