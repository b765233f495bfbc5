# Shared by start.sh and test.sh; sourced, not run.
# shellcheck shell=sh

say() {
  printf '%s\n' "$*" >&2
}

fail() {
  say "$*"
  exit 1
}

# Takes the first argument of a script: -h and --help print its usage and stop, --no-install sets
# install to no, for the script to shift it away; any other is left to the script.
read_option() {
  install=yes
  case "$1" in
    -h | --help)
      usage
      exit 0
      ;;
    --no-install)
      install=no
      ;;
  esac
}

is_linux() {
  [ "$(uname -s)" = Linux ]
}

is_installed() {
  dpkg-query -W -f='${Status}' "$1" 2>/dev/null | grep -q 'ok installed'
}

has_candidate() {
  LC_ALL=C apt-cache policy "$1" 2>/dev/null | grep -q 'Candidate: *[0-9]'
}

# Prints the package to install for "new-name|old-name", or nothing when one of them is there.
wanted_package() {
  names=$(printf '%s' "$1" | tr '|' ' ')
  for name in $names; do
    if is_installed "$name"; then
      return 0
    fi
  done
  for name in $names; do
    if has_candidate "$name"; then
      printf '%s\n' "$name"
      return 0
    fi
  done
  printf '%s\n' "${1##*|}"
}

as_root() {
  if [ "$(id -u)" -eq 0 ]; then
    "$@"
  else
    sudo -n "$@"
  fi
}

may_install() {
  [ "$(id -u)" -eq 0 ] || sudo -n true >/dev/null 2>&1
}

apt_install() {
  as_root env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=120 \
    install -y --no-install-recommends "$@" </dev/null >&2
}

apt_update() {
  as_root apt-get -o DPkg::Lock::Timeout=120 update </dev/null >&2
}

missing_packages() {
  for entry in "$@"; do
    wanted_package "$entry"
  done | tr '\n' ' '
}

# Installs what is missing of the named packages; "a|b" stands for whichever of the two there is.
# Says what to type and stops when it may not. Does nothing after --no-install.
require_packages() {
  if [ "$install" = no ] || ! is_linux; then
    return 0
  fi
  if ! command -v apt-get >/dev/null 2>&1; then
    say "This is no Debian-like system, so nothing is installed by itself."
    say "If the program does not start, install what these packages hold: $*"
    return 0
  fi
  missing=$(missing_packages "$@")
  [ -n "$missing" ] || return 0
  if ! may_install; then
    say "These packages are missing: $missing"
    fail "Install them with:  sudo apt-get update && sudo apt-get install $missing"
  fi
  say "Installing: $missing"
  # shellcheck disable=SC2086 # a list of words on purpose
  if apt_install $missing; then
    return 0
  fi
  apt_update || say "apt-get update failed; trying with the package lists that are there."
  missing=$(missing_packages "$@")
  # shellcheck disable=SC2086 # a list of words on purpose
  apt_install $missing || fail "apt-get could not install: $missing"
}

# Installs what is missing of packages that are good to have, and goes on without them.
wish_packages() {
  # In a shell of its own, so that what cannot be installed stops nothing.
  (require_packages "$@") || say "Going on without: $*"
}

java_command() {
  if [ -n "${JAVA_HOME:-}" ] && [ -x "$JAVA_HOME/bin/java" ]; then
    printf '%s\n' "$JAVA_HOME/bin/java"
  else
    command -v java || true
  fi
}

# Prints the major version of the Java in use, 0 when there is none.
java_major() {
  java=$(java_command)
  if [ -z "$java" ]; then
    printf '0\n'
    return 0
  fi
  major=$("$java" -version 2>&1 </dev/null | sed -n 's/.*version "\([0-9]*\).*/\1/p' | head -n 1)
  printf '%s\n' "${major:-0}"
}

has_compiler() {
  [ -x "${JAVA_HOME:-/nonexistent}/bin/javac" ] || command -v javac >/dev/null 2>&1
}

# Makes sure of a JDK of at least 17 and of Maven.
require_tools() {
  if [ "$(java_major)" -eq 0 ] || ! has_compiler; then
    say "A Java development kit (17 or newer) is missing."
    require_packages 'openjdk-17-jdk|openjdk-21-jdk|default-jdk'
  fi
  major=$(java_major)
  if [ "$major" -lt 17 ]; then
    if [ "$major" -gt 0 ]; then
      say "Java 17 or newer is needed; $(java_command) is version $major."
    fi
    fail "Install a JDK of at least 17, for instance openjdk-17-jdk, and make it the first on PATH or set JAVA_HOME."
  fi
  has_compiler || fail "The Java in use is a runtime only. Install a JDK of at least 17, for instance openjdk-17-jdk."
  if ! command -v mvn >/dev/null 2>&1; then
    say "Maven is missing."
    require_packages maven
  fi
  command -v mvn >/dev/null 2>&1 || fail "Install Maven 3.8 or newer (the package maven) and put mvn on PATH."
}
