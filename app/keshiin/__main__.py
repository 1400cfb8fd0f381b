"""Where the command ``keshiin`` begins, also as ``python -m keshiin``."""

from __future__ import annotations

import signal
import sys


def main() -> int:
    """Do what the command line says. Ctrl+C ends it in silence, also while it is still loading."""
    # An exception among the modules would be told at length. Who let us ignore the key is not overruled.
    heard = signal.getsignal(signal.SIGINT) is signal.default_int_handler
    if heard:
        signal.signal(signal.SIGINT, signal.SIG_DFL)
    from keshiin import cli

    if heard:
        signal.signal(signal.SIGINT, signal.default_int_handler)
    return cli.main()


if __name__ == "__main__":
    sys.exit(main())
