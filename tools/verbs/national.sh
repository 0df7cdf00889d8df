# shellcheck shell=bash
# Month sums of many provinces in one database: a province offers, the nation collects.
#   ./cqtt national offer CODE             bring this province's sums into the database DB_out
#   ./cqtt national collect CODE CONNINFO  let the database DB take in what a province offers

source "$ROOT/tools/live.sh"
source "$ROOT/tools/national/national.sh"

code=${REST[1]:-}
[[ $code =~ ^[a-z0-9_]{1,20}$ ]] || die "Say what and for whom: ./cqtt national offer CODE, or ./cqtt national collect CODE CONNINFO; CODE is of small letters and digits."
case ${REST[0]}:${#REST[@]} in
  offer:2)
    db_require "$DB"
    national_offer "$DB" "$code"
    ;;
  collect:3) national_collect "$DB" "$code" "${REST[2]}" ;;
  *) die "./cqtt national offer CODE, or ./cqtt national collect CODE CONNINFO" ;;
esac
