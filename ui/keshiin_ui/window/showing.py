"""How what is open comes to the screen: the answer first, on a page painted only when it is filled."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from keshiin.own_clock import follow

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from keshiin_ui.window.window import Window


def showing(window: Window) -> Iterator[None]:
    """Show it in steps that leave the window time to answer."""
    follow()
    view = window.view
    if view is not None or window.has("laying"):
        yield from window.laying.steps()
        made = window.has("desk")
        desk = window.desk
        if not made:
            yield
        yield from _come_home(window, desk if view else window.empty)
    window.empty.target.fail([] if view else _refusals(window))
    if window.has("laying"):
        steps = window.desk.steps(view, window.opening.current, window.language)
        next(steps)
        yield
        window.checking.tell()
        window.allow()
        yield from steps
    else:
        window.allow()
    if view is None and window.school.workspace is None:
        window.empty.target.open.setFocus()


def _come_home(window: Window, home: QWidget) -> Iterator[None]:
    """Bring a page to the front: a new one in a step of its own, and painted only when it is filled."""
    if home.isVisible() or not window.isVisible():
        window.school.show_home(home)
        return
    window.pages.setUpdatesEnabled(False)
    try:
        window.school.show_home(home)
        yield
    finally:
        window.pages.setUpdatesEnabled(True)


def _refusals(window: Window) -> list[str]:
    """Why nothing of what was given could be opened, in lines; none where nothing was."""
    if not window.has("opening") or not window.opening.current.refusals:
        return []
    from keshiin_ui.desk.notice import refusal_lines

    return refusal_lines(window.opening.current, window.language)
