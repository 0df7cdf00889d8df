# shellcheck shell=bash
# ./cqtt lint [--fix] [CHECK | PATH]...: every check of the source, two at a time.
#   --fix    mend what a tool can mend, and write what is generated
#   CHECK    only this one (./cqtt lint --help lists them);  PATH    only files below it

for part in setup testbed lint/install lint/checks; do
  # shellcheck source=/dev/null
  source "$ROOT/tools/$part.sh"
done

lint_usage() {
  cat <<TEXT
./cqtt lint [--fix] [CHECK | PATH]...
  --fix   mend what a tool can mend, and write what is generated
  checks: ${CHECKS[*]}
TEXT
}

# lint_arguments ARGUMENTS...: fill FIX, CHOSEN, PATHS and ADDONS
lint_arguments() {
  local word manifest
  FIX='' CHOSEN=() PATHS=()
  for word; do
    case $word in
      --fix) FIX=1 ;;
      -h | --help)
        lint_usage
        exit 0
        ;;
      -*) die "No option '$word' here. ./cqtt lint --help lists them." ;;
      *)
        if [[ " ${CHECKS[*]} " == *" $word "* ]]; then
          CHOSEN+=("$word")
        elif [ -e "$word" ]; then
          PATHS+=("$(realpath --no-symlinks --relative-to="$ROOT" "$word")")
        else
          die "'$word' is neither a check nor a file. ./cqtt lint --help lists the checks."
        fi
        ;;
    esac
  done
  cd "$ROOT"
  lint_choose
  [ ${#PATHS[@]} -gt 0 ] || PATHS=(.)
  mapfile -t ADDONS < <(git ls-files --cached --others --exclude-standard -- "${PATHS[@]}" |
    sed -nE 's,^(addons/[^/]+)/.*,\1,p' | sort -u | while read -r manifest; do
    [ ! -f "$manifest/__manifest__.py" ] || echo "$manifest"
  done)
}

# lint_choose: without a named check take all, or all that can look at a part
lint_choose() {
  local check
  [ ${#CHOSEN[@]} -eq 0 ] || return 0
  for check in "${CHECKS[@]}"; do
    [ ${#PATHS[@]} -gt 0 ] && [[ " ${WHOLE[*]} " == *" $check "* ]] || CHOSEN+=("$check")
  done
}

now() { echo "${EPOCHREALTIME//[!0-9]/}"; }

# lint_start CHECK: run one behind; its output and its end go to files of its name
lint_start() {
  local check=$1
  rm -f "$OUT/$check.end"
  set -m # a process group of its own, so that Ctrl-C can end what it has started
  (
    set +m
    begin=$(now)
    trap 'echo "$? $((($(now) - begin) / 100000))" >"$OUT/$check.end"' EXIT
    "check_$check"
  ) >"$OUT/$check.log" 2>&1 </dev/null 9>&- &
  set +m
  RUNNING[$!]=$check
}

# lint_reap: wait for one to end and print its line
lint_reap() {
  local pid='' check status=killed tenths=0 word=ok
  wait -n -p pid "${!RUNNING[@]}" || true
  check=${RUNNING[$pid]}
  unset "RUNNING[$pid]"
  [ ! -s "$OUT/$check.end" ] || read -r status tenths <"$OUT/$check.end"
  if [ "$status" != 0 ]; then
    word=failed
    FAILED+=("$check")
  elif [ "$check" = hints ] && [ -s "$OUT/$check.log" ]; then
    word=hints
    HINTS=1
  fi
  printf '%-7s %-11s %4d.%d s\n' "$word" "$check" $((tenths / 10)) $((tenths % 10))
}

lint_stop() {
  local pid
  for pid in "${!RUNNING[@]}"; do
    kill -- "-$pid" 2>/dev/null || true
  done
  exit 130
}

# lint_report: what the failed checks said
lint_report() {
  local check
  for check in ${HINTS:+hints} ${FAILED[@]+"${FAILED[@]}"}; do
    printf '\n---- %s\n' "$check"
    head -n 200 "$OUT/$check.log"
    [ "$(wc -l <"$OUT/$check.log")" -le 200 ] || echo "... the rest is in $OUT/$check.log"
  done
  [ ${#FAILED[@]} -gt 0 ] || return 0
  printf '\n'
  die "${#FAILED[@]} of ${#CHOSEN[@]} checks failed: ${FAILED[*]}. ./cqtt lint --fix mends what a tool can mend."
}

export LC_ALL=C.UTF-8
lint_arguments "$@"
setup_test
lock lint
lint_install
declare -A RUNNING=()
FAILED=() HINTS='' OUT=$LOGS/lint
mkdir -p "$OUT"
trap lint_stop INT TERM
# what mends must not meet another that mends the same file
jobs=2
[ -z "$FIX" ] || jobs=1
for check in "${CHOSEN[@]}"; do
  ((${#RUNNING[@]} < jobs)) || lint_reap
  lint_start "$check"
done
while ((${#RUNNING[@]} > 0)); do lint_reap; done
lint_report
