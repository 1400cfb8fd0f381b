"""What the window does for each entry of its menus, by the entry's id."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from keshiin_ui.window.window import Window

CHECKS = ("check_online", "account", "stop_asking")
FURTHER = ("save_report", "write_to", "save_evidence")
TABS = ("header", "message", "links", "attachments", "explanation", "details", "way", "places")


def do(window: Window, wanted: str) -> None:
    """Do what is wanted: the part that knows the id does it. Raises KeyError where none does."""
    if wanted in TABS:
        window.panes.show_tab(wanted)
    elif wanted in CHECKS:
        window.checking.do(wanted)
    elif wanted in FURTHER:
        window.further.do(wanted)
    elif not window.school.do(wanted):
        OWN[wanted](window)


# These dialogs are loaded when they are asked for, so that the window is painted sooner.
def _show_steps(window: Window) -> None:
    from keshiin_ui.explanation.steps import StepsDialog

    if window.view is not None:
        window.dialogs.show(StepsDialog(window.view.explanation, window.theme, window))


def _show_guide(window: Window) -> None:
    from keshiin_ui.guide.pages import Guide

    window.dialogs.show(Guide(window, window.language, window.theme))


def _connect(window: Window) -> None:
    from keshiin_ui.connecting.dialog import ConnectDialog

    window.dialogs.show(ConnectDialog(window, window.language, window.theme))


def _show_newer(window: Window) -> None:
    from keshiin_ui.about.newer import newer_dialog

    window.dialogs.show(newer_dialog(window, window.language))


def _show_about(window: Window) -> None:
    from keshiin_ui.about.dialog import about_dialog

    window.dialogs.show(about_dialog(window, window.language, window.theme))


def _show_there(window: Window) -> None:
    from keshiin_ui.connecting import back

    back.show(window.view)


def _copy(_: Window) -> None:
    from keshiin_ui.window import clipboard

    clipboard.copy()


OWN: Mapping[str, Callable[[Window], object]] = {
    "open": lambda window: window.ways_in.choose_files(),
    "open_folder": lambda window: window.ways_in.choose_folder(),
    "close_message": lambda window: window.opening.close(),
    "quit": lambda window: window.close(),
    "copy": _copy,
    "paste": lambda window: window.ways_in.paste(),
    "settings": lambda window: window.dialogs.show(
        window.keeper.dialog(window, window.language, window.theme)
    ),
    "list": lambda window: window.messages.view.setFocus(),
    "find": lambda window: window.workspace.begin_finding(),
    "steps": _show_steps,
    "compare": lambda window: window.comparing.open(window.view, window.messages.model, window.theme),
    "inside": lambda window: window.desk.inside.go_in(),
    "outside": lambda window: window.opening.go_outside(),
    "nothing_chosen": lambda window: window.panes.linking.clear(),
    "lists": lambda window: window.panes.turn_lists(),
    "next_pane": lambda window: window.panes.walk_panes(1),
    "previous_pane": lambda window: window.panes.walk_panes(-1),
    "larger": lambda window: window.zoom(window.memory.zoom + 1),
    "smaller": lambda window: window.zoom(window.memory.zoom - 1),
    "usual": lambda window: window.zoom(0),
    "source_help": _show_guide,
    "show_there": _show_there,
    "thunderbird": _connect,
    "newer": _show_newer,
    "about": _show_about,
}
"""What the window does itself, by the ids of the menus."""
