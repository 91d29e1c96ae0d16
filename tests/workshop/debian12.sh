#!/usr/bin/env bash
# Tries the two commands of the README on a bare Debian 12: a new chroot with python3 and nothing else.
#
#   sudo tests/workshop/debian12.sh [BASE.tar]
#
# BASE.tar is a tar of the bare chroot: unpacked if it exists, else written once debootstrap has made it.
# It needs root, debootstrap, git, and a host whose apt knows a Debian mirror. What is committed is tried, not
# the work in progress. apt and pip look inside where they look on this host: their settings are copied,
# and the folders that pip reads are mounted. Everything is in a temporary folder that is removed at the end.
set -euo pipefail

checkout=$(git -C "$(dirname "$0")" rev-parse --show-toplevel)
base=${1:-}

# A mount namespace of our own: no mount is left behind, however this ends.
if [ -z "${AICT_CHROOT:-}" ]; then
    AICT_CHROOT=$(mktemp -d)
    export AICT_CHROOT
    trap 'rm -rf --one-file-system "$AICT_CHROOT"' EXIT
    unshare --mount --pid --fork --kill-child --propagation private "$0" "$@"
    exit
fi
root=$AICT_CHROOT

debian_mirror() {
    apt-get update -qq
    apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' 'Label: Debian' | head -n 1
}

bare_debian() {
    if [ -n "$base" ] && [ -f "$base" ]; then
        tar -C "$root" -xf "$base"
        return
    fi
    debootstrap --variant=minbase --include=python3 bookworm "$root" "$(debian_mirror)" >"$root.log" 2>&1 ||
        { cat "$root.log"; exit 1; }
    rm -f "$root.log"
    [ -z "$base" ] || tar -C "$root" -cf "$base" .
}

# The absolute paths, of folders or of file: addresses, that pip's settings name on this host.
pip_paths() {
    python3 -m pip config list | tr "'\" =" '\n\n\n\n' | sed -n 's#^file://##; /^\//p' | sort -u
}

mount_same() {
    mkdir -p "$root$1"
    mount --bind -o ro "$1" "$root$1"
}

registries_of_the_host() {
    apt-config dump | grep '^Acquire::' >"$root/etc/apt/apt.conf.d/99host" || true
    cp -L /etc/resolv.conf /etc/hosts "$root/etc/"
    mkdir -p "$root/root/.config/pip" "$root/usr/local/share/ca-certificates"
    cp /usr/local/share/ca-certificates/*.crt "$root/usr/local/share/ca-certificates/" 2>/dev/null || true
    cp /etc/ssl/certs/ca-certificates.crt "$root/etc/ssl/host-certificates.crt" 2>/dev/null || true
    cp /etc/pip.conf "$root/etc/" 2>/dev/null || true
    cp "$HOME/.config/pip/pip.conf" "$root/root/.config/pip/" 2>/dev/null || true
    for path in $(pip_paths); do
        if [ -d "$path" ]; then
            # An index of pages points to files that stand beside it.
            case $path in */simple | */simple/) path=$(dirname "$path") ;; esac
            mountpoint -q "$root$path" || mount_same "$path"
        fi
    done
}

# Only what a login gives, and where pip and proxies look.
inside() {
    local settings
    mapfile -t settings < <(env | grep -iE '^(PIP_|(https?|no|all)_proxy=)' | grep -v '^PIP_CERT=')
    if [ -f "$root/etc/ssl/host-certificates.crt" ]; then
        settings+=(PIP_CERT=/etc/ssl/host-certificates.crt)
    fi
    env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LANG=C.UTF-8 "${settings[@]}" \
        chroot "$root" sh -c "cd /srv/checkout && $1" </dev/null
}

attempt() {
    local start=$SECONDS code=0
    printf '\n=== %s\n' "$1"
    inside "$1" || code=$?
    printf '=== exit code %s, %s s\n' "$code" "$((SECONDS - start))"
    [ "$code" = 0 ] || exit "$code"
}

bare_debian
mount -t proc proc "$root/proc"
mount -t tmpfs tmpfs "$root/dev/shm"
registries_of_the_host
git clone --quiet --no-hardlinks "$checkout" "$root/srv/checkout"

attempt 'python3 bootstrap.py run'
inside 'ls -l documents-exemple'
attempt 'python3 bootstrap.py run'
attempt 'python3 bootstrap.py test'
