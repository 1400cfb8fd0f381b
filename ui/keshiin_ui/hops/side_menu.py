"""What the menus of a hop offer, on the graph and in the header: the reader's word on whose lines are his."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QWidget

from keshiin.own_word import forwarder_behind
from keshiin.visible import visible
from keshiin_ui.hops.words import writer_name
from keshiin_ui.look.fonts import give_role
from keshiin_ui.panes.view import View
from keshiin_ui.texts.words import Translator


@dataclass(frozen=True, slots=True)
class Tell:
    """Who is told: ``border`` the hop up to which it is the reader's side (None leaves it to the program),
    ``forwarder`` the hop whose machine passes his mail on.
    """

    border: Callable[[int | None], None]
    forwarder: Callable[[int], None]


def can_be_asked(view: View | None) -> bool:
    """Whether any side is the reader's: a returned message was recorded by others."""
    return view is not None and view.analysis.role not in ("returned", "came_back")


def hop_menu(parent: QWidget, view: View, hop: int, tr: Translator, tell: Tell) -> QMenu:
    """A menu of a hop alone."""
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    give_role(menu, "body")
    menu.setAccessibleName(tr("Station {letter}", letter=view.letter(hop)))
    offer_sides(menu, view, hop, tr, tell)
    return menu


def offer_sides(menu: QMenu, view: View, hop: int, tr: Translator, tell: Tell) -> None:
    """Add what the reader can say of a hop to a menu."""
    writer = _entry(writer_name(view.hops[hop - 1], tr))
    mine = menu.addAction(tr("My side begins behind it: {name} is my mail service", name=writer))
    mine.triggered.connect(lambda: tell.border(hop))
    # What is likely can be confirmed.
    mine.setEnabled(view.border_hop != hop or view.likely)
    mine.setCheckable(True)
    mine.setChecked(view.border_hop == hop and not view.likely)
    if hop > 1:
        other = menu.addAction(tr("Not yet my side: {name} is not my mail service", name=writer))
        other.triggered.connect(lambda: tell.border(hop - 1))
        other.setEnabled(view.border_hop is None or view.border_hop >= hop)
    if forwarder := forwarder_behind(view.analysis.route, hop):
        name = _entry(visible(forwarder))
        forwards = menu.addAction(tr("{name} forwards mail to me: its line is a record too", name=name))
        forwards.triggered.connect(lambda: tell.forwarder(hop))
        forwards.setEnabled(view.border_hop is None or view.border_hop <= hop)
    if view.analysis.settings.border_hop is not None:
        menu.addSeparator()
        menu.addAction(tr("Let the program find the border")).triggered.connect(lambda: tell.border(None))


def _entry(name: str) -> str:
    """A name within a menu's entry, where one ``&`` would mark a letter."""
    return name.replace("&", "&&")
