# shellcheck shell=bash
# Take the pictures of the documentation from the running product, all or those named.
# Those of the finished campaign are taken where ./cqtt demo bac-giang was made.

source "$ROOT/tools/live.sh"
source "$ROOT/tools/browsing.sh"

PROVINCE=cqtt_bac_giang

# pictures_of SET: the names asked for that are in this set; all of it if none is asked for
pictures_of() {
  local names
  names=$("$BROWSING" "$ROOT/tools/pictures/take.py" "$1")
  if ((${#REST[@]} == 0)); then
    echo "$names"
  else
    grep -Fx -f <(printf '%s\n' "${REST[@]}") <<<"$names" || true
  fi
}

# pictures_take SET NAME...
pictures_take() {
  "$BROWSING" "$ROOT/tools/pictures/take.py" "$1" "$(server_address "$SERVER_PORT")" "$ROOT/docs/images" "${@:2}"
}

# pictures_show DATABASE: let the server show another database, at the same address
pictures_show() {
  local port=$SERVER_PORT
  server_stop
  server_start "$port" "$1"
  server_running
}

server_running || die "Pictures are taken of the running product: ./cqtt up"
browsing_setup
shown=$SERVER_DB
mapfile -t ward < <(pictures_of ward)
mapfile -t province < <(pictures_of bac_giang)
((${#REST[@]} == 0 || ${#ward[@]} + ${#province[@]} == ${#REST[@]})) ||
  die "Not every one of '${REST[*]}' is a picture; tools/pictures/ward.py and bac_giang.py have them"

((${#ward[@]} == 0)) || pictures_take ward "${ward[@]}"
if ((${#REST[@]} == 0)); then
  for papers in papers dossier_papers; do
    PICTURES=$ROOT/docs/images db_python "$SERVER_DB" "$ROOT/tools/pictures/$papers.py"
  done
fi
if ((${#province[@]} > 0)); then
  if db_exists "$PROVINCE"; then
    pictures_show "$PROVINCE"
    trap 'pictures_show "$shown"' EXIT
    pictures_take bac_giang "${province[@]}"
  else
    say "left out, for want of ./cqtt demo bac-giang: ${province[*]}"
  fi
fi
