#!/bin/sh
# Installs what the tests need, builds PES Explorer and runs all of its tests.
set -eu

root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
# shellcheck source=installer/common.sh
. "$root/installer/common.sh"

usage() {
  cat <<'TEXT'
Usage: installer/test.sh [--no-install] [MAVEN ARGUMENT ...]

Installs what is missing (with apt-get, on Debian-like systems, as root or where sudo asks for no
password), builds the program and runs all tests, those that open its window included. Without a
display they run on a virtual one. Needs a JDK of at least 17 and Maven.

  --no-install    install nothing; go on with what is there
  MAVEN ARGUMENT  handed on to mvn verify, for instance -Pslow or -Dtest=CellTest

Examples:
  installer/test.sh
  installer/test.sh -Pslow

Exit code: that of Maven; 1 when something is missing.
TEXT
}

read_option "${1:-}"
[ "$install" = yes ] || shift

virtual=no
if is_linux && [ -z "${DISPLAY:-}" ]; then
  virtual=yes
fi

display_packages=''
if [ "$virtual" = yes ]; then
  display_packages='xvfb xauth'
fi
# shellcheck disable=SC2086 # a list of words on purpose
require_packages $display_packages 'libgtk-3-0t64|libgtk-3-0' libxtst6 libgl1 libgl1-mesa-dri \
  libxxf86vm1 libpangoft2-1.0-0 fonts-dejavu-core
# Other programs that read our files; tests that need them are skipped where they are missing.
wish_packages python3-pandas python3-numpy python3-ase
require_tools

cd "$root"
exec </dev/null
if [ "$virtual" = yes ]; then
  command -v xvfb-run >/dev/null 2>&1 ||
    fail "There is no display and no xvfb-run. Install the packages xvfb and xauth."
  exec xvfb-run -a -s '-screen 0 1440x900x24' mvn -B -ntp -Pwindow verify "$@"
fi
exec mvn -B -ntp -Pwindow verify "$@"
