# The goals of packaging/bootstrap that make packages, each from what the one before it made.
# Read by packaging/bootstrap; needs $python, setup and fail.
# shellcheck shell=sh disable=SC2154

# needs COMMAND PACKAGE: stops with Debian's name for what is missing.
needs() { command -v "$1" >/dev/null 2>&1 || fail "$1 is needed; on Debian: apt-get install $2"; }

onedir() {
    setup test
    "$python" packaging/pyinstaller/make_onedir.py
}

deb() {
    needs dpkg-shlibdeps dpkg-dev
    [ -x dist/keshiin/keshiin ] || onedir
    setup test
    "$python" packaging/linux/make_deb.py
}

tarball() {
    [ -x dist/keshiin/keshiin ] || onedir
    setup test
    "$python" packaging/linux/make_tarball.py
}

rpm() {
    needs rpmbuild rpm
    [ -x dist/keshiin/keshiin ] || onedir
    setup test
    "$python" packaging/linux/make_rpm.py
}

appimage() {
    [ -x dist/keshiin/keshiin ] || onedir
    setup test
    "$python" packaging/linux/make_appimage.py
}

sbom() {
    [ -d build/onedir/freezer ] || onedir
    setup test
    "$python" packaging/parts/make_sbom.py
}

audit() {
    [ -d build/onedir/freezer ] || onedir
    setup test
    "$python" packaging/parts/audit.py "$@"
}

wheel() {
    setup test
    "$python" packaging/make_wheel.py
}

test_packages() {
    setup test
    QT_QPA_PLATFORM=offscreen "$python" -m pytest -m packages tests/installers "$@"
}
