#!/usr/bin/env bash
# The two nodes of ssh.sh once more, each behind a slow and long line. Needs root and python3; starts ssh.sh when it is not running.
#
#   far1  127.0.0.1:2211   node1
#   far2  127.0.0.1:2212   node2
#
# Each line carries DISTANT_RATE_MBIT (100) in each direction, with a round trip of DISTANT_RTT_MS (40); set these for start. Under
# ${TESTBED_DIR:-/tmp/streamflow-testbed}/distant the tests find ssh_config and known_hosts; keys are those of ssh.sh.
source "$(dirname "$(realpath "$0")")/common.sh"

HERE=${SCRIPT%/*}
OWN=$STATE/distant
NEAR=$STATE/ssh
FIRST_PORT=${TESTBED_SSH_PORT:-2201}
RATE=${DISTANT_RATE_MBIT:-100} RTT=${DISTANT_RTT_MS:-40}

write_client_configuration() {
  local number
  for number in 1 2; do
    printf 'Host far%s\n  HostName 127.0.0.1\n  Port %s\n  User sf\n' "$number" $((FIRST_PORT + 9 + number))
  done
  printf 'Host *\n  IdentityFile %s/id_ed25519\n  IdentitiesOnly yes\n  IdentityAgent none\n' "$NEAR"
  printf '  UserKnownHostsFile %s/known_hosts\n  GlobalKnownHostsFile /dev/null\n  StrictHostKeyChecking yes\n' "$OWN"
}

answers() { timeout 10 ssh -F "$OWN/ssh_config" -o BatchMode=yes "$1" true </dev/null; }
all_answer() { [[ -s $OWN/ssh_config ]] && answers far1 && answers far2; }
say_ready() { echo "ready: ssh -F $OWN/ssh_config far1|far2"; }

start() {
  install python3:python3
  mkdir -p "$OWN"
  : >"$OWN/known_hosts"
  local number
  for number in 1 2; do
    printf '[127.0.0.1]:%s %s\n' $((FIRST_PORT + 9 + number)) "$(<"$NEAR/node$number/host_key.pub")" >>"$OWN/known_hosts"
  done
  write_client_configuration >"$OWN/ssh_config"
  for number in 1 2; do
    runs "$OWN/far$number.pid" || launch "$OWN/far$number.pid" "$OWN/log" \
      python3 "$HERE/slow-link.py" $((FIRST_PORT + 9 + number)) $((FIRST_PORT - 1 + number)) "$RATE" "$RTT"
    until_true 10 answers "far$number" || { tail -n 5 "$OWN/log" >&2; fail "far$number does not answer"; }
  done
  say_ready
}

stop() {
  finish "$OWN/far1.pid"
  finish "$OWN/far2.pid"
  echo "ready: stopped"
}

status() {
  all_answer || fail "not all nodes answer"
  say_ready
}

# Before the lock is taken, which the other script takes too.
[[ ${1-} != start ]] || "$HERE/ssh.sh" start >/dev/null || fail "the nodes of ssh.sh could not be started"
testbed "$@"
