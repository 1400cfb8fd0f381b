# The tests against a real Thunderbird: what they need of the system, and the skip where it cannot be had.
# Read by packaging/bootstrap; needs $python, setup, say, package_manager and install_packages.
# shellcheck shell=sh disable=SC2154

thunderbird_packages="thunderbird xvfb openbox xdotool dovecot-imapd x11-utils imagemagick"

has_all_of_thunderbird() {
    PATH=$PATH:/usr/sbin
    for tool in thunderbird Xvfb openbox xdotool dovecot import; do
        command -v "$tool" >/dev/null 2>&1 || return 1
    done
}

test_thunderbird() {
    setup test
    if ! has_all_of_thunderbird && [ "$(package_manager)" = apt-get ]; then
        # shellcheck disable=SC2086
        install_packages "the tests against a real Thunderbird need it here" $thunderbird_packages ||
            say "going on with what is here"
    fi
    if ! command -v thunderbird >/dev/null 2>&1; then
        say "SKIPPED: no thunderbird on this machine, and it could not be installed; the add-on was NOT tried"
        return 0
    fi
    KESHIIN_THUNDERBIRD=1 QT_QPA_PLATFORM=offscreen exec "$python" -m pytest tests/thunderbird_real "$@"
}
