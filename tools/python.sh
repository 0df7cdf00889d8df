# shellcheck shell=bash
# A virtual environment with Odoo on its path and the locked Python packages.

PYTHON=${PYTHON:-python3}
UV=$CQTT_HOME/tools/bin/uv # itself a PyPI package; three times as fast as pip
export UV_CACHE_DIR=${UV_CACHE_DIR:-$CACHE/uv} UV_SYSTEM_CERTS=1

# python_install REQUIREMENTS...: bring the venv to these files; nothing to do costs nothing
python_install() {
  local file stamp
  python_odoo
  for file in "$@"; do
    stamp=$(sha256sum <"$file")
    [ "$(cat "$VENV/.${file##*/}" 2>/dev/null)" != "$stamp" ] || continue
    python_uv
    step "Python packages of ${file##*/}" python_pip --no-deps --require-hashes -r "$file"
    echo "$stamp" >"$VENV/.${file##*/}"
  done
}

# The venv itself, with Odoo as far as pip can tell.
python_odoo() {
  local stamp
  stamp=$(cat "$ODOO_ROOT/.stamp")
  [ "$(cat "$VENV/.odoo" 2>/dev/null)" != "$stamp" ] || return 0
  python_uv
  [ -x "$VENV/bin/python" ] || "$UV" venv -q --python "$PYTHON" "$VENV"
  python_pip --no-deps "$("$VENV/bin/python" "$ROOT/tools/odoo_wheel.py" "$ODOO_PACKAGES" "$(odoo_deb odoo-19)" "$CACHE")"
  echo "$stamp" >"$VENV/.odoo"
}

python_pip() {
  "$UV" pip install -q --python "$VENV/bin/python" ${OFFLINE:+--offline} "$@"
}

python_uv() {
  [ ! -x "$UV" ] || return 0
  [ -z "${OFFLINE:-}" ] || die "uv is not in $CQTT_HOME/tools, and OFFLINE is set. Run once without it."
  step "Fetching uv" python_fetch_uv
}

python_fetch_uv() {
  "$PYTHON" -m venv "$CQTT_HOME/tools"
  "$CQTT_HOME/tools/bin/pip" install -q --disable-pip-version-check -r "$ROOT/tools/requirements-uv.txt"
}
