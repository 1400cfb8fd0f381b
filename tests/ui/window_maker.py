"""What the fixture ``make_window`` is: a function that makes windows."""

from __future__ import annotations

from collections.abc import Callable

from keshiin_ui.window.window import Window

Maker = Callable[..., Window]
