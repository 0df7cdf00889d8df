# shellcheck shell=bash
# Words and paths that every part of the command shares.

: "${ROOT:?}"
CQTT_HOME=${CQTT_HOME:-$ROOT/.odoo} # everything a machine needs lives here
CACHE=$CQTT_HOME/cache
VENV=$CQTT_HOME/venv
LOGS=$CQTT_HOME/log
CQTT_LANGUAGE=vi_VN
export CQTT_HOME CACHE VENV LOGS CQTT_LANGUAGE
mkdir -p "$CACHE" "$LOGS"

say() { printf '== %s\n' "$*"; }
die() {
  printf 'cqtt: %s\n' "$*" >&2
  exit 1
}

# step TITLE COMMAND...: run a long command quietly; show its time and last line every
# ten seconds; on failure print the end of what it said and stop.
step() {
  local title=$1 log seconds=$SECONDS pid
  shift
  log=$LOGS/$(tr -cs 'A-Za-z0-9' '-' <<<"$title" | tr '[:upper:]' '[:lower:]' | sed 's/-*$//').log
  LAST_LOG=$log
  say "$title"
  ("$@") >"$log" 2>&1 &
  pid=$!
  # shellcheck disable=SC2064
  trap "kill $pid 2>/dev/null || true; exit 130" INT TERM
  while sleep 0.2 && kill -0 $pid 2>/dev/null; do
    if ((SECONDS - seconds >= 10 && (SECONDS - seconds) % 10 == 0 && SECONDS != ${shown:-0})); then
      local shown=$SECONDS
      printf '   %3d s  %s\n' $((SECONDS - seconds)) "$(tail -n 1 "$log" | cut -c1-100)"
    fi
  done
  trap - INT TERM
  if ! wait $pid; then
    tail -n 25 "$log" >&2
    die "'$title' failed after $((SECONDS - seconds)) s; all of it is in $log. Run the same command again once the cause is gone: what is done stays done."
  fi
  ((SECONDS - seconds < 5)) || printf '   %3d s, done\n' $((SECONDS - seconds))
}

# lock NAME: one at a time; a second caller waits and says so.
lock() {
  exec 9>"$CQTT_HOME/$1.lock"
  flock -n 9 || {
    say "waiting for another ./cqtt that holds '$1'"
    flock 9
  }
}
unlock() { exec 9>&-; }

# need_disk MB: refuse to start what would fill the disk.
need_disk() {
  local free
  free=$(df --output=avail -m "$CQTT_HOME" | tail -1)
  ((free >= $1)) || die "The disk of $CQTT_HOME has ${free} MB free; this needs $1 MB. Free some space and run again."
}

# options ARGUMENTS...: read --port, --db, --fresh, --force; the rest stays in REST.
# With PASS=1 options of others (pytest's, psql's) stay there too.
options() {
  PORT=${PORT:-8069} DB=${DB:-cqtt} FRESH='' FORCE='' REST=()
  while (($#)); do
    case $1 in
      --port | --db)
        [ $# -gt 1 ] || die "$1 needs a value."
        if [ "$1" = --port ]; then PORT=$2; else DB=$2; fi
        shift
        ;;
      --port=*) PORT=${1#*=} ;;
      --db=*) DB=${1#*=} ;;
      --fresh) FRESH=1 ;;
      --force) FORCE=1 ;;
      --)
        shift
        REST+=("$@")
        break
        ;;
      -*)
        [ -n "${PASS:-}" ] || die "No option '$1' here. ./cqtt help lists them."
        REST+=("$1")
        ;;
      *) REST+=("$1") ;;
    esac
    shift
  done
  [[ $PORT =~ ^[0-9]+$ ]] && ((PORT > 0 && PORT < 65536)) || die "--port takes a number from 1 to 65535, not '$PORT'."
  [[ $DB =~ ^[a-z][a-z0-9_-]{0,40}$ ]] || die "--db takes small letters, digits, _ and -, starting with a letter, not '$DB'."
}
