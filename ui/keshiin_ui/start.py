"""The beginning of the window's process, before Qt is loaded."""

from __future__ import annotations

import gc
from collections.abc import Sequence
from contextlib import suppress

from keshiin_ui.qt import light


def main(argv: Sequence[str] | None = None) -> int:
    """Open the window, with the files that were named; the process's exit code."""
    load_lightly()
    from keshiin_ui.app import main as window

    return window(argv)


def load_lightly() -> None:
    """Let the loading of modules take no more than it must, from now on.

    No garbage is collected among what lives on; from the first paint on the `Sweeper` does that.
    """
    gc.disable()
    # Whoever needs Qt says that it is missing.
    with suppress(ImportError):
        light.load()
