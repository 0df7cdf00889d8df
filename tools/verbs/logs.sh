# shellcheck shell=bash
# Follow the server's log.

[ -s "$LOGS/server.log" ] || die "No server has run here yet: ./cqtt up"
exec tail -n 50 -F "$LOGS/server.log"
