"""What the frozen program leaves out of all that PyInstaller collects, and why it can."""

from __future__ import annotations

import posixpath
from collections.abc import Callable, Iterable
from fnmatch import fnmatch
from pathlib import PurePosixPath

Entry = tuple[str, str, str]
"""A collected file: its place in the program, where it comes from, its kind in PyInstaller's words."""

# geoip2 reads files here and asks no server; decimal has its form in C; nobody debugs the frozen program.
MODULES = (
    "aiohttp", "requests", "geoip2.webservice", "importlib_metadata", "numpy",
    "PIL.ImageCms", "PIL.ImageQt", "PIL.ImageTk",
    "tkinter", "unittest", "doctest", "pdb", "pydoc", "pydoc_data", "lib2to3", "distutils",
    "setuptools", "pip", "readline", "rlcompleter", "curses", "_pydecimal", "xmlrpc",
)  # fmt: skip
# Pillow loads the first five with any picture, and opens the formats of message/links/pictures.py alone.
PICTURES = frozenset({"Bmp", "Gif", "Jpeg", "Png", "Ppm", "Tiff", "WebP"})


def modules(plugins: Iterable[str]) -> list[str]:
    """The modules to leave out, with those of Pillow's plugins (``PsdImagePlugin``) that are never asked."""
    named = [name for name in plugins if name.removesuffix("ImagePlugin") not in PICTURES]
    return [*MODULES, *(f"PIL.{name}" for name in named)]


# Qt's own network, phone, screen and development parts; every language of Qt but the two of the window;
# the theme that would bring all of GTK; formats of pictures that the window never shows.
FILES = (
    "PySide6/*translations/*",
    "PySide6/*plugins/egldeviceintegrations/*",
    "PySide6/*plugins/generic/*",
    "PySide6/*plugins/networkinformation/*",
    "PySide6/*plugins/tls/*",
    "PySide6/*plugins/platforms/*eglfs*",
    "PySide6/*plugins/platforms/*linuxfb*",
    "PySide6/*plugins/platforms/*minimal*",
    "PySide6/*plugins/platforms/*vkkhrdisplay*",
    "PySide6/*plugins/platforms/*vnc*",
    "PySide6/*plugins/platforms/*direct2d*",
    "PySide6/*plugins/platformthemes/*gtk3*",
    "PySide6/*plugins/imageformats/*",
    "PySide6/*plugins/wayland-graphics-integration-client/*vulkan*",
    "PySide6/*plugins/wayland-graphics-integration-client/*drm*",
    "PySide6/*plugins/wayland-graphics-integration-client/*dmabuf*",
    "PySide6/*plugins/wayland-shell-integration/*ivi*",
    "PySide6/*plugins/wayland-shell-integration/*fullscreen*",
    "PySide6/opengl32sw.dll",
    "PIL/_avif*",
    "PIL/_imagingcms*",
    "PIL/_imagingft*",
    "PIL/_imagingtk*",
    "keshiin_resources/*.po",
)
KEPT = (
    "PySide6/*translations/qtbase_ja.qm",
    "PySide6/*plugins/imageformats/*qico*",
    "PySide6/*plugins/imageformats/*qsvg*",
)


def wanted(place: str) -> bool:
    """Whether a file stays, by its place in the program."""
    name = _posix(place)
    return any(fnmatch(name, each) for each in KEPT) or not any(fnmatch(name, each) for each in FILES)


def trimmed(binaries: Iterable[Entry], needs: Callable[[str], Iterable[str]]) -> list[Entry]:
    """The binaries that stay: wanted ones, and of the libraries those that a staying one needs.

    ``needs`` tells the names of the libraries that the file at a path asks the system for.
    """
    entries = [entry for entry in binaries if wanted(entry[0])]
    libraries: dict[str, list[Entry]] = {}
    staying: list[Entry] = []
    for entry in entries:
        if _only_needed(entry):
            libraries.setdefault(PurePosixPath(_posix(entry[0])).name, []).append(entry)
        else:
            staying.append(entry)
    for entry in staying:
        for name in () if entry[2] == "SYMLINK" else needs(entry[1]):
            staying.extend(libraries.pop(name, ()))
    return staying


def unbroken(entries: Iterable[Entry], files: Iterable[Entry]) -> list[Entry]:
    """The entries without links to what is not among ``files``."""
    there = {_posix(place) for place, _, kind in files if kind != "SYMLINK"}
    return [entry for entry in entries if entry[2] != "SYMLINK" or _target(entry) in there]


def _target(link: Entry) -> str:
    """The place that a link leads to, which PyInstaller tells as seen from the link's own folder."""
    return posixpath.normpath(posixpath.join(posixpath.dirname(_posix(link[0])), _posix(link[1])))


def _only_needed(entry: Entry) -> bool:
    """Whether a file is there for others alone: a library that is neither a plugin nor a module of Python."""
    place, _, kind = entry
    name = PurePosixPath(_posix(place)).name
    if kind == "EXTENSION" or "/plugins/" in _posix(place) or name.startswith(("libpython", "python3")):
        return False
    return ".so" in name or name.endswith((".dll", ".dylib"))


def _posix(place: str) -> str:
    return place.replace("\\", "/")
