"""``keshiin --version``: the program's version, and how old the data are that come with it."""

from __future__ import annotations

import keshiin
from keshiin_resources import dates


def show() -> int:
    """Print them, one a line."""
    print(f"keshiin {keshiin.__version__}")
    for name, date in dates().items():
        print(f"{name} {date}")
    return 0
