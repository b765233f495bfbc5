#!/bin/sh
# Installs what is missing, builds PES Explorer where needed and starts it.
set -eu

root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
# shellcheck source=installer/common.sh
. "$root/installer/common.sh"

usage() {
  cat <<'TEXT'
Usage: installer/start.sh [--no-install] [FILE | COMMAND ...]

Installs what is missing (with apt-get, on Debian-like systems, as root or where sudo asks for no
password), builds the program where needed and starts it. Needs a JDK of at least 17 and Maven.

  --no-install  install nothing; go on with what is there
  FILE          open this configuration in the window
  COMMAND ...   run a command without a window; see: installer/start.sh energy --help

Examples:
  installer/start.sh
  installer/start.sh sample-databases/presets/square.json
  installer/start.sh energy --in sample-databases/presets/square.json

Exit code: that of the program; 1 when something is missing; 3 without a display.
TEXT
}

read_option "${1:-}"
[ "$install" = yes ] || shift

wants_window() {
  [ $# -eq 0 ] || { [ $# -eq 1 ] && [ -f "$1" ]; }
}

require_display() {
  if is_linux && [ -z "${DISPLAY:-}" ]; then
    if [ -n "${WAYLAND_DISPLAY:-}" ]; then
      say "The window cannot open: this Wayland session offers no X display (DISPLAY is not set)."
      say "Install and enable Xwayland, which most desktops bring."
    else
      say "The window cannot open: there is no display (DISPLAY is not set)."
      say "Start it from a desktop session, over ssh -X, or under xvfb-run."
    fi
    say "Commands need no display, for instance: installer/start.sh energy --help"
    exit 3
  fi
}

# Set when a build is complete, so that one that was cut short is not taken for the program.
stamp=$root/target/start-stamp

is_built() {
  [ -f "$stamp" ] && [ -f "$root/target/pes-explorer.jar" ] && [ -z "$(
    cd "$root" && find pom.xml src/main resources sample-databases -newer "$stamp" | head -n 1
  )" ]
}

build() {
  say "Building PES Explorer; the first time takes a few minutes."
  (cd "$root" && mvn -B -ntp -q -DskipTests package </dev/null >&2) ||
    fail "The build failed; see above."
  : >"$stamp"
}

if wants_window "$@"; then
  require_display
  require_packages 'libgtk-3-0t64|libgtk-3-0' libxtst6 libgl1 libxxf86vm1 libpangoft2-1.0-0 \
    fonts-dejavu-core
fi
require_tools
is_built || build
exec "$(java_command)" -jar "$root/target/pes-explorer.jar" "$@"
