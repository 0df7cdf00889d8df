# shellcheck shell=bash
# Measure. Each bench is a script in tests/bench; it gets a database of its own and prints a table.

source "$ROOT/tools/setup.sh"
source "$ROOT/tools/testbed.sh"

options "$@"
cd "$ROOT/tests/bench"
names=("${REST[@]}")
((${#names[@]})) || mapfile -t names < <(printf '%s\n' ./*.py | sed 's|\./||; s|\.py$||')
for name in "${names[@]}"; do
  [ -f "$name.py" ] || die "No bench '$name'. There are: $(printf '%s ' ./*.py | sed 's|\./||g; s|\.py||g')"
done
setup_test
pg_use test
pg_start
db_config

run=bench_$$
trap 'db_drop "$run"' EXIT
for name in "${names[@]}"; do
  say "bench: $name"
  testbed "$run"
  PYTHONPATH=$ROOT/tests:$ROOT/tests/bench CQTT_CONF=$CONF CQTT_DB=$run db_python "$run" "$name.py"
  db_drop "$run"
done
