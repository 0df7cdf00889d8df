# shellcheck shell=bash
# Everything a machine needs before CQTT can run (setup_run) or be tested (setup_test).

for part in debian odoo python postgres database; do
  # shellcheck source=/dev/null
  source "$ROOT/tools/$part.sh"
done

setup_run() {
  lock setup
  debian_install "${PACKAGES_RUN[@]}"
  odoo_install
  # several nodes are told apart by what they have besides
  python_install "$ROOT/requirements.txt" ${CQTT_SCALE:+"$ROOT/requirements-scale.txt"}
  unlock
}

setup_test() {
  lock setup
  debian_install "${PACKAGES_RUN[@]}" "${PACKAGES_TEST[@]}"
  odoo_install
  python_install "$ROOT/requirements.txt" "$ROOT/requirements-test.txt"
  unlock
}
