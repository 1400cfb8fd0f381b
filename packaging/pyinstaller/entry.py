"""What the frozen program starts with: the window, the command line, or the process that reads."""

from __future__ import annotations

import multiprocessing
import os
import sys

LIBRARIES = "LD_LIBRARY_PATH"


def main() -> int:
    """Be what this process was started for; its exit code."""
    _free_other_programs()
    from keshiin_ui import __main__ as window
    from keshiin_ui.reading import child

    name = called()
    if name == "keshiin-gui" or os.environ.get(child.MARK):
        return window.main()
    if name == "keshiin-thunderbird-host":
        from keshiin.thunderbird import host

        return host.main()
    from keshiin import __main__ as command

    return command.main()


def called() -> str:
    """The name that the program was started by; a link to it has a name of its own."""
    return os.path.basename(sys.argv[0]).lower().removesuffix(".exe")


def _free_other_programs() -> None:
    """Give back the search path for libraries as it was: a browser started from here must not load ours.

    The bootloader keeps the former value (PyInstaller's manual, "LD_LIBRARY_PATH considerations").
    """
    former = os.environ.pop(f"{LIBRARIES}_ORIG", None)
    if former is not None:
        os.environ[LIBRARIES] = former
    else:
        os.environ.pop(LIBRARIES, None)


if __name__ == "__main__":
    multiprocessing.freeze_support()
    sys.exit(main())
