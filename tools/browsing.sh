# shellcheck shell=bash
# A Python that drives Chromium, for pictures of the product and for measuring it.

BROWSING=$CQTT_HOME/pictures/bin/python

# browsing_setup: install Chromium and what drives it
browsing_setup() {
  local venv=$CQTT_HOME/pictures
  debian_install "${PACKAGES_TEST[@]}"
  ! cmp -s "$ROOT/requirements-pictures.txt" "$venv/.requirements" || return 0
  python_uv
  [ -x "$BROWSING" ] || "$UV" venv -q --python "$PYTHON" "$venv"
  "$UV" pip install -q --python "$BROWSING" --no-deps --require-hashes -r "$ROOT/requirements-pictures.txt"
  cp "$ROOT/requirements-pictures.txt" "$venv/.requirements"
}
