#!/bin/sh
# A simulator of the commands of PBS (qsub, qstat, qdel) and Flux (flux batch, jobs, cancel), for tests: called under one of
# these names. Scripts are really run; states follow what they do. Answers are worded as in the recordings beside it.
#
# SIMULATOR is its directory: next (the last identifier), jobs/ID/ (a directory for each job or element), calls (a line a
# call), and inject/, whose files make it misbehave:
#   down        every command fails as it does without a server
#   garbage     queries print something that is no answer
#   empty       queries print nothing and succeed
#   lost        the next submission is taken, but its answer is lost (the file is removed)
#   refuse      submissions are refused with this text
#   forget      ended jobs are not known any more
#   delay       seconds until a job starts
#   end-N       the element or job number N ends, instead of running its script, with this exit status (PBS) or result (Flux)
#   stubborn    deleting has no effect
set -u
name=$(basename "$0")
jobs=$SIMULATOR/jobs
inject=$SIMULATOR/inject
mkdir -p "$jobs" "$inject"

run_job() { # KEY NUMBER SCRIPT OUTPUT INDEX
  : > "$jobs/$1/launched"
  sleep "$(cat "$inject/delay" 2>/dev/null || echo 0.2)"
  [ ! -e "$jobs/$1/end" ] || exit
  : > "$jobs/$1/run"
  if [ -e "$inject/end-$2" ]; then
    cat "$inject/end-$2" > "$jobs/$1/end.new"
  else
    PBS_JOBID=$1 PBS_ARRAY_INDEX=$5 setsid sh "$3" > "$4" 2>&1 &
    child=$!
    echo "$child" > "$jobs/$1/pid"
    wait "$child"
    echo "$?" > "$jobs/$1/end.new"
  fi
  [ -e "$jobs/$1/end" ] || mv "$jobs/$1/end.new" "$jobs/$1/end"
}

if [ "${1-}" = --run ]; then
  shift
  run_job "$@"
  exit
fi

echo "$name $*" >> "$SIMULATOR/calls"
[ "$name" != flux ] || { verb=$1; shift; }

is() { [ -e "$inject/$1" ]; }

if is down; then
  if [ "$name" = flux ]; then
    echo "flux-$verb: ERROR: Unable to connect to Flux: broker socket /nonexistent/local-0 was not found" >&2
    exit 1
  fi
  printf 'Connection refused\n%s: cannot connect to server sim (errno=15010)\n' "$name" >&2
  [ "$name" = qstat ] && exit 255
  exit 162
fi

new_id() {
  until mkdir "$SIMULATOR/lock" 2>/dev/null; do sleep 0.01; done
  last=$(cat "$SIMULATOR/next" 2>/dev/null || echo 0)
  id=$((last + 1))
  echo "$id" > "$SIMULATOR/next"
  rmdir "$SIMULATOR/lock"
}

# launch KEY NUMBER SCRIPT OUTPUT INDEX: makes the job and runs it in the background.
launch() {
  mkdir -p "$jobs/$1"
  echo "$jobname" > "$jobs/$1/name"
  echo "$2" > "$jobs/$1/number"
  # In a session of its own, and not before it has one: what a command leaves behind in its own is ended with it.
  setsid sh "$0" --run "$@" > /dev/null 2>&1 < /dev/null &
  until [ -e "$jobs/$1/launched" ]; do sleep 0.01; done
}

kill_job() { # KEY END
  is stubborn && return
  [ -e "$jobs/$1/end" ] || echo "$2" > "$jobs/$1/end"
  [ ! -e "$jobs/$1/pid" ] || kill -s TERM -- "-$(cat "$jobs/$1/pid")" 2>/dev/null
}

answer() { # ID
  if is lost; then
    rm "$inject/lost"
    [ "$name" = flux ] && { echo "flux-batch: ERROR: Unable to connect to Flux: connection lost" >&2; exit 1; }
    echo "qsub: cannot connect to server sim (errno=15010)" >&2
    exit 162
  fi
  echo "$1"
}

qsub() {
  jobname=script output=/dev/null range=
  while [ $# -gt 1 ]; do
    case $1 in
    -N) jobname=$2 ;;
    -o) output=$2 ;;
    -J) range=$2 ;;
    -V) shift; continue ;;
    esac
    shift 2
  done
  if is refuse; then cat "$inject/refuse" >&2; exit 170; fi
  new_id
  if [ -z "$range" ]; then
    launch "$id.sim" "$id" "$1" "$output" ''
    answer "$id.sim"
    return
  fi
  i=0 last=${range#*-}
  while [ "$i" -le "$last" ]; do
    launch "$id[$i].sim" "$i" "$1" "$output/$id[$i].sim.OU" "$i"
    i=$((i + 1))
  done
  answer "$id[].sim"
}

