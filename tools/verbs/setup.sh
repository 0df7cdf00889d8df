# shellcheck shell=bash
# Install what CQTT runs on, and start nothing: container images are built with it.

source "$ROOT/tools/setup.sh"

options "$@"
((${#REST[@]} == 0)) || die "setup takes no '${REST[*]}'."
setup_run
