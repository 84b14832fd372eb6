#!/usr/bin/env bash
# Apptainer, under its own name and as singularity, with two images, for the tests of the singularity connector. Nothing is pulled, and
# nothing runs in the background.
#
#   busybox.sif   BusyBox alone, with a link for each of its tools
#   debian.sif    a small Debian 12 with bash and python3
#
# The images are in ${TESTBED_DIR:-/tmp/streamflow-testbed}/singularity. Where the machine has no Apptainer, that of Debian's
# development suite is unpacked there with the C library that it needs; neither is installed. /usr/local/bin gets links to it, which
# stop removes; the images stay.
source "$(dirname "$(realpath "$0")")/common.sh"
source "$(dirname "$SCRIPT")/packages.sh"
source "$(dirname "$SCRIPT")/images.sh"

DIR=$STATE/singularity
UNPACKED=$DIR/unpacked
LINKS=/usr/local/bin
COMMANDS=(apptainer singularity)

# A program that is not where it was built for looks for its settings in etc and for its mount points in var, each beside the folder
# that it lies in: usr for apptainer, usr/lib for the starter that it executes.
unpack_apptainer() {
  local libraries loader program
  libraries=$UNPACKED/usr/lib/$(uname -m)-linux-gnu
  install patchelf:patchelf
  rm -rf "$UNPACKED"
  unpack sid "$UNPACKED" apptainer libc6 libseccomp2 libsqlite3-0 || return
  loader=$(compgen -G "$libraries/ld-linux-*.so.*" | head -n 1)
  for program in "$UNPACKED/usr/bin/apptainer" "$libraries/apptainer/bin/starter"; do
    patchelf --set-interpreter "$loader" --force-rpath --set-rpath "$libraries" "$program" || return
  done
  mv "$UNPACKED/etc" "$UNPACKED/usr/etc"
  ln -s ../etc "$UNPACKED/usr/lib/etc"
  mkdir -p "$UNPACKED"/usr/{,lib/}var/lib/apptainer/mnt/session
  # Root does not have every capability everywhere, and not every machine has systemd.
  sed -i -e 's/^root default capabilities = .*/root default capabilities = no/' -e 's/^systemd cgroups = .*/systemd cgroups = no/' \
    "$UNPACKED/usr/etc/apptainer/apptainer.conf"
}

link() {
  local command
  for command in "${COMMANDS[@]}"; do
    command -v "$command" >/dev/null || ln -sfn "$UNPACKED/usr/bin/apptainer" "$LINKS/$command"
  done
}

make_image() { # NAME
  local tree=$DIR/tree made
  [[ ! -s $DIR/$1.sif ]] || return 0
  rm -rf --one-file-system "$tree"
  mkdir "$tree" && image_tar "$1" && tar -C "$tree" -xf "$IMAGES/$1.tar" &&
    singularity --quiet build --force "$DIR/$1.sif.part" "$tree" >"$DIR/build.log" 2>&1 && mv "$DIR/$1.sif.part" "$DIR/$1.sif"
  made=$?
  rm -rf --one-file-system "$tree"
  ((made == 0)) || fail "$1.sif could not be made (see $DIR/build.log)"
}

start() {
  mkdir -p "$DIR"
  install mksquashfs:squashfs-tools newuidmap:uidmap squashfuse:squashfuse fuse-overlayfs:fuse-overlayfs fusermount3:fuse3
  if ! command -v singularity >/dev/null; then
    "$UNPACKED/usr/bin/apptainer" version >/dev/null 2>&1 || unpack_apptainer || fail 'Apptainer could not be had'
    link
  fi
  make_image busybox
  make_image debian
  status
}

stop() {
  local command
  for command in "${COMMANDS[@]}"; do
    [[ $(readlink -m "$LINKS/$command") != "$UNPACKED"/* ]] || rm -f "$LINKS/$command"
  done
  echo 'ready: stopped'
}

status() {
  local said
  [[ -s $DIR/busybox.sif && -s $DIR/debian.sif ]] || fail 'an image is missing'
  said=$(singularity --quiet exec "$DIR/busybox.sif" echo works 2>&1)
  [[ $said = works ]] || fail "containers do not run: $(tail -n 1 <<<"$said")"
  echo "ready: $(singularity --version), images $DIR/busybox.sif and $DIR/debian.sif"
}

testbed "$@"
