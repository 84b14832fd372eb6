#!/usr/bin/env bash
# Docker with Compose and two images, for the tests of the docker and docker-compose connectors. Nothing is pulled.
#
#   testbed/busybox:latest    BusyBox alone, with a link for each of its tools
#   testbed/debian:bookworm   a small Debian 12 with bash and python3
#
# TESTBED_DOCKER_ALIASES may name further tags for the Debian image, as in "debian:stable-slim python:3-slim". Both generations of
# Compose are there where Debian has them: `docker compose` and `docker-compose`.
#
# Where a daemon answers `docker version` already, only the images are added to it. Otherwise one is started on /run/docker.sock with
# its data in ${TESTBED_DIR:-/tmp/streamflow-testbed}/docker; its images stay over a stop, its containers, networks and volumes do not.
# Its containers reach each other in a network, and nothing outside this machine.
source "$(dirname "$(realpath "$0")")/common.sh"
source "$(dirname "$SCRIPT")/packages.sh"
source "$(dirname "$SCRIPT")/images.sh"

DIR=$STATE/docker
SOCKET=/run/docker.sock
PLUGIN=cli-plugins/docker-compose
# From the one that is most like a user's machine to the one that works anywhere.
MODES=('--storage-driver=overlay2' '--storage-driver=vfs' '--storage-driver=vfs --iptables=false --bridge=none')

answers() { docker version; }
answers_or_is_gone() { answers || ! runs "$DIR/pid"; }

install_compose() {
  local unpacked=$DIR/compose
  install docker-compose:docker-compose # Version 1 in Debian 12, and the plugin of version 2 after it.
  docker compose version >/dev/null 2>&1 && return
  unpack trixie "$unpacked" docker-compose && command install -D "$unpacked/usr/libexec/docker/$PLUGIN" "/usr/local/lib/docker/$PLUGIN"
  docker compose version >/dev/null 2>&1 || note "there is only version 1 of Compose"
}

start_daemon() {
  local mode
  install iptables:iptables
  printf '%s\n' '{ "ip-forward": false, "ip-masq": false, "ip": "127.0.0.1", "shutdown-timeout": 5, "log-level": "warn" }' >"$DIR/daemon.json"
  for mode in "${MODES[@]}"; do
    : >"$DIR/log"
    # shellcheck disable=SC2086 # a mode is several words
    launch "$DIR/pid" "$DIR/log" dockerd --host="unix://$SOCKET" --config-file="$DIR/daemon.json" --pidfile="$DIR/own-pid" \
      --data-root="$DIR/data" --exec-root="$DIR/exec" $mode
    until_true 30 answers_or_is_gone
    ! runs "$DIR/pid" || return 0
    note "dockerd does not run with $mode: $(grep -o 'failed to start daemon.*' "$DIR/log" | tail -n 1)"
  done
  fail "dockerd does not run (see $DIR/log)"
}

has_image() { docker image inspect "$1" >/dev/null 2>&1; }
import_image() { # NAME TAG COMMAND PATH
  has_image "$2" || { image_tar "$1" && docker import -c "CMD [\"$3\"]" -c "ENV PATH=$4" "$IMAGES/$1.tar" "$2" >/dev/null; } || fail "there is no $2"
}

start() {
  local alias
  mkdir -p "$DIR"
  install dockerd:docker.io
  command -v docker >/dev/null || install docker:docker-cli # A package of its own since Debian 13.
  install_compose
  answers >/dev/null 2>&1 || start_daemon
  import_image busybox testbed/busybox:latest /bin/sh /usr/bin:/bin
  import_image debian testbed/debian:bookworm /bin/bash /usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
  for alias in ${TESTBED_DOCKER_ALIASES-}; do
    docker tag testbed/debian:bookworm "$alias" || fail "there is no $alias"
  done
  status
}

stop() {
  local kind list
  if runs "$DIR/pid" && answers >/dev/null 2>&1; then
    for kind in 'container ls --all' 'network ls --filter=type=custom' 'volume ls'; do
      # shellcheck disable=SC2086 # several words
      mapfile -t list < <(docker $kind --quiet)
      ((${#list[@]} == 0)) || docker "${kind%% *}" rm --force "${list[@]}" >/dev/null 2>&1 || docker "${kind%% *}" rm "${list[@]}" >/dev/null
    done
  fi
  finish "$DIR/pid" TERM 20
  echo 'ready: stopped'
}

status() {
  local image generations=
  answers >/dev/null 2>&1 || fail "no daemon answers: $(docker version 2>&1 | tail -n 1)"
  for image in testbed/busybox:latest testbed/debian:bookworm; do has_image "$image" || fail "there is no $image"; done
  docker run --rm --network=none testbed/busybox:latest true >/dev/null || fail 'containers do not run'
  ! docker compose version >/dev/null 2>&1 || generations+=' docker compose,'
  ! command -v docker-compose >/dev/null || generations+=' docker-compose,'
  echo "ready: docker,$generations images testbed/busybox:latest and testbed/debian:bookworm"
}

testbed "$@"
