# shellcheck shell=bash
# The file trees of the two images that docker.sh and singularity.sh make, as tar files below the test bed. No registry is needed.
# Sourced after packages.sh, never run.
#
#   busybox   BusyBox alone, with a link for each of its tools
#   debian    a small Debian 12 with bash and python3
IMAGES=$STATE/images

# image_tar NAME - makes the file tree unless it is there; it takes a minute for the Debian one.
image_tar() {
  [[ ! -s $IMAGES/$1.tar ]] || return 0
  local tree=$IMAGES/$1 made
  mkdir -p "$IMAGES"
  rm -rf --one-file-system "$tree"
  "make_$1" "$tree" && tar -C "$tree" --numeric-owner --exclude='./dev/*' -cf "$IMAGES/$1.part" . && mv "$IMAGES/$1.part" "$IMAGES/$1.tar"
  made=$?
  rm -rf --one-file-system "$tree"
  return $made
}

make_busybox() { # TREE
  local tool
  unpack "$(own_suite)" "$1/package" busybox-static || return
  mkdir -p "$1"/{bin,dev,etc,home,proc,root,sys,usr,var}
  mkdir -m 1777 "$1"/{tmp,var/tmp}
  mv "$1"/package/{usr/,}bin/busybox "$1/bin/" 2>/dev/null # /bin or /usr/bin, as the release has it.
  rm -rf "$1/package"
  [[ -x $1/bin/busybox ]] || return
  for tool in $("$1/bin/busybox" --list); do
    [[ $tool = busybox ]] || ln -s busybox "$1/bin/$tool"
  done
  ln -s bin "$1/sbin"
  ln -s ../bin "$1/usr/bin"
  ln -s ../bin "$1/usr/sbin"
  printf 'root:x:0:0:root:/root:/bin/sh\n' >"$1/etc/passwd"
  printf 'root:x:0:\n' >"$1/etc/group"
  printf 'hosts: files dns\n' >"$1/etc/nsswitch.conf" # Without it a statically linked program crashes when it looks a name up.
  chown -R 0:0 "$1"
}

make_debian() { # TREE
  local mirror
  install debootstrap:debootstrap
  note 'making the Debian file tree'
  mirror=$(mirror_of bookworm)
  debootstrap --variant=minbase --include=python3,procps bookworm "$1" ${mirror:+"$mirror"} >"$IMAGES/debootstrap.log" 2>&1 ||
    { note "debootstrap: $(tail -n 1 "$IMAGES/debootstrap.log")" && return 1; }
  ln -sf python3 "$1/usr/bin/python"
  rm -rf "$1"/var/{cache/apt,lib/apt/lists}/* "$1"/usr/share/{doc,man,locale}/*
}
