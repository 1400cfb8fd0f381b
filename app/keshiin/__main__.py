"""``python -m keshiin`` is the command ``keshiin``."""

from __future__ import annotations

import sys

from keshiin.cli import main

if __name__ == "__main__":
    sys.exit(main())
