#!/usr/bin/env bash
# Three SSH servers on this machine, for the tests of the ssh connector. Needs root; installs openssh-server when it is missing.
#
#   node1  127.0.0.1:2201   a machine of its own, users sf (keys) and sfpass (password)
#   node2  127.0.0.1:2202   another one
#   login  127.0.0.1:2203   this machine itself, user root (keys)
#
# A node has its own processes, host name, host key, and files under /home, /tmp, /var, /root and /etc; /usr is this machine's,
# read-only. Its files are new after every start. Under ${TESTBED_DIR:-/tmp/streamflow-testbed}/ssh the tests find ssh_config,
# known_hosts, id_ed25519, id_locked with id_locked.passphrase, and password. TESTBED_SSH_PORT moves the ports (2201).
source "$(dirname "$(realpath "$0")")/common.sh"

HOME_OF_ALL=$STATE/ssh
FIRST_PORT=${TESTBED_SSH_PORT:-2201}
port_of() {
  case $1 in
  node1) echo "$FIRST_PORT" ;;
  node2) echo $((FIRST_PORT + 1)) ;;
  login) echo $((FIRST_PORT + 2)) ;;
  esac
}
user_of() { [[ $1 = login ]] && echo root || echo sf; }

make_key() { # FILE PASSPHRASE
  [[ -s $1 ]] || ssh-keygen -q -t ed25519 -N "$2" -C testbed -f "$1" || fail "ssh-keygen"
}

make_secrets() {
  mkdir -p "$HOME_OF_ALL"
  [[ -s $HOME_OF_ALL/password ]] || (umask 077 && printf 'a password of the test bed' >"$HOME_OF_ALL/password")
  [[ -s $HOME_OF_ALL/id_locked.passphrase ]] || (umask 077 && printf 'a phrase of the test bed' >"$HOME_OF_ALL/id_locked.passphrase")
  make_key "$HOME_OF_ALL/id_ed25519" ''
  make_key "$HOME_OF_ALL/id_locked" "$(<"$HOME_OF_ALL/id_locked.passphrase")"
  cat "$HOME_OF_ALL"/id_{ed25519,locked}.pub >"$HOME_OF_ALL/authorized_keys"
  : >"$HOME_OF_ALL/known_hosts"
  local server
  for server in node1 node2 login; do
    mkdir -p "$HOME_OF_ALL/$server"
    make_key "$HOME_OF_ALL/$server/host_key" ''
    printf '[127.0.0.1]:%s %s\n' "$(port_of "$server")" "$(<"$HOME_OF_ALL/$server/host_key.pub")" >>"$HOME_OF_ALL/known_hosts"
  done
}

write_client_configuration() {
  local server
  for server in node1 node2 login; do
    printf 'Host %s\n  HostName 127.0.0.1\n  Port %s\n  User %s\n' "$server" "$(port_of "$server")" "$(user_of "$server")"
  done
  printf 'Host node2-via-node1\n  HostName 127.0.0.1\n  Port %s\n  User sf\n  ProxyJump node1\n' "$(port_of node2)"
  printf 'Host *\n  IdentityFile %s/id_ed25519\n  IdentitiesOnly yes\n  IdentityAgent none\n' "$HOME_OF_ALL"
  printf '  UserKnownHostsFile %s/known_hosts\n  GlobalKnownHostsFile /dev/null\n  StrictHostKeyChecking yes\n' "$HOME_OF_ALL"
}

write_server_configuration() { # SERVER DIRECTORY-OF-KEYS
  printf '%s\n' "ListenAddress 127.0.0.1:$(port_of "$1")" "HostKey $2/host_key" "AuthorizedKeysFile $2/authorized_keys" \
    'PidFile none' 'UsePAM no' 'UseDNS no' 'StrictModes no' 'PrintMotd no' 'KbdInteractiveAuthentication no' \
    'MaxStartups 100' 'PermitRootLogin prohibit-password' 'PasswordAuthentication no' 'Subsystem sftp internal-sftp'
  [[ $1 = login ]] || printf '%s\n' 'AllowUsers sf sfpass' 'Match User sfpass' '  PasswordAuthentication yes'
}

