# shellcheck shell=bash
# The Debian packages of a machine: the only thing CQTT changes system-wide.

# what every verb needs, and what only tests and looking at papers need
PACKAGES_RUN=(ca-certificates python3-venv postgresql libpango-1.0-0 libpangoft2-1.0-0
  libharfbuzz-subset0 libcairo2 fonts-croscore fonts-noto-core util-linux)
PACKAGES_TEST=(chromium poppler-utils)

# debian_magic: the package of libmagic, whose name tells the releases apart
debian_magic() {
  local release
  # shellcheck disable=SC1091
  release=$(. /etc/os-release && echo "${ID:-}-${VERSION_ID:-}")
  case $release in
    debian-12) MAGIC=libmagic1 ;;
    debian-13) MAGIC=libmagic1t64 ;;
    *) die "CQTT is set up on Debian 12 or 13; this machine says '$release'. docker-compose.yml runs it anywhere." ;;
  esac
}

debian_missing() {
  local package
  for package in "$@"; do
    [ "$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null || true)" = installed ] || echo "$package"
  done
}

# debian_install PACKAGE...: as root, or by sudo where that asks nothing; else print the line.
debian_install() {
  local missing as=()
  debian_magic
  missing=$(debian_missing "$@" "$MAGIC" | tr '\n' ' ')
  [ -n "$missing" ] || return 0
  if [ "$(id -u)" != 0 ]; then
    if command -v sudo >/dev/null && { sudo -n true 2>/dev/null || [ -t 0 ]; }; then
      as=(sudo)
    else
      die "Debian packages are missing. Run this line as root, then the same ./cqtt again:
  apt-get update && apt-get install -y --no-install-recommends $missing"
    fi
  fi
  need_disk 3000
  step "Debian packages: $missing" debian_apt "${as[@]}"
}

debian_apt() {
  local conf=/etc/postgresql-common/createcluster.conf
  # else Debian would start a PostgreSQL server of the system's own beside ours
  [ -e $conf ] || printf 'create_main_cluster = false\n' | "$@" install -D -m 644 /dev/stdin $conf
  "$@" apt-get -qq update
  # shellcheck disable=SC2086,SC2154
  "$@" env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends $missing
}
