#!/usr/bin/env bash
# A Slurm cluster for the tests of the slurm connector: munged, slurmctld and slurmd on the loopback interface. The first node has the
# cores of the machine and the partitions `main` (default) and `short`, whose jobs end after a minute. A second one, of a slurmd of its
# own, pretends to have 16 cores and two GPUs: the partition `spare` is for jobs that are many or only wait, and `both` has both nodes.
# Jobs that use more memory than they asked for are ended. Started again with other settings it takes those, and jobs live on.
#
# SLURM_ACCOUNTING=yes adds slurmdbd with MariaDB, so that sacct works; without it sacct says that accounting is disabled.
# env.sh in ${TESTBED_DIR:-/tmp/streamflow-testbed}/slurm sets SLURM_CONF, through which the commands find the cluster; where the
# machine has no /etc/slurm/slurm.conf of its own, start makes it a link to this one.
source "$(dirname "$(realpath "$0")")/common.sh"

DIR=$STATE/slurm
CONF=$DIR/slurm.conf
SYSTEM_CONF=/etc/slurm/slurm.conf
ACCOUNTING=${SLURM_ACCOUNTING:-$(cat "$DIR/accounting" 2>/dev/null || echo no)}
CTLD_PORT=26817 SLURMD_PORT=26818 DBD_PORT=26819 SPARE_PORT=26821
HOST=$(hostname -s)
READY="partitions main, short, spare and both, accounting: $ACCOUNTING"
export SLURM_CONF=$CONF

up() { runs "$DIR/$1.pid"; }
daemon() { # NAME COMMAND... - unless it runs
  up "$1" || launch "$DIR/$1.pid" "$DIR/$1.log" "${@:2}"
}

configure() {
  local memory storage='AccountingStorageType=accounting_storage/none'
  memory=$(($(awk '/^MemTotal:/ { print $2 }' /proc/meminfo) / 1024 * 9 / 10))
  [[ $ACCOUNTING != yes ]] || storage="AccountingStorageType=accounting_storage/slurmdbd
AccountingStorageHost=127.0.0.1
AccountingStoragePort=$DBD_PORT
AccountingStoragePass=$DIR/munge/socket"
  mkdir -p "$DIR"/{state,munge} "$DIR/spool/"{"$HOST",spare}
  echo "$ACCOUNTING" >"$DIR/accounting"
  [[ -s $DIR/munge/key ]] || head -c 128 /dev/urandom >"$DIR/munge/key"
  chmod 600 "$DIR/munge/key"
  cat >"$CONF.new" <<END
ClusterName=testbed
SlurmctldHost=$HOST(127.0.0.1)
SlurmctldPort=$CTLD_PORT
SlurmdPort=$SLURMD_PORT
SlurmUser=root
SlurmdUser=root
AuthType=auth/munge
AuthInfo=socket=$DIR/munge/socket
CredType=cred/munge
StateSaveLocation=$DIR/state
SlurmdSpoolDir=$DIR/spool/%n
SlurmctldPidFile=$DIR/slurmctld.own-pid
SlurmdPidFile=$DIR/slurmd.%n.own-pid
SlurmctldLogFile=$DIR/slurmctld.log
SlurmdLogFile=$DIR/slurmd.%n.log
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
SwitchType=switch/none
MpiDefault=none
SelectType=select/cons_tres
SelectTypeParameters=CR_Core_Memory
DefMemPerCPU=100
SchedulerType=sched/backfill
SchedulerParameters=bf_interval=2,sched_interval=2
JobAcctGatherType=jobacct_gather/linux
JobAcctGatherFrequency=1
JobAcctGatherParams=OverMemoryKill
JobCompType=jobcomp/none
MinJobAge=120
KillWait=5
ReturnToService=2
SlurmctldTimeout=30
SlurmdTimeout=30
CommunicationParameters=NoAddrCache
$storage
GresTypes=gpu
SlurmdParameters=config_overrides
NodeName=$HOST NodeAddr=127.0.0.1 Port=$SLURMD_PORT CPUs=$(nproc) RealMemory=$memory State=UNKNOWN
NodeName=spare NodeHostname=spare NodeAddr=127.0.0.2 Port=$SPARE_PORT CPUs=16 RealMemory=$memory Gres=gpu:2 State=UNKNOWN
PartitionName=main Nodes=$HOST Default=YES MaxTime=INFINITE State=UP
PartitionName=short Nodes=$HOST MaxTime=1 State=UP
PartitionName=spare Nodes=spare State=UP
PartitionName=both Nodes=$HOST,spare State=UP
END
  echo 'NodeName=spare Name=gpu File=/dev/null,/dev/zero' >"$DIR/gres.conf" # Any two devices.
  cmp -s "$CONF.new" "$CONF" || for name in slurmd spare slurmctld; do finish "$DIR/$name.pid" TERM; done
  mv "$CONF.new" "$CONF"
  printf 'export SLURM_CONF=%q\n' "$CONF" >"$DIR/env.sh"
  mkdir -p "$(dirname "$SYSTEM_CONF")"
  [[ -e $SYSTEM_CONF ]] || ln -sfn "$CONF" "$SYSTEM_CONF"
}

