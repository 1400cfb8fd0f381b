# The goals of packaging/bootstrap that make packages, each from what the one before it made.
# Read by packaging/bootstrap; needs $python, setup and fail.
# shellcheck shell=sh disable=SC2154

# needs COMMAND PACKAGE: stops with Debian's name for what is missing.
needs() { command -v "$1" >/dev/null 2>&1 || fail "$1 is needed; on Debian: apt-get install $2"; }

# made SCRIPT [ARG...]: what a script of this folder makes.
made() {
    setup test
    script=$1
    shift
    "$python" "packaging/$script" "$@"
}

# of_frozen SCRIPT [ARG...]: the same, where the frozen program and its environment must be there first.
of_frozen() {
    { [ -x dist/keshiin/keshiin ] && [ -d build/onedir/freezer ]; } || onedir
    made "$@"
}

wheel() { made make_wheel.py; }
onedir() { made pyinstaller/make_onedir.py; }
tarball() { of_frozen linux/make_tarball.py; }
appimage() { of_frozen linux/make_appimage.py; }
sbom() { of_frozen parts/make_sbom.py; }
audit() { of_frozen parts/audit.py "$@"; }

deb() {
    needs dpkg-shlibdeps dpkg-dev
    of_frozen linux/make_deb.py
}

rpm() {
    needs rpmbuild rpm
    of_frozen linux/make_rpm.py
}

test_packages() {
    setup test
    QT_QPA_PLATFORM=offscreen "$python" -m pytest -m packages tests/installers "$@"
}
