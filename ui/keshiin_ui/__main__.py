"""Where the program in one folder starts: as the window, or as a process that reads for it, without Qt."""

from __future__ import annotations

import os
import sys

from keshiin_ui.reading import child


def main() -> int:
    """Be the one or the other; the process's exit code."""
    if os.environ.get(child.MARK):
        child.main()
        return 0
    from keshiin_ui.start import main as window

    return window()


if __name__ == "__main__":
    sys.exit(main())
