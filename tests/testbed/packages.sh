# shellcheck shell=bash
# Packages of Debian that are unpacked below the test bed and not installed: those of a later release, or those that would take the
# place of something the machine has. Sourced after common.sh, never run.

# mirror_of SUITE - from where this machine's apt has a suite.
mirror_of() {
  # shellcheck disable=SC2016 # apt's own variables
  apt-get indextargets --format '$(CODENAME) $(REPO_URI)' 'Identifier: Packages' 'Component: main' |
    awk -v suite="$1" '$1 == suite { print $2; exit }'
}
own_suite() { (source /etc/os-release && echo "$VERSION_CODENAME"); }

# unpack SUITE DIRECTORY PACKAGE... - from the mirror of this machine. What is downloaded is kept for the next time.
unpack() {
  local suite=$1 directory=$2 package kept=$STATE/packages
  shift 2
  mkdir -p "$kept" "$directory"
  for package; do
    compgen -G "$kept/${package}_*.deb" >/dev/null || download "$suite" "$package" "$kept" >>"$STATE/apt.log" 2>&1 </dev/null ||
      { note "the package $package of Debian $suite could not be had (see $STATE/apt.log)" && return 1; }
    dpkg -x "$kept/$package"_*.deb "$directory" || return
  done
}

# download SUITE PACKAGE INTO - with an apt whose only source is that suite.
download() {
  local suite=$1 apt=$STATE/apt-$1 mirror
  mirror=$(mirror_of "$(own_suite)")
  [[ -n $mirror ]] || { apt-get -q update && mirror=$(mirror_of "$(own_suite)") && [[ -n $mirror ]]; } || return
  mkdir -p "$apt"/{state/lists/partial,cache/archives/partial,none}
  printf 'deb [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] %s %s main\n' "$mirror" "$suite" >"$apt/sources.list"
  cat >"$apt/apt.conf" <<END
Dir::State "$apt/state";
Dir::State::status "/dev/null";
Dir::Cache "$apt/cache";
Dir::Etc::sourcelist "$apt/sources.list";
Dir::Etc::sourceparts "$apt/none";
Dir::Etc::preferencesparts "$apt/none";
Acquire::Languages "none";
APT::Sandbox::User "root";
APT::Update::Error-Mode "any";
END
  (
    export APT_CONFIG=$apt/apt.conf
    compgen -G "$apt/state/lists/*Packages*" >/dev/null || apt-get -q update
    cd "$3" && apt-get -q download "$2"
  )
}
