#!/usr/bin/env bash
# Turn requirements*.in into requirements*.txt: exact versions with hashes, for Python 3.11 to 3.13.
#   tools/lock.sh [--upgrade]      needs one ./cqtt up or test before (for uv and Odoo's wheel)
set -euo pipefail
ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
for part in lib odoo python; do
  # shellcheck source=/dev/null
  source "$ROOT/tools/$part.sh"
done
python_uv
wheel=$(python3 "$ROOT/tools/odoo_wheel.py" "$ODOO_PACKAGES" "$(odoo_deb odoo-19)" "$CACHE")
excludes=$(mktemp)
trap 'rm -f "$excludes"' EXIT
echo pycairo >"$excludes" # no wheels; rlPyCairo works on cairocffi as well
cd "$ROOT"
for name in requirements requirements-test; do
  "$UV" pip compile "$name.in" -o "$name.txt" --quiet --universal --python-version 3.11 --generate-hashes \
    --excludes "$excludes" --find-links "$(dirname "$wheel")" --no-emit-package odoo \
    --annotation-style line --custom-compile-command 'tools/lock.sh' "$@"
done
"$UV" pip compile requirements-scale.in -o requirements-scale.txt --quiet --universal --python-version 3.11 \
  --generate-hashes --find-links "$(dirname "$wheel")" --no-deps --annotation-style line --custom-compile-command 'tools/lock.sh' "$@"
"$UV" pip compile requirements-lint.in -o requirements-lint.txt --quiet --universal --python-version 3.11 \
  --generate-hashes --annotation-style line --custom-compile-command 'tools/lock.sh' "$@"
"$UV" pip compile requirements-pictures.in -o requirements-pictures.txt --quiet --universal --python-version 3.11 \
  --generate-hashes --annotation-style line --custom-compile-command 'tools/lock.sh' "$@"