pbs_line() { # KEY
  state=Q extra=
  if [ -e "$jobs/$1/end" ]; then
    code=$(cat "$jobs/$1/end")
    case $code in
    deleted) state=F extra='|substate=91|comment=Job run at Fri Nov 20 at 15:59 on (sim:ncpus=1) and terminated by user@sim|Exit_status=271' ;;
    0) state=F extra='|substate=92|comment=Job run at Fri Nov 20 at 15:59 on (sim:ncpus=1) and finished|Exit_status=0' ;;
    *) state=F extra="|substate=93|comment=Job run at Fri Nov 20 at 15:59 on (sim:ncpus=1) and failed|Exit_status=$code" ;;
    esac
  elif [ -e "$jobs/$1/run" ]; then
    state=R extra='|substate=42'
  fi
  echo "Job Id: $1|Job_Name=$(cat "$jobs/$1/name")|Job_Owner=user@sim|job_state=$state|queue=workq$extra|project=_pbs_project_default"
}

qstat() {
  is garbage && { echo '#%&/('; exit 0; }
  is empty && exit 0
  ids= status=0
  while [ $# -gt 0 ]; do
    case $1 in
    -F) shift ;;
    -*) ;;
    *) ids="$ids $1" ;;
    esac
    shift
  done
  [ -n "$ids" ] || ids=$(ls "$jobs")
  for key in $ids; do
    found=
    for job in "$jobs/$key" "$jobs/${key%%\[*}["*; do
      [ -d "$job" ] || continue
      case $key in *'[]'*|"$(basename "$job")") ;; *) continue ;; esac
      if is forget && [ -e "$job/end" ]; then continue; fi
      pbs_line "$(basename "$job")"
      found=yes
    done
    [ -n "$found" ] || { echo "qstat: Unknown Job Id $key" >&2; status=153; }
  done
  exit $status
}

qdel() {
  for key in "$@"; do
    for job in "$jobs/$key" "$jobs/${key%%\[*}["*; do
      [ -d "$job" ] || continue
      case $key in *'[]'*|"$(basename "$job")") kill_job "$(basename "$job")" deleted ;; esac
    done
  done
}

flux_batch() {
  jobname=script output=/dev/null
  while [ $# -gt 1 ]; do
    case $1 in
    --job-name=*) jobname=${1#*=} ;;
    --output=*) output=${1#*=} ;;
    esac
    shift
  done
  if is refuse; then cat "$inject/refuse" >&2; exit 1; fi
  new_id
  launch "f$id" "$id" "$1" "$output" ''
  answer "ƒ$id"
}

flux_json() { # KEY
  if [ ! -e "$jobs/$1/end" ]; then
    state=SCHED
    [ ! -e "$jobs/$1/run" ] || state=RUN
    printf '{"name": "%s", "jobid": "\\u0192%s", "state": "%s", "exception": {"occurred": false}}' "$(cat "$jobs/$1/name")" "${1#f}" $state
    return
  fi
  code=$(cat "$jobs/$1/end") result=FAILED exception='{"occurred": false}'
  case $code in
  deleted) result=CANCELED code=143 exception='{"occurred": true, "severity": 0, "type": "cancel", "note": ""}' ;;
  TIMEOUT) result=TIMEOUT code=142 exception='{"occurred": true, "severity": 0, "type": "timeout", "note": "resource allocation expired"}' ;;
  0) result=COMPLETED ;;
  esac
  printf '{"name": "%s", "jobid": "\\u0192%s", "state": "INACTIVE", "result": "%s", "returncode": %s, "exception": %s}' \
    "$(cat "$jobs/$1/name")" "${1#f}" $result "$code" "$exception"
}

flux_jobs() {
  is garbage && { echo '{"jobs": 7}'; exit 0; }
  is empty && exit 0
  list= count=0 asked=0
  for key; do
    case $key in -*) continue ;; esac
    asked=$((asked + 1))
  done
  [ $asked -gt 0 ] || set -- "$@" $(ls "$jobs")
  for key; do
    case $key in -*) continue ;; esac
    if [ ! -d "$jobs/$key" ] || { is forget && [ -e "$jobs/$key/end" ]; }; then
      echo "JobID $key unknown" >&2
      continue
    fi
    list="$list${list:+, }$(flux_json "$key")"
    count=$((count + 1))
  done
  if [ $asked -eq 1 ]; then
    [ $count -eq 1 ] || exit 1
    echo "$list"
    return
  fi
  [ $count -gt 0 ] || [ $asked -eq 0 ] || exit 1
  echo "{\"jobs\": [$list]}"
}

flux_cancel() {
  for key; do
    [ ! -d "$jobs/$key" ] || kill_job "$key" deleted
  done
}

case $name in
flux) "flux_$verb" "$@" ;;
*) "$name" "$@" ;;
esac
