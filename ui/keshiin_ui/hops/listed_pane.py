"""What the graph's and the map's pane have in common: heading, drawing, and a list with the same facts."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from keshiin.explain.model import Language
from keshiin_ui.hops.canvas import HopCanvas
from keshiin_ui.hops.table import HopTable
from keshiin_ui.look.dressing import dress
from keshiin_ui.look.theme import Theme
from keshiin_ui.panes.heading import Heading
from keshiin_ui.panes.selection import Selection
from keshiin_ui.panes.view import View
from keshiin_ui.texts.words import Translator, in_language


@dataclass(frozen=True, slots=True)
class Listing:
    """What a list says: its headings, a hop's cells, and the hop in one sentence for a screen reader."""

    columns: Callable[[Translator], tuple[str, ...]]
    row: Callable[[View, int, Translator], tuple[str, ...]]
    sentence: Callable[[View, int, Translator], str]


class ListedPane(QWidget):
    """A drawing of the hops, or by the switch in its heading a list; ``chosen`` tells the reader's choice.

    ``canvas`` draws and stands in ``drawn``, the page beside the list.
    """

    chosen = Signal(Selection)

    def __init__(
        self, canvas: HopCanvas, drawn: QWidget, listing: Listing, language: Language, parent: QWidget | None
    ) -> None:
        super().__init__(parent)
        self._view: View | None = None
        self._chosen: frozenset[int] = frozenset()
        self._tr = in_language(language)
        self._canvas, self._drawn, self._listing = canvas, drawn, listing
        self._heading, self._table, self._pages = Heading(self), HopTable(), QStackedWidget()
        self._pages.addWidget(drawn)
        self._pages.addWidget(self._table)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._heading)
        column.addWidget(self._pages, 1)
        for hop_chosen in (canvas.hop_chosen, self._table.hop_chosen):
            hop_chosen.connect(lambda hop: self.chosen.emit(Selection("hop", hop)))
        self._heading.listed.connect(lambda _: self._turn())
        self.setFocusProxy(canvas)

    def _finish(self, language: Language, theme: Theme) -> None:
        """Say and colour everything, and set its order for Tab, once all of it stands."""
        # Tab comes to the drawing, the pane's focus proxy, and never to what stands between pane and drawing.
        self._heading.follow(self._canvas)
        dress(self, theme)
        self.set_theme(theme)
        self.retranslate(language)

    def select(self, selection: Selection | None) -> None:
        """Highlight the hops of what was chosen elsewhere."""
        self._chosen = self._view.hops_of(selection) if self._view else frozenset()
        self._canvas.choose(self._chosen)
        self._table.choose(self._chosen)

    def is_listed(self) -> bool:
        """Whether the list view is on."""
        return self._heading.is_listed()

    def show_list(self, listed: bool) -> None:
        """Turn the list view on or off."""
        self._heading.show_list(listed)

    def retranslate(self, language: Language) -> None:
        """Be named in that language; a message comes with a view of its own in each."""
        self._tr = in_language(language)
        self._say()

    @abstractmethod
    def _say(self) -> None:
        """Say everything that the pane says itself."""

    @abstractmethod
    def set_theme(self, theme: Theme) -> None:
        """Show what the pane has beside its parts in those colours."""

    def _name(self, title: str, whole: str) -> None:
        """Tell a screen reader what this is, and in sentences all that it shows."""
        for part in (self, self._canvas, self._table):
            part.setAccessibleName(title)
            part.setAccessibleDescription(whole)

    def _turn(self) -> None:
        """Show the drawing or the list, as the switch says."""
        self._list_rows()
        listed = self.is_listed()
        self._pages.setCurrentWidget(self._table if listed else self._drawn)
        self.setFocusProxy(self._table if listed else self._canvas)

    def _list_rows(self) -> None:
        view, tr, listing = self._view, self._tr, self._listing
        self._table.show_rows(
            len(view.hops) if view and self.is_listed() else 0,
            listing.columns(tr),
            lambda hop: listing.row(view, hop, tr) if view else (),
            lambda hop: listing.sentence(view, hop, tr) if view else "",
        )
        self._table.choose(self._chosen)
