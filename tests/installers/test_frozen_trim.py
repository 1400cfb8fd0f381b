"""What the frozen program leaves out: parts that are never used, and the libraries that only these need."""

from __future__ import annotations

import runpy
from pathlib import Path

import PIL
import pytest

from keshiin.message.links.codes import FORMS

TRIM = runpy.run_path(str(Path(__file__).resolve().parents[2] / "packaging/pyinstaller/trim.py"))
QT = "PySide6/Qt/plugins"


@pytest.mark.parametrize(
    "place",
    [
        f"{QT}/platforms/libqxcb.so",
        f"{QT}/platforms/libqwayland.so",
        f"{QT}/platforms/libqoffscreen.so",
        f"{QT}/platforminputcontexts/libibusplatforminputcontextplugin.so",
        "PySide6/plugins/platforms/qwindows.dll",
        "PySide6\\plugins\\styles\\qmodernwindowsstyle.dll",
        "PySide6/Qt/translations/qtbase_ja.qm",
        "PIL/_imaging.cpython-311-x86_64-linux-gnu.so",
        "keshiin_resources/geo/country.mmdb",
    ],
)
def test_what_the_window_needs_stays(place: str) -> None:
    assert TRIM["wanted"](place)


@pytest.mark.parametrize(
    "place",
    [
        f"{QT}/platformthemes/libqgtk3.so",
        f"{QT}/tls/libqopensslbackend.so",
        f"{QT}/imageformats/libqtiff.so",
        "PySide6/Qt/translations/qtbase_de.qm",
        "PySide6\\plugins\\platforms\\qdirect2d.dll",
        "PySide6/opengl32sw.dll",
        "keshiin_resources/locale/ja/LC_MESSAGES/keshiin.po",
    ],
)
def test_what_is_never_used_goes(place: str) -> None:
    assert not TRIM["wanted"](place)


def test_every_format_that_a_message_is_searched_for_stays_and_others_go() -> None:
    gone = TRIM["modules"](PIL._plugins)
    assert "PIL.PsdImagePlugin" in gone
    assert not {f"PIL.{form.title().replace('Webp', 'WebP')}ImagePlugin" for form in FORMS} & set(gone)
    assert {f"{name}ImagePlugin" for name in TRIM["PICTURES"]} <= set(PIL._plugins)


def test_a_library_stays_only_while_something_that_stays_needs_it() -> None:
    needs = {
        "/x/libqxcb.so": ["libxcb.so.1"],
        "/x/libxcb.so.1": ["libXau.so.6"],
        "/x/libqgtk3.so": ["libgtk-3.so.0", "libxcb.so.1"],
        "/x/libgtk-3.so.0": ["libcairo.so.2"],
        "/x/_ssl.so": ["libssl.so.3", "libc.so.6"],
    }
    entries = [
        (f"{QT}/platforms/libqxcb.so", "/x/libqxcb.so", "BINARY"),
        (f"{QT}/platformthemes/libqgtk3.so", "/x/libqgtk3.so", "BINARY"),
        ("lib-dynload/_ssl.so", "/x/_ssl.so", "EXTENSION"),
        ("libXau.so.6", "/x/libXau.so.6", "BINARY"),
        ("libcairo.so.2", "/x/libcairo.so.2", "BINARY"),
        ("libgtk-3.so.0", "/x/libgtk-3.so.0", "BINARY"),
        ("libssl.so.3", "/x/libssl.so.3", "BINARY"),
        ("libxcb.so.1", "/x/libxcb.so.1", "BINARY"),
        ("libpython3.11.so.1.0", "/x/libpython3.11.so.1.0", "BINARY"),
    ]
    staying = {name for name, _, _ in TRIM["trimmed"](entries, lambda path: needs.get(path, ()))}
    gone = {name for name, _, _ in entries} - staying
    assert gone == {f"{QT}/platformthemes/libqgtk3.so", "libcairo.so.2", "libgtk-3.so.0"}


def test_no_link_leads_to_what_is_gone() -> None:
    kept = ("PySide6/Qt/lib/libQt6Core.so.6", "/x/libQt6Core.so.6", "BINARY")
    links = [
        ("libQt6Core.so.6", "PySide6/Qt/lib/libQt6Core.so.6", "SYMLINK"),
        ("libQt6EglFS.so.6", "PySide6/Qt/lib/libQt6EglFS.so.6", "SYMLINK"),
        ("PySide6/libQt6Core.so.6", "Qt/lib/libQt6Core.so.6", "SYMLINK"),
    ]
    assert TRIM["unbroken"](links, [kept]) == [links[0], links[2]]
