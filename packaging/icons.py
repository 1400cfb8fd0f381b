"""The program's icon in the sizes and forms that each system asks for, drawn from its two SVG files.

``python packaging/icons.py`` draws anew what the window shows as its own icon.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from io import BytesIO
from pathlib import Path

from PIL import Image

ICONS = Path(__file__).resolve().parents[1] / "resources/keshiin_resources/icons"
SIZES = (16, 22, 24, 32, 48, 64, 128, 256, 512)
OWN_SIZES = (24, 128)
WINDOWS_SIZES = (16, 24, 32, 48, 64, 128, 256)
MAC_SIZES = (32, 64, 128, 256, 512, 1024)
LARGEST_SMALL = 24


def drawn(size: int) -> bytes:
    """A PNG of that size; fine lines are left out where they would blur."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import QBuffer, QIODevice
    from PySide6.QtGui import QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    name = "keshiin-small.svg" if size <= LARGEST_SMALL else "keshiin.svg"
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    QSvgRenderer(str(ICONS / name)).render(painter)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return bytes(buffer.data().data())


def write_theme(folder: Path) -> None:
    """Write a freedesktop icon theme's files below ``folder`` (``.../icons/hicolor``)."""
    for size in SIZES:
        _write(folder / f"{size}x{size}/apps/keshiin.png", drawn(size))
    _write(folder / "scalable/apps/keshiin.svg", (ICONS / "keshiin.svg").read_bytes())


def write_own() -> None:
    """Write what the window shows as its own icon, beside the SVG files."""
    for size in OWN_SIZES:
        _write(ICONS / f"keshiin-{size}.png", drawn(size))


def write_windows(path: Path) -> None:
    """Write the icon of a Windows program (.ico)."""
    _write(path, _together("ICO", WINDOWS_SIZES))


def write_mac(path: Path) -> None:
    """Write the icon of a macOS program (.icns)."""
    _write(path, _together("ICNS", MAC_SIZES))


def _together(form: str, sizes: Iterable[int]) -> bytes:
    *others, largest = (Image.open(BytesIO(drawn(size))) for size in sizes)
    out = BytesIO()
    largest.save(out, form, append_images=others, sizes=[(size, size) for size in sizes])
    return out.getvalue()


def _write(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)


if __name__ == "__main__":
    write_own()
