# shellcheck shell=bash
# Take the pictures of the documentation from the running product, all or those named.

source "$ROOT/tools/live.sh"
source "$ROOT/tools/browsing.sh"

server_running || die "Pictures are taken of the running product: ./cqtt up"
browsing_setup
"$BROWSING" "$ROOT/tools/pictures/take.py" "$(server_address "$SERVER_PORT")" "$ROOT/docs/images" "${REST[@]}"
if ((${#REST[@]} == 0)); then
  db_config
  for papers in papers dossier_papers; do
    PICTURES=$ROOT/docs/images db_python "$SERVER_DB" "$ROOT/tools/pictures/$papers.py"
  done
fi
