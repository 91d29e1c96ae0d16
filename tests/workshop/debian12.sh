#!/usr/bin/env bash
# Tries the two commands of the README on a bare Debian 12: a new chroot with python3 and nothing else.
#
#   sudo tests/workshop/debian12.sh [BASE.tar]
#
# BASE.tar is a tar of the bare chroot: unpacked if it exists, else written once debootstrap has made it.
# What it needs is in chroot.sh, and git. What is committed is tried, not the work in progress.
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
. "$here/chroot.sh"
in_own_namespace "$@"

attempt() {
    local start=$SECONDS code=0
    printf '\n=== %s\n' "$1"
    inside "cd /srv/checkout && $1" || code=$?
    printf '=== exit code %s, %s s\n' "$code" "$((SECONDS - start))"
    [ "$code" = 0 ] || exit "$code"
}

bare_debian "${1:-}"
git clone --quiet --no-hardlinks "$(git -C "$here" rev-parse --show-toplevel)" "$root/srv/checkout"

attempt 'python3 bootstrap.py run'
inside 'ls -l /srv/checkout/documents-exemple'
attempt 'python3 bootstrap.py run'
attempt 'python3 bootstrap.py test'
