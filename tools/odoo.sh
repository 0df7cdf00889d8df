# shellcheck shell=bash
# Odoo 19 out of Debian's archive, unpacked under .odoo/root without touching the system's apt.
#   ODOO_DEB=FILE      a package file kept elsewhere, for the day the archive has moved on
#   OFFLINE=1          use only what is cached
#   DEBIAN_ARCHIVE=    another mirror than the one this machine's apt uses
#   APT_OPTS=          more apt options, for a mirror that lags

ODOO_SUITE=sid FONT_SUITE=trixie
ODOO_LANGS=${ODOO_LANGS:-vi} # .po files to keep besides templates
# what Debian's odoo-19 links to from other packages
ODOO_ASSETS=(fonts-font-awesome fonts-inconsolata fonts-montserrat fonts-ocr-b fonts-roboto-unhinted
  libjs-jquery libjs-jquery-form libjs-underscore)
ODOO_ROOT=$CQTT_HOME/root
ODOO_PACKAGES=$ODOO_ROOT/usr/lib/python3/dist-packages

odoo_install() {
  local deb stamp
  odoo_download
  deb=$(odoo_deb odoo-19)
  stamp="$(basename "$deb") $ODOO_LANGS 6"
  if [ "$(cat "$ODOO_ROOT/.stamp" 2>/dev/null || true)" != "$stamp" ]; then
    need_disk 2000
    step "Unpacking $(basename "$deb")" odoo_unpack "$deb"
    printf '%s\n' "$stamp" >"$ODOO_ROOT/.stamp"
  fi
}

# odoo_deb PACKAGE: the newest cached file of a package, or nothing
odoo_deb() {
  if [ "$1" = odoo-19 ] && [ -n "${ODOO_DEB:-}" ]; then
    [ -f "$ODOO_DEB" ] || die "ODOO_DEB names no file: $ODOO_DEB"
    echo "$ODOO_DEB"
  else
    find "$CACHE/debs" -name "$1_*.deb" 2>/dev/null | sort -V | tail -1
  fi
}

odoo_download() {
  local package need=
  for package in odoo-19 "${ODOO_ASSETS[@]}"; do
    [ -n "$(odoo_deb "$package")" ] || need=1
  done
  [ -n "$need" ] || return 0
  [ -z "${OFFLINE:-}" ] || die "Odoo's packages are not in $CACHE/debs, and OFFLINE is set. Run once without it."
  need_disk 3000
  [ -n "$(odoo_deb odoo-19)" ] || step "Fetching Odoo 19 from Debian (120 MB)" odoo_fetch "$ODOO_SUITE" odoo-19
  step "Fetching fonts and scripts that Odoo shows" odoo_fetch "$FONT_SUITE" "${ODOO_ASSETS[@]}"
}

# odoo_fetch SUITE PACKAGE...: signature-checked, with apt's state in our own cache
odoo_fetch() {
  local suite=$1 state=$CACHE/apt-$1 archive
  shift
  mkdir -p "$state/lists/partial" "$state/archives/partial" "$CACHE/debs" "$CACHE/debs.part"
  # shellcheck disable=SC2016
  archive=${DEBIAN_ARCHIVE:-$(apt-get indextargets --format '$(SITE)' 2>/dev/null | grep -m1 '/debian/*$' || true)}
  : >"$state/status"
  printf 'deb [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] %s %s main\n' \
    "${archive:?set DEBIAN_ARCHIVE to a Debian mirror}" "$suite" >"$state/sources.list"
  local options=(-qq -o Dir::State="$state" -o Dir::State::lists="$state/lists" -o Dir::State::status="$state/status"
    -o Dir::Cache="$state" -o Dir::Cache::archives="$state/archives"
    -o Dir::Etc::sourcelist="$state/sources.list" -o Dir::Etc::sourceparts=/dev/null
    -o Dir::Etc::preferences=/dev/null -o Dir::Etc::preferencesparts=/dev/null
    -o APT::Sandbox::User="$(id -un)" -o Acquire::Languages=none -o Acquire::Retries=3
    -o Acquire::AllowInsecureRepositories=false -o APT::Get::AllowUnauthenticated=false)
  # shellcheck disable=SC2206
  options+=(${APT_OPTS:-})
  apt-get "${options[@]}" update 2>&1 | tee "$state/update.log"
  if grep -q 'expired' "$state/update.log"; then
    echo "The mirror lags behind, or this machine's clock is ahead. If you trust the mirror: APT_OPTS='-o Acquire::Check-Valid-Until=false' ./cqtt ..."
    return 1
  fi
  # into debs only when whole: a broken download must not look like a cached one
  (cd "$CACHE/debs.part" && apt-get "${options[@]}" download "$@")
  mv "$CACHE/debs.part"/*.deb "$CACHE/debs/"
}

odoo_unpack() {
  local languages=() language package
  rm -rf "$ODOO_ROOT"
  mkdir -p "$ODOO_ROOT"
  for language in $ODOO_LANGS; do languages+=("$language" "${language}_*"); done
  # shellcheck disable=SC2046
  dpkg-deb --fsys-tarfile "$1" | tar -x -C "$ODOO_ROOT" --no-same-owner \
    --exclude='./usr/lib/python3/dist-packages/addons' --exclude='./usr/lib/python3/dist-packages/setup' \
    --exclude='./usr/lib/python3/dist-packages/doc' --exclude='./etc' --exclude='./usr/lib/systemd' \
    --wildcards $(python3 "$ROOT/tools/odoo_tar_excludes.py" "${languages[@]}")
  for package in "${ODOO_ASSETS[@]}"; do
    dpkg-deb --fsys-tarfile "$(odoo_deb "$package")" | tar -x -C "$ODOO_ROOT" --no-same-owner ./usr/share
  done
  odoo_stand_in
}

# Debian leaves out a prebuilt library that mail's back-end bundle lists; without the file every
# page logs an error. It blurs video backgrounds: an empty class is enough.
odoo_stand_in() {
  local file=$ODOO_PACKAGES/odoo/addons/mail/static/lib/selfie_segmentation/selfie_segmentation.js
  [ -e "$file" ] || {
    mkdir -p "${file%/*}"
    printf 'window.SelfieSegmentation ??= class { onResults() {} setOptions() {} reset() {} async send() {} async close() {} };\n' >"$file"
  }
}
