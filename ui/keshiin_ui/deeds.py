"""What the window does for each entry of its menus, by the entry's id."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from keshiin_ui import clipboard
from keshiin_ui.connecting import back

if TYPE_CHECKING:
    from keshiin_ui.window import Window

TABS = ("header", "message", "links", "attachments", "explanation", "details", "way", "places")


def do(window: Window, wanted: str) -> None:
    """Do what is wanted: the part that knows the id does it. Raises KeyError where none does."""
    workspace = window.school.workspace or window.workspace
    if wanted in TABS:
        workspace.show_tab(wanted)
    elif not any(part.do(wanted) for part in (window.school, window.checking, window.further)):
        _own(window)[wanted]()


def take_places(window: Window, paths: Sequence[str]) -> None:
    """Take location files that were dropped on the window, or say why not, on their page of the settings."""
    dialog = window.keeper.dialog(window, window.language, window.theme)
    window.dialogs.show(dialog)
    dialog.bring_places(paths)


def _own(window: Window) -> dict[str, Callable[[], object]]:
    """What no single part of the window does alone."""
    workspace = window.school.workspace or window.workspace
    dialogs, ways_in, language, theme = window.dialogs, window.ways_in, window.language, window.theme
    return {
        "open": ways_in.choose_files,
        "close_message": window.opening.close,
        "quit": window.close,
        "copy": clipboard.copy,
        "paste": ways_in.paste,
        "settings": lambda: dialogs.show(window.keeper.dialog(window, language, theme)),
        "list": window.messages.view.setFocus,
        "find": window.workspace.find,
        "steps": window.show_steps,
        "compare": lambda: window.comparing.open(window.view, window.messages.model, theme),
        "inside": window.desk.inside.go_in,
        "outside": window.opening.go_outside,
        "nothing_chosen": workspace.linking.clear,
        "lists": workspace.turn_lists,
        "next_pane": lambda: workspace.walk_panes(1),
        "previous_pane": lambda: workspace.walk_panes(-1),
        "larger": lambda: window.zoom(window.memory.zoom + 1),
        "smaller": lambda: window.zoom(window.memory.zoom - 1),
        "usual": lambda: window.zoom(0),
        "source_help": lambda: _show_guide(window),
        "show_there": lambda: back.show(window.view),
        "thunderbird": lambda: _connect(window),
        "newer": lambda: _show_newer(window),
        "about": lambda: _show_about(window),
    }


# These dialogs are loaded when they are asked for, so that the window is painted sooner.
def _show_guide(window: Window) -> None:
    from keshiin_ui.guide.pages import Guide

    window.dialogs.show(Guide(window, window.language, window.theme))


def _connect(window: Window) -> None:
    from keshiin_ui.connecting.dialog import ConnectDialog

    window.dialogs.show(ConnectDialog(window, window.language, window.theme))


def _show_newer(window: Window) -> None:
    from keshiin_ui.newer import newer_dialog

    window.dialogs.show(newer_dialog(window, window.language))


def _show_about(window: Window) -> None:
    from keshiin_ui.about import about_dialog

    window.dialogs.show(about_dialog(window, window.language, window.theme))