start_database() {
  install mariadbd:mariadb-server slurmdbd:slurmdbd
  mkdir -p "$DIR/mysql"
  [[ -d $DIR/mysql/mysql ]] || mariadb-install-db --user=root --datadir="$DIR/mysql" --auth-root-authentication-method=normal >"$DIR/mysql.log" 2>&1 ||
    fail "the database could not be made (see $DIR/mysql.log)"
  daemon mariadb mariadbd --no-defaults --user=root --datadir="$DIR/mysql" --socket="$DIR/mysql.sock" --port=26820 --bind-address=127.0.0.1 --pid-file="$DIR/mysql.own-pid"
  until_true 30 mariadb --no-defaults --socket="$DIR/mysql.sock" -u root -e "create user if not exists slurm@localhost identified by 'slurm'; grant all on slurm_acct_db.* to slurm@localhost; create user if not exists slurm@'127.0.0.1' identified by 'slurm'; grant all on slurm_acct_db.* to slurm@'127.0.0.1'" ||
    fail "MariaDB does not answer (see $DIR/mariadb.log)"
  cat >"$DIR/slurmdbd.conf" <<END
AuthType=auth/munge
AuthInfo=socket=$DIR/munge/socket
DbdHost=localhost
DbdAddr=127.0.0.1
DbdPort=$DBD_PORT
SlurmUser=root
LogFile=$DIR/slurmdbd.log
PidFile=$DIR/slurmdbd.own-pid
StorageType=accounting_storage/mysql
StorageHost=127.0.0.1
StoragePort=26820
StorageUser=slurm
StoragePass=slurm
StorageLoc=slurm_acct_db
END
  chmod 600 "$DIR/slurmdbd.conf"
  daemon slurmdbd slurmdbd -D
  until_true 30 sacctmgr -n list cluster || fail "slurmdbd does not answer (see $DIR/slurmdbd.log)"
  [[ -n $(sacctmgr -n list cluster format=cluster) ]] || sacctmgr -i add cluster testbed >/dev/null
}

nodes_idle() { [[ $(sinfo -h -N -p both -o %t | sort -u | tr '\n' ' ') =~ ^((idle|mix|alloc)\ )+$ ]]; }

start() {
  mkdir -p "$DIR"
  install slurmctld:slurmctld slurmd:slurmd sbatch:slurm-client munged:munge mpirun:openmpi-bin
  configure
  if ! up munged; then
    rm -f "$DIR"/munge/socket*
    daemon munged munged --foreground --force --key-file="$DIR/munge/key" --socket="$DIR/munge/socket" \
      --pid-file="$DIR/munge/pid" --seed-file="$DIR/munge/seed" --log-file="$DIR/munge/log"
    until_true 10 munge --socket="$DIR/munge/socket" -n || fail "munged does not answer (see $DIR/munged.log)"
  fi
  [[ $ACCOUNTING != yes ]] || start_database
  daemon slurmctld slurmctld -D -i -f "$CONF"
  daemon slurmd slurmd -D -N "$HOST" -f "$CONF"
  daemon spare slurmd -D -N spare -f "$CONF"
  sinfo >/dev/null 2>&1 && scontrol update nodename="$HOST,spare" state=resume 2>/dev/null # Where a failure has drained it.
  until_true 30 nodes_idle || fail "the nodes do not become idle (see $DIR/slurmctld.log, $DIR/slurmd.$HOST.log, $DIR/slurmd.spare.log)"
  printf 'ready: SLURM_CONF=%s, %s\n' "$CONF" "$READY"
}

stop() {
  ! up slurmctld || scancel --full -u root --quiet 2>/dev/null
  for name in slurmd spare slurmctld slurmdbd mariadb munged; do finish "$DIR/$name.pid" TERM; done
  [[ $(readlink "$SYSTEM_CONF") != "$CONF" ]] || rm -f "$SYSTEM_CONF"
  printf 'ready: stopped\n'
}

status() {
  local name names='munged slurmctld slurmd spare'
  [[ $ACCOUNTING != yes ]] || names+=' mariadb slurmdbd'
  for name in $names; do up "$name" || fail "$name is down"; done
  nodes_idle || fail 'a node takes no jobs'
  printf 'ready: SLURM_CONF=%s, %s\n' "$CONF" "$READY"
}

testbed "$@"
