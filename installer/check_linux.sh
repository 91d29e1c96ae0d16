#!/usr/bin/env bash
# Tries the Debian package in a bare chroot: install, self-test, upgrade, type of file, sockets, removal.
#
#   sudo installer/check_linux.sh [BASE.tar [RELEASE]]
#
# Takes the newest package of dist/ (python3 bootstrap.py build). BASE.tar is a tar of the bare chroot: unpacked if
# it exists, else written once debootstrap has made it of RELEASE (bookworm). See tests/workshop/chroot.sh.
# Every check has its line; the first that fails ends the script with 1.
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
. "$here/../tests/workshop/chroot.sh"
in_own_namespace "$@"

package=$(ls -t "$here"/../dist/aict-desktop_*.deb | head -n 1)
LIMIT='timeout 900'

check() {
    local start=$SECONDS
    if inside "$2" >"$root.log" 2>&1; then
        printf 'ok    %s (%s s)\n' "$1" "$((SECONDS - start))"
    else
        printf 'FAILED %s\n' "$1"
        tail -n 40 "$root.log"
        rm -f "$root.log"
        exit 1
    fi
    rm -f "$root.log"
}

# older VERSION: the same package under an older number, with a file that the new one no longer has.
older() {
    local work="$root/srv/older"
    dpkg-deb --raw-extract "$package" "$work"
    sed -i "s/^Version:.*/Version: $1/" "$work/DEBIAN/control"
    touch "$work/usr/lib/aict-desktop/_internal/former.txt"
    dpkg-deb --root-owner-group -Znone --build "$work" "$root/srv/older.deb" >/dev/null
    rm -r "$work"
}

bare_debian "$@"
cp "$package" "$root/srv/new.deb"
older 0.0.1
printf 'Package: %s, in %s\n' "$(basename "$package")" "$(. "$root/etc/os-release" && echo "$PRETTY_NAME")"

SELFTEST="$LIMIT aict-desktop --selftest"
SOCKETS='strace -f -qq --seccomp-bpf -e trace=socket -o /srv/sockets'
INSTALL='apt-get install -y --no-install-recommends'

check 'an older version installs' "apt-get update && $INSTALL /srv/older.deb && test -e /usr/lib/aict-desktop/_internal/former.txt"
check 'it makes a dossier' "cd /root && aict-desktop exemple 'Stratégie d’été.aict' && test -s 'Stratégie d’été.aict'"
check 'the package installs over it, and what it no longer has is gone' "$INSTALL /srv/new.deb && ! test -e /usr/lib/aict-desktop/_internal/former.txt"
check 'the dossier of the older version is sound' "cd /root && aict-desktop verifier 'Stratégie d’été.aict'"
check 'self-test, offscreen, without any network' "unshare --net $SELFTEST /srv/t1"
check 'tools for the next checks' "$INSTALL xvfb xauth strace shared-mime-info desktop-file-utils hicolor-icon-theme lintian"
check 'self-test in a window, every socket traced' "xvfb-run -a $SOCKETS $SELFTEST /srv/t2 && grep -q ', xcb, linux' /srv/t2/rapport.txt"
check 'no socket to a network' "test -e /srv/sockets && ! grep AF_INET /srv/sockets"
check 'control: one to a network is caught' "$SOCKETS python3 -c 'import socket; socket.socket(socket.AF_INET)' && grep -q AF_INET /srv/sockets"
check 'control: the self-test fails without one of the resources' "mv /usr/lib/aict-desktop/_internal/resources/documents/afom.toml /srv/ && ! $SELFTEST /srv/t3 && grep 'ÉCHEC' /srv/t3/rapport.txt && mv /srv/afom.toml /usr/lib/aict-desktop/_internal/resources/documents/"
check 'the desktop knows the type of file and the application' "grep -q '^application/x-aict=aict-desktop.desktop' /usr/share/applications/mimeinfo.cache && grep -q 'application/x-aict:\*.aict' /usr/share/mime/globs && desktop-file-validate /usr/share/applications/aict-desktop.desktop"
check 'a dossier named on the command line opens' "cd /root && export AICT_PROFILE=/srv/profile && (timeout 20 xvfb-run -a aict-desktop 'Stratégie d’été.aict' || true) && find /srv/profile -name '*_opening_*.aict' | grep -q ."
# No public address yet, and the libraries of Python and of its wheels are as their authors link them.
UNBLAMED=bogus-mail-host,bogus-mail-host-in-debian-changelog,custom-library-search-path,embedded-library
UNBLAMED=$UNBLAMED,hardening-no-pie,library-not-linked-against-libc,shared-library-lacks-prerequisites
check 'lintian finds nothing' "lintian --no-cfg --allow-root --fail-on warning --suppress-tags $UNBLAMED /srv/new.deb"
check 'removal leaves nothing but the dossiers' "apt-get purge -y aict-desktop && ! find / -xdev -path /srv -prune -o -path /root -prune -o -path /proc -prune -o -name '*aict*' -print | grep . && test -s '/root/Stratégie d’été.aict'"
