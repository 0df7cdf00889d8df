# shellcheck shell=bash
# Take the pictures of the documentation from the running product, all or those named.

source "$ROOT/tools/live.sh"

server_running || die "Pictures are taken of the running product: ./cqtt up"
debian_install "${PACKAGES_TEST[@]}"
venv=$CQTT_HOME/pictures
if ! cmp -s "$ROOT/requirements-pictures.txt" "$venv/.requirements"; then
  python_uv
  [ -x "$venv/bin/python" ] || "$UV" venv -q --python "$PYTHON" "$venv"
  "$UV" pip install -q --python "$venv/bin/python" --no-deps --require-hashes -r "$ROOT/requirements-pictures.txt"
  cp "$ROOT/requirements-pictures.txt" "$venv/.requirements"
fi
"$venv/bin/python" "$ROOT/tools/pictures/take.py" "$(server_address "$SERVER_PORT")" "$ROOT/docs/images" "${REST[@]}"
if ((${#REST[@]} == 0)); then
  db_config
  for papers in papers dossier_papers; do
    PICTURES=$ROOT/docs/images db_python "$SERVER_DB" "$ROOT/tools/pictures/$papers.py"
  done
fi
