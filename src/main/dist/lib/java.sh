# SPDX-FileCopyrightText: The fmwizard authors
# SPDX-License-Identifier: Apache-2.0
#
# Sourced by the launchers, which define follow: choose_java sets $java and its $version and $major,
# the first Java 21 or newer found in FMWIZARD_JAVA_HOME, JAVA_HOME, on the PATH and in
# /usr/lib/jvm. It exits with 2 if there is none.

least=21

# Sets $version to that of the java program $1. Its release file is cheaper to ask than itself.
ask() {
  version=
  release=${1%/bin/java}/release
  if [ -f "$release" ] && [ -r "$release" ]; then
    while IFS='=' read -r key value || [ -n "$key" ]; do
      if [ "$key" = JAVA_VERSION ]; then
        version=$value
        break
      fi
    done <"$release"
  fi
  if [ -z "$version" ]; then
    version=$("$1" -version 2>&1)
    version=${version#*version }
  fi
  version=${version#\"}
  version=${version%%\"*}
}

# Takes the java program $1, found in $2, if it will do and none was taken before.
try() {
  if [ -n "$java" ]; then
    return
  fi
  if ! [ -x "$1" ]; then
    seen="$seen
  $2: there is no $1"
    return
  fi
  ask "$1"
  # The 8 of 1.8.0_452, the 17 of 17.0.15.
  major=${version#1.}
  major=${major%%[!0-9]*}
  if [ "${major:-0}" -ge "$least" ]; then
    java=$1
  else
    seen="$seen
  $2: $1 is Java ${version:-of unknown version}"
  fi
}

give_up() {
  printf 'fmwizard: %s\n' "$1" >&2
  if [ -n "$seen" ]; then
    printf 'Looked at:%s\n' "$seen" >&2
  fi
  exit 2
}

# Java says nothing of its own when it can't have its memory, so it is tried where that is limited.
allow_memory() {
  space=$(ulimit -v 2>/dev/null) || space=unlimited
  data=$(ulimit -d 2>/dev/null) || data=unlimited
  overcommit=
  if [ -r /proc/sys/vm/overcommit_memory ]; then
    read -r overcommit </proc/sys/vm/overcommit_memory
  fi
  if [ "$space" = unlimited ] && [ "$data" = unlimited ] && [ "$overcommit" != 2 ]; then
    return
  fi
  if ! why=$("$java" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xms12m -Xmx128m \
    -XX:-CreateCoredumpOnCrash -XX:ErrorFile=/dev/null -version 2>&1); then
    printf 'fmwizard: Java can not start here:\n%s\n' "$why" >&2
    printf 'Limits: address space (ulimit -v) %s, data (ulimit -d) %s KiB; overcommit mode %s.\n' \
      "$space" "$data" "${overcommit:-not known}" >&2
    printf 'Raise them: 2 GiB of address space are enough. Nothing was started.\n' >&2
    exit 2
  fi
}

choose_java() {
  java=
  seen=
  if [ -n "${FMWIZARD_JAVA_HOME:-}" ]; then
    try "$FMWIZARD_JAVA_HOME/bin/java" FMWIZARD_JAVA_HOME
    if [ -z "$java" ]; then
      give_up "FMWIZARD_JAVA_HOME does not name a Java $least or newer."
    fi
  fi
  if [ -n "${JAVA_HOME:-}" ]; then
    try "$JAVA_HOME/bin/java" JAVA_HOME
  fi
  if [ -z "$java" ] && on_path=$(command -v java); then
    follow "$on_path"
    try "$target" PATH
  fi
  for candidate in /usr/lib/jvm/*/bin/java; do
    if [ -x "$candidate" ]; then
      try "$candidate" /usr/lib/jvm
    fi
  done
  if [ -z "$java" ]; then
    give_up "no Java $least or newer found. Install one, or name its folder in FMWIZARD_JAVA_HOME."
  fi
}
