"""What the first screen has beside what is seen of it at once, and what can be done now."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from keshiin_ui.panes.view import View
    from keshiin_ui.window.window import Window


def furniture(window: Window) -> Iterator[None]:
    """Bring it after the first paint, in steps that leave the window time to answer."""
    from keshiin_ui.qt.application import complete
    from keshiin_ui.qt.texts import speak

    complete()
    speak(window.language)
    yield
    yield from window.empty.steps()
    yield from window.menus.steps()
    window.menus.put_recent(window.recent)
    yield
    allow_in_menus(window)
    yield
    window.work.start()
    yield
    # PySide6 names all that any style draws, for which the first message would have to wait.
    from PySide6.QtWidgets import QStyle  # noqa: F401  (loading it is all)

    yield
    window.keeper.tell_problem()


def allow_in_menus(window: Window) -> None:
    """Allow what can be done with what is open."""
    menus, view, opened = window.menus, window.view, window.opening.current
    in_lesson = window.school.workspace is not None
    inner = opened.analysis is not None and bool(opened.analysis.inner)
    menus.allow(view is not None, in_lesson)
    menus.enable("inside", inner and not in_lesson)
    menus.enable("outside", opened.role is not None and not in_lesson)
    menus.enable("show_there", not in_lesson and view is not None and _can_show_there(view))
    menus.enable("stop_asking", window.has("online") and window.online.under_way is not None)
    menus.tick(window.school.done)
    window.empty.offer_tour(not window.school.toured)


def _can_show_there(view: View) -> bool:
    from keshiin_ui.connecting.back import can_show

    return can_show(view)
