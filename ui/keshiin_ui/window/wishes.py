"""What the window does when one of its parts asks for it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from keshiin.explain.model import Language
    from keshiin_ui.desk.desk import Desk
    from keshiin_ui.window.parts import PartedWindow


def heed(window: PartedWindow, desk: Desk) -> None:
    """Do from now on what the desk asks for."""
    desk.messages.more_wanted.connect(window.work.go_on)
    desk.messages.chosen.connect(window.opening.show)
    desk.messages.story_wanted.connect(lambda *asked: window.further.tell_story(*asked))
    desk.inside.wanted.connect(window.opening.go_inside)
    desk.inside.left.connect(window.opening.go_outside)
    desk.banner.steps_wanted.connect(lambda: window.do("steps"))
    desk.banner.further_wanted.connect(window.do)
    for pane in (desk.workspace.graph, desk.workspace.header):
        pane.border_told.connect(window.keeper.draw_border)
        pane.forwarder_told.connect(window.keeper.name_forwarder)
    desk.question.answered.connect(window.keeper.name_service)
    desk.question.refused.connect(window.keeper.refuse_services)


def take_places(window: PartedWindow, paths: Sequence[str]) -> None:
    """Take location files that were dropped on the window, or say why not, on their page of the settings."""
    dialog = window.keeper.dialog(window, window.language, window.theme)
    window.dialogs.show(dialog)
    dialog.bring_places(paths)


def say_in(window: PartedWindow, language: Language) -> None:
    """Say everything in that language, and the settings again, in which it was chosen."""
    window.set_language(language)
    dialog = window.keeper.dialog(window, language, window.theme)
    window.dialogs.show(dialog)
    dialog.looks.language.setFocus()
