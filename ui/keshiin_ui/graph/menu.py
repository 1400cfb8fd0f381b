"""The menu of a hop: the reader's own word on which lines are his side's."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QWidget

from keshiin_ui.fonts import give_role
from keshiin_ui.graph.words import writer_name
from keshiin_ui.view import View
from keshiin_ui.words import Translator


def hop_menu(
    parent: QWidget, view: View, hop: int, tr: Translator, tell: Callable[[int | None], None]
) -> QMenu:
    """A menu that tells the hop up to which it is the reader's side; None leaves it to the program."""
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    give_role(menu, "body")
    menu.setAccessibleName(tr("Station {letter}", letter=view.letter(hop)))
    writer = writer_name(view.hops[hop - 1], tr).replace("&", "&&")
    mine = menu.addAction(tr("My side begins behind it: {name} is my mail service", name=writer))
    mine.triggered.connect(lambda: tell(hop))
    # What is likely can be confirmed.
    mine.setEnabled(view.border_hop != hop or view.likely)
    mine.setCheckable(True)
    mine.setChecked(view.border_hop == hop and not view.likely)
    if hop > 1:
        other = menu.addAction(tr("Not yet my side: {name} is not my mail service", name=writer))
        other.triggered.connect(lambda: tell(hop - 1))
        other.setEnabled(view.border_hop is None or view.border_hop >= hop)
    if view.analysis.settings.border_hop is not None:
        menu.addSeparator()
        menu.addAction(tr("Let the program find the border")).triggered.connect(lambda: tell(None))
    return menu
