# shellcheck shell=bash
# What the scripts of the test bed share. Sourced, never run.
#
# Each script defines start, stop and status and ends with `testbed "$@"`.

set -uo pipefail
export LC_ALL=C DEBIAN_FRONTEND=noninteractive PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
STATE=$(realpath -m "${TESTBED_DIR:-/tmp/streamflow-testbed}")
SCRIPT=$(realpath "$0")

fail() {
  printf '%s: failed: %s\n' "${SCRIPT##*/}" "$*" >&2
  exit 1
}

# install COMMAND PACKAGE - from Debian's packages, unless the command is there. No daemon of the package is started.
install() {
  command -v "$1" >/dev/null && return
  local guard=/usr/sbin/policy-rc.d made=
  [[ -e $guard ]] || { printf '#!/bin/sh\nexit 101\n' >"$guard" && chmod +x "$guard" && made=1; }
  apt-get install -qy --no-install-recommends "$2" >/dev/null 2>&1 ||
    { apt-get update -q >/dev/null 2>&1 && apt-get install -qy --no-install-recommends "$2" >/dev/null 2>&1; }
  local result=$?
  [[ -z $made ]] || rm "$guard"
  ((result == 0)) || fail "the package $2 could not be installed"
}

# Processes are remembered with the moment of their start: a number alone may belong to somebody else later.
moment() { awk '{ sub(/.*\) /, ""); if ($1 != "Z") print $20 }' "/proc/$1/stat" 2>/dev/null; }
runs() { # PIDFILE
  local pid began
  read -r pid began 2>/dev/null <"$1" && [[ -n $began && $(moment "$pid") = "$began" ]]
}
launch() { # PIDFILE LOG COMMAND...
  local file=$1 log=$2
  shift 2
  setsid "$@" </dev/null >>"$log" 2>&1 &
  printf '%s %s\n' "$!" "$(moment "$!")" >"$file"
}
finish() { # PIDFILE
  local pid i
  if runs "$1"; then
    read -r pid _ <"$1"
    kill -KILL "$pid"
    for ((i = 0; i < 50; i++)); do
      runs "$1" || break
      sleep 0.1
    done
  fi
  rm -f "$1"
}
until_true() { # SECONDS COMMAND...
  local deadline=$((SECONDS + $1))
  shift
  until "$@" >/dev/null 2>&1; do
    ((SECONDS < deadline)) || return 1
    sleep 0.1
  done
}

testbed() {
  case ${1-} in
  start | stop)
    ((EUID == 0)) || fail "it has to be run as root"
    mkdir -p "$STATE"
    exec 8>"$STATE/lock"
    flock -w 120 8 || fail "another script of the test bed is at work"
    "$1" 8>&-
    ;;
  status) status ;;
  *)
    printf 'usage: %s start|stop|status\n' "${SCRIPT##*/}" >&2
    exit 2
    ;;
  esac
}
