# shellcheck shell=bash
# One function a check, run by tools/verbs/lint.sh from the repository's root. Each fails by its status.
# FIX is not empty when it shall mend; PATHS are the files and folders asked for, ADDONS the addons among them.

# in this order with --fix: formatters first, then what is made of the formatted files
CHECKS=(ruff format module prettier eslint files links readme pot po pylint hints potext shellcheck mypy selftest)
# these look at the project as a whole: left out when only some paths are asked for
WHOLE=(pot mypy selftest)

# lint_files REGEX: tracked and new files below PATHS whose name matches, NUL-separated
lint_files() {
  local file
  git ls-files -z --cached --others --exclude-standard --deduplicate -- "${PATHS[@]}" |
    { grep -zE -- "$1" || true; } |
    while IFS= read -rd '' file; do
      [ ! -e "$file" ] && [ ! -L "$file" ] || printf '%s\0' "$file"
    done
}

# each REGEX COMMAND...: run a command with all these files; without a file there is nothing to say
each() {
  local pattern=$1
  shift
  lint_files "$pattern" | xargs -0 -r "$@"
}

on_addons() { [ ${#ADDONS[@]} -eq 0 ] || "$@" "${ADDONS[@]}"; }


check_ruff() { each '\.pyi?$' ruff check --quiet --output-format concise ${FIX:+--fix}; }

check_format() {
  if [ -n "$FIX" ]; then
    each '\.pyi?$' ruff format --quiet
  else
    each '\.pyi?$' ruff format --diff --quiet
  fi
}

check_pylint() {
  export PYLINTHOME=$CACHE/pylint
  on_addons pylint --rcfile=.pylintrc-mandatory
}

check_hints() {
  local mandatory
  export PYLINTHOME=$CACHE/pylint
  mandatory=$(sed -nE '/^enable=/,/^$/ { s/^enable=| //g; p }' .pylintrc-mandatory | tr -d '\n')
  on_addons pylint --rcfile=.pylintrc --disable="$mandatory" --exit-zero
}

check_module() {
  # it also fails for what it has just mended
  [ -z "$FIX" ] || on_addons oca-checks-odoo-module --fix >/dev/null || true
  on_addons oca-checks-odoo-module
}

check_potext() { each '/i18n/[^/]*\.pot?$' oca-checks-po --disable=po-pretty-format; }

check_prettier() {
  local mode=--check
  [ -z "$FIX" ] || mode=--write
  each '\.(xml|js|cjs|scss|css|md|ya?ml|json)$' node "$LINT_NODE/node_modules/prettier/bin/prettier.cjs" \
    $mode --log-level warn --cache --cache-location "$CACHE/prettier"
}

check_eslint() {
  each '\.(js|cjs)$' node "$LINT_NODE/node_modules/eslint/bin/eslint.js" \
    --max-warnings 0 --cache --cache-location "$CACHE/eslint" ${FIX:+--fix}
}

check_shellcheck() {
  each '(^cqtt$|^\.ci/run$|\.sh$)' shellcheck
}

check_mypy() { mypy; }

check_files() { lint_files . | python tools/lint/files.py ${FIX:+--fix}; }

check_links() { lint_files '\.md$' | python tools/lint/links.py; }

check_readme() {
  if [ -n "$FIX" ]; then
    on_addons python tools/lint/readme.py
  else
    on_addons python tools/lint/readme.py --check
  fi
}

check_po() { on_addons python tools/lint/po.py ${FIX:+--merge}; }

check_pot() {
  local folder=$CQTT_HOME/pot
  rm -rf "$folder"
  mkdir -p "$folder"
  export_pots "$folder"
  on_addons python tools/lint/pot.py ${FIX:+--write} "$folder"
}

check_selftest() { pytest -q -p no:cacheprovider tests/tools; }
