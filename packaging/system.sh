# What Keshiin needs of the operating system: which packages, whether they are there, how they are installed.
# Read by packaging/bootstrap; needs $python, $root, say and fail.
# shellcheck shell=sh disable=SC2154

package_manager() {
    for tool in apt-get dnf pacman; do
        if command -v "$tool" >/dev/null 2>&1; then
            echo "$tool"
            return
        fi
    done
    echo none
}

packages_for() {
    case $1:$(package_manager) in
        python:apt-get) echo "python3 python3-venv" ;;
        python:dnf) echo "python3" ;;
        python:pacman) echo "python" ;;
        window:apt-get) echo "libglib2.0-0 libegl1 libgl1 libfontconfig1 libxkbcommon0 libdbus-1-3" \
            "libgssapi-krb5-2 libxcb-cursor0 libxkbcommon-x11-0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0" ;;
        window:dnf) echo "glib2 libglvnd-egl libglvnd-glx libglvnd-opengl fontconfig libxkbcommon dbus-libs" \
            "krb5-libs xcb-util-cursor libxkbcommon-x11 xcb-util-wm xcb-util-keysyms xcb-util-image xcb-util-renderutil" ;;
        window:pacman) echo "glib2 libglvnd fontconfig libxkbcommon dbus krb5 xcb-util-cursor libxkbcommon-x11" \
            "xcb-util-wm xcb-util-keysyms xcb-util-image xcb-util-renderutil" ;;
        font:apt-get) echo "fonts-ipafont-gothic" ;;
        font:dnf) echo "google-noto-sans-cjk-fonts" ;;
        font:pacman) echo "noto-fonts-cjk" ;;
    esac
}

# install_packages WHY PACKAGE...: 1 where it cannot, after printing the exact line to type.
install_packages() {
    why=$1
    shift
    case $(package_manager) in
        apt-get) line="apt-get install -y --no-install-recommends --no-upgrade $*" ;;
        dnf) line="dnf install -y $*" ;;
        pacman) line="pacman -S --needed --noconfirm $*" ;;
        none) say "$why, and the package manager of this system is not one known here (apt, dnf, pacman)"; return 1 ;;
    esac
    say "$why. To be installed: $*"
    if [ "$(id -u)" = 0 ]; then
        as_root="env DEBIAN_FRONTEND=noninteractive"
    elif sudo -n true 2>/dev/null; then
        as_root="sudo -n env DEBIAN_FRONTEND=noninteractive"
    else
        say "please type this line, then the same command again:"
        # Debian installs no sudo where root was given a password.
        if command -v sudo >/dev/null 2>&1; then
            printf '\n    sudo %s\n\n' "$line" >&2
        else
            printf "\n    su - -c '%s'\n\n" "$line" >&2
        fi
        return 1
    fi
    if [ "$(package_manager)" = apt-get ]; then
        $as_root apt-get update -qq >&2 || say "the list of packages could not be renewed"
    fi
    $as_root $line >&2
}

fits() { "$1" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 14))' >/dev/null 2>&1; }

makes_venvs() { "$1" -c 'import ensurepip, venv' >/dev/null 2>&1; }

find_python() {
    for name in ${PYTHON:-} python3 python3.13 python3.12 python3.14 python3.11; do
        if fits "$name" && makes_venvs "$name"; then
            echo "$name"
            return
        fi
    done
}

# An older Debian or Ubuntu has the fitting Python beside its own, under the version's name.
versioned_python() {
    command -v apt-cache >/dev/null 2>&1 || return 0
    for version in 3.13 3.12 3.11; do
        if apt-cache show "python$version-venv" >/dev/null 2>&1; then
            echo "python$version python$version-venv"
            return
        fi
    done
}

# get_python: puts the name of a Python from 3.11 to 3.14 that can make environments into $found.
get_python() {
    found=$(find_python)
    [ -z "$found" ] || return 0
    why="no Python from 3.11 to 3.14 with its venv module is here"
    # shellcheck disable=SC2046
    install_packages "$why" $(packages_for python) || fail "$why"
    found=$(find_python)
    if [ -z "$found" ] && [ -n "$(versioned_python)" ]; then
        # shellcheck disable=SC2046
        install_packages "$why" $(versioned_python) || fail "$why"
        found=$(find_python)
    fi
    [ -n "$found" ] || fail "$why; install one, or name it: PYTHON=/path/to/python make run"
}

missing_libraries() {
    command -v ldd >/dev/null 2>&1 || return 0
    qt=$("$python" -c 'import PySide6; print(PySide6.__path__[0])')
    ldd "$qt"/Qt/lib/libQt6Widgets.so.6 "$qt"/Qt/lib/libQt6Svg.so.6 "$qt"/Qt/lib/libQt6Network.so.6 \
        "$qt"/QtGui.abi3.so "$qt"/Qt/plugins/platforms/libqoffscreen.so "$qt"/Qt/plugins/platforms/libqxcb.so 2>/dev/null |
        sed -n 's/^[[:space:]]*\(lib[^ ]*\) => not found.*/\1/p' | sort -u | tr '\n' ' '
}

has_japanese_font() {
    QT_QPA_PLATFORM=offscreen "$python" - <<'END' >/dev/null 2>&1
import sys
from PySide6.QtGui import QFontDatabase, QGuiApplication

application = QGuiApplication([])
sys.exit(not QFontDatabase.families(QFontDatabase.WritingSystem.Japanese))
END
}

get_window_packages() {
    [ "$(uname -s)" = Linux ] || return 0
    missing=$(missing_libraries)
    # shellcheck disable=SC2046
    if [ -n "$missing" ]; then
        install_packages "the window needs these libraries, which are missing: $missing" \
            $(packages_for window) || return 1
    fi
    if ! ls "$root"/resources/keshiin_resources/fonts/*.?tf >/dev/null 2>&1 && ! has_japanese_font; then
        install_packages "there is no Japanese font" $(packages_for font) ||
            say "going on without: Japanese letters may show as boxes"
    fi
}

has_display() {
    [ "$(uname -s)" = Linux ] || return 0
    # Qt's own name of a platform is a display too: vnc, eglfs, offscreen.
    [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}${QT_QPA_PLATFORM:-}" ] || return 1
    "$python" -c 'from PySide6.QtGui import QGuiApplication; QGuiApplication([])' >/dev/null 2>&1
}
