"""The beginning of the window's process, before Qt is loaded."""

from __future__ import annotations

import gc
from collections.abc import Sequence


def main(argv: Sequence[str] | None = None) -> int:
    """Open the window, with the files that were named; the process's exit code."""
    leave_garbage()
    from keshiin_ui.app import main as window

    return window(argv)


def leave_garbage() -> None:
    """Collect nothing while modules are loaded, which live on; from then on the `Sweeper` does it."""
    gc.disable()
