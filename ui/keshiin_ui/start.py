"""The beginning of the window's process, before Qt is loaded."""

from __future__ import annotations

import gc
import sys
from collections.abc import Sequence


def main(argv: Sequence[str] | None = None) -> int:
    """Open the window, with the files that were named; the process's exit code."""
    load_lightly()
    from keshiin_ui.app import main as window

    return window(argv)


def load_lightly() -> None:
    """Let the loading of modules take no more than it must, from now on.

    No garbage is collected among what lives on; from the first paint on the `Sweeper` does that. And PySide6,
    which offers Qt's names in another style to modules that use it (its ``__feature__``, PYSIDE-2029), takes
    every module for such a one, instead of reading the source of each to see; nothing here wants that style.
    """
    gc.disable()
    try:
        import PySide6.QtCore  # noqa: F401
    except ImportError:
        return  # Whoever needs Qt says that it is missing.
    styles = sys.modules.get("shibokensupport.feature")
    if hasattr(styles, "_mod_uses_pyside"):
        styles._mod_uses_pyside = lambda module: True  # type: ignore[attr-defined]
