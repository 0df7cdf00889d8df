# shellcheck shell=bash
# The topology of `docker compose --profile scale` as processes on this machine: two nodes, crons
# apart, a replica, the proxy with config/nginx.conf. Clerks work while its parts die; says what they saw.

source "$ROOT/tools/live.sh"
source "$ROOT/tools/archive.sh"
source "$ROOT/tools/scale/scale.sh"

((${#REST[@]} == 0)) || die "scale takes no '${REST[*]}'."
db_require "$DB"
command -v "${CQTT_NGINX:-nginx}" >/dev/null || die "There is no nginx here: apt-get install nginx-light, or CQTT_NGINX=FILE."
scale_make "$DB"
trap scale_end EXIT
PYTHONPATH=$ROOT/tools "$VENV/bin/python" "$ROOT/tools/scale/run.py"