# Runs as the first process of the namespaces of a node, and becomes its server.
node() { # SERVER
  set -e
  local tree=$HOME_OF_ALL/$1/tree place user
  mount --make-rprivate /
  mkdir -p "$tree"
  mount -t tmpfs -o mode=755,size=4g tmpfs "$tree"
  mkdir -p "$tree"/{usr,dev,proc,sys,run/sshd,home,root,mnt,var/{tmp,log,lib},tmp,keys}
  chmod 1777 "$tree/tmp" "$tree/var/tmp"
  cp -a /etc "$tree/etc"
  for place in bin sbin lib lib64; do
    if [[ -L /$place ]]; then
      cp -P "/$place" "$tree/$place"
    elif [[ -d /$place ]]; then
      mkdir "$tree/$place" && mount --rbind "/$place" "$tree/$place"
    fi
  done
  mount --bind /usr "$tree/usr"
  mount -o remount,bind,ro "$tree/usr"
  mount --rbind /dev "$tree/dev"
  mount -t tmpfs -o mode=1777 tmpfs "$tree/dev/shm"
  mount --rbind /sys "$tree/sys"
  mount -t proc proc "$tree/proc"
  hostname "$1"
  echo "$1" >"$tree/etc/hostname"
  printf '127.0.0.1 localhost %s node1 node2\n' "$1" >"$tree/etc/hosts"
  rm -f "$tree/etc/nologin"
  cp "$HOME_OF_ALL/$1/host_key" "$HOME_OF_ALL/authorized_keys" "$tree/keys/"
  chmod 600 "$tree/keys/host_key"
  for user in sf sfpass; do
    chroot "$tree" useradd -m -s /bin/bash "$user"
    chroot "$tree" usermod -p '*' "$user"
  done
  printf 'sfpass:%s\n' "$(<"$HOME_OF_ALL/password")" | chroot "$tree" chpasswd
  write_server_configuration "$1" /keys >"$tree/keys/sshd_config"
  exec chroot "$tree" /usr/sbin/sshd -D -e -f /keys/sshd_config
}

answers() { timeout 10 ssh -F "$HOME_OF_ALL/ssh_config" -o BatchMode=yes "$1" true </dev/null; }

start_one() { # SERVER
  local place=$HOME_OF_ALL/$1
  runs "$place/pid" && return
  (: <"/dev/tcp/127.0.0.1/$(port_of "$1")") 2>/dev/null && fail "something else listens on port $(port_of "$1")"
  if [[ $1 = login ]]; then
    mkdir -p /run/sshd
    cp "$HOME_OF_ALL/authorized_keys" "$place/"
    write_server_configuration login "$place" >"$place/sshd_config"
    launch "$place/pid" "$place/log" /usr/sbin/sshd -D -e -f "$place/sshd_config"
  else
    launch "$place/pid" "$place/log" unshare --mount --uts --pid --fork --kill-child "$SCRIPT" node "$1"
  fi
  until_true 20 answers "$1" || { tail -n 5 "$place/log" >&2; fail "$1 does not answer"; }
}

all_answer() {
  [[ -s $HOME_OF_ALL/ssh_config ]] && answers node1 && answers node2 && answers login && answers node2-via-node1
}

start() {
  if all_answer; then
    say_ready
    return
  fi
  install ssh:openssh-client /usr/sbin/sshd:openssh-server
  make_secrets
  write_client_configuration >"$HOME_OF_ALL/ssh_config"
  local server
  for server in node1 node2 login; do
    start_one "$server"
  done
  answers node2-via-node1 || fail "node2 cannot be reached through node1"
  say_ready
}

stop() {
  local server
  for server in node1 node2 login; do
    finish "$HOME_OF_ALL/$server/pid"
  done
  echo "ready: stopped"
}

status() {
  all_answer || fail "not all servers answer"
  say_ready
}

say_ready() { echo "ready: ssh -F $HOME_OF_ALL/ssh_config node1|node2|node2-via-node1|login"; }

if [[ ${1-} = node ]]; then
  node "$2"
else
  testbed "$@"
fi
