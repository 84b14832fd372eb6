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

note() { printf '%s: %s\n' "${SCRIPT##*/}" "$*" >&2; }

# install COMMAND:PACKAGE... - from Debian's packages, those whose command is not there. No daemon of a package is started.
install() {
  local pair missing=() guard=/usr/sbin/policy-rc.d made="" result
  for pair; do command -v "${pair%%:*}" >/dev/null || missing+=("${pair#*:}"); done
  ((${#missing[@]})) || return 0
  note "installing ${missing[*]}"
  [[ -e $guard ]] || { printf '#!/bin/sh\nexit 101\n' >"$guard" && chmod +x "$guard" && made=1; }
  local apt=(apt-get -qy -o DPkg::Lock::Timeout=300 --no-install-recommends install "${missing[@]}")
  { "${apt[@]}" || { apt-get -q update && "${apt[@]}"; }; } >>"$STATE/apt.log" 2>&1 </dev/null
  result=$?
  [[ -z $made ]] || rm "$guard"
  ((result == 0)) || fail "the packages ${missing[*]} could not be installed (see $STATE/apt.log)"
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
finish() { # PIDFILE [SIGNAL [SECONDS]] - killed when the signal has not ended it by then
  local pid i
  if runs "$1"; then
    read -r pid _ <"$1"
    kill -"${2:-KILL}" "$pid"
    for ((i = 0; i < ${3:-10} * 10; i++)); do
      runs "$1" || break
      sleep 0.1
    done
    ! runs "$1" || kill -KILL "$pid"
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
    flock -w 900 8 || fail "another script of the test bed is at work"
    "$1" 8>&-
    ;;
  status) status ;;
  *)
    printf 'usage: %s start|stop|status\n' "${SCRIPT##*/}" >&2
    exit 2
    ;;
  esac
}
