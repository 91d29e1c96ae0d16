# A bare Debian in a temporary folder, for the scripts beside it and in installer/: sourced, not run.
#
# It needs root, debootstrap, and a host whose apt knows a Debian mirror. apt and pip look inside where they look
# on this host: their settings are copied, and the folders that pip reads are mounted.

# Start the calling script again in a mount namespace of its own, with a new folder $root to fill: no mount and
# no file is left behind, however it ends.
in_own_namespace() {
    if [ -z "${AICT_CHROOT:-}" ]; then
        AICT_CHROOT=$(mktemp -d)
        export AICT_CHROOT
        trap 'rm -rf --one-file-system "$AICT_CHROOT"' EXIT
        unshare --mount --pid --fork --kill-child --propagation private "$0" "$@"
        exit
    fi
    root=$AICT_CHROOT
}

debian_mirror() {
    apt-get update -qq
    apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' 'Label: Debian' | head -n 1
}

# bare_debian [BASE.tar [RELEASE]]: unpack the tar if it exists, else write it once debootstrap has made it.
bare_debian() {
    local base=${1:-} release=${2:-bookworm}
    if [ -n "$base" ] && [ -f "$base" ]; then
        tar -C "$root" -xf "$base"
    else
        debootstrap --variant=minbase --include=python3 "$release" "$root" "$(debian_mirror)" >"$root.log" 2>&1 ||
            { cat "$root.log"; exit 1; }
        rm -f "$root.log"
        [ -z "$base" ] || tar -C "$root" -cf "$base" .
    fi
    mount -t proc proc "$root/proc"
    mount -t tmpfs tmpfs "$root/dev/shm"
    registries_of_the_host
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

# Run a command inside with only what a login gives, and where pip and proxies look.
inside() {
    local settings
    mapfile -t settings < <(env | grep -iE '^(PIP_|(https?|no|all)_proxy=)' | grep -v '^PIP_CERT=')
    if [ -f "$root/etc/ssl/host-certificates.crt" ]; then
        settings+=(PIP_CERT=/etc/ssl/host-certificates.crt)
    fi
    env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LANG=C.UTF-8 DEBIAN_FRONTEND=noninteractive \
        "${settings[@]}" chroot "$root" sh -c "$1" </dev/null
}
