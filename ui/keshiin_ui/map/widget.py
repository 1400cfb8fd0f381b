"""The pane of the map: heading, drawing, zoom buttons, what must be known of it, and the list view."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QStackedWidget, QToolButton, QVBoxLayout, QWidget

from keshiin.explain.model import Language
from keshiin_ui.fonts import give_role
from keshiin_ui.hop_table import HopTable
from keshiin_ui.label import PlainLabel
from keshiin_ui.map.canvas import STEP, MapCanvas
from keshiin_ui.map.words import columns, empty_text, hint, hop_sentence, note, row, whole_text
from keshiin_ui.pane_heading import Heading, button_sheet
from keshiin_ui.selection import Selection
from keshiin_ui.theme import LIGHT, Theme
from keshiin_ui.view import View
from keshiin_ui.words import in_language

BUTTON, ROUND = 26, 6


class RouteMap(QWidget):
    """Where the networks on the way are registered or estimated; ``chosen`` tells the reader's choice."""

    chosen = Signal(Selection)

    def __init__(
        self, language: Language = "en", theme: Theme = LIGHT, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._view: View | None = None
        self._chosen: frozenset[int] = frozenset()
        self._tr = in_language(language)
        self._heading = Heading(self)
        self._canvas = MapCanvas(theme)
        self._table = HopTable()
        self._note = PlainLabel(role="tiny", wrap=True)
        self._empty = PlainLabel(role="small", wrap=True)
        self._buttons = self._made_buttons()
        self._pages = QStackedWidget()
        self._pages.addWidget(self._made_map())
        self._pages.addWidget(self._table)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._heading)
        column.addWidget(self._pages, 1)
        self._heading.listed.connect(self._turn)
        self.setFocusProxy(self._canvas)
        for part in (self._canvas, self._table):
            part.hop_chosen.connect(lambda hop: self.chosen.emit(Selection("hop", hop)))
        self.set_theme(theme)
        self.retranslate(language)

    def _made_buttons(self) -> tuple[QToolButton, ...]:
        actions = (
            ("+", lambda: self._canvas.zoom(STEP)),
            ("−", lambda: self._canvas.zoom(1 / STEP)),
            ("⤢", self._canvas.fit),
        )
        buttons = []
        for text, action in actions:
            button = QToolButton()
            button.setText(text)
            button.setMinimumSize(BUTTON, BUTTON)
            button.clicked.connect(lambda _, act=action: act())
            give_role(button, "small")
            buttons.append(button)
        return tuple(buttons)

    def _made_map(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(8, 0, 8, 6)
        column.setSpacing(3)
        over = QGridLayout(self._canvas)
        over.setContentsMargins(6, 6, 6, 6)
        self._corner = QWidget()
        self._corner.installEventFilter(self)
        stack = QVBoxLayout(self._corner)
        stack.setContentsMargins(0, 0, 0, 0)
        stack.setSpacing(3)
        for button in self._buttons:
            stack.addWidget(button)
        over.addWidget(self._corner, 0, 1, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight)
        over.addWidget(self._empty, 0, 0, 2, 1, Qt.AlignmentFlag.AlignVCenter)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        over.setColumnStretch(0, 1)
        over.setRowStretch(1, 1)
        column.addWidget(self._canvas, 1)
        column.addWidget(self._note)
        return page

    def show_analysis(self, view: View | None) -> None:
        """Show the places of that message; None clears."""
        self._view = view
        if view:
            self._tr = in_language(view.explanation.language)
        self._canvas.show_view(view)
        self._say()

    def select(self, selection: Selection | None) -> None:
        """Highlight the pins of what was chosen elsewhere."""
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
        """Speak that language."""
        self._tr = in_language(language)
        self._say()

    def set_theme(self, theme: Theme) -> None:
        """Draw in those colours."""
        self._heading.set_theme(theme)
        self._canvas.set_theme(theme)
        self._note.setStyleSheet(f"color: {theme.quiet}")
        for button in self._buttons:
            button.setStyleSheet(button_sheet(theme, "1px"))
        self._table.set_theme(theme)
        paper = f"background: {theme.card}; color: {theme.text}; border: 1px solid {theme.edge}"
        self._empty.setStyleSheet(f"{paper}; border-radius: 6px; padding: 8px 12px")

    def _say(self) -> None:
        tr, view, trip = self._tr, self._view, self._canvas.chart.trip
        title = tr("Approximate places")
        self._heading.say(title, hint(trip, tr), tr("List"))
        self._note.setText(note(trip, tr))
        self._empty.setText(empty_text(view, tr) if view else "")
        self._empty.setVisible(view is not None and not trip.pins)
        for button, name in zip(
            self._buttons, (tr("Zoom in"), tr("Zoom out"), tr("Show the whole way")), strict=True
        ):
            button.setAccessibleName(name)
            button.setToolTip(name)
        for part in (self, self._canvas, self._table):
            part.setAccessibleName(title)
            part.setAccessibleDescription(whole_text(view, trip, tr) if view else "")
        self._list_rows()

    def _turn(self, listed: bool) -> None:
        self._list_rows()
        self._pages.setCurrentIndex(int(listed))
        self.setFocusProxy(self._table if listed else self._canvas)

    def _list_rows(self) -> None:
        view, tr = self._view, self._tr
        if view and self._heading.is_listed():
            self._table.show_rows(
                len(view.hops),
                columns(tr),
                lambda hop: row(view, hop, tr),
                lambda hop: hop_sentence(view, hop, tr),
            )
        else:
            self._table.show_rows(0, columns(tr), lambda _: (), lambda _: "")
        self._table.choose(self._chosen)

    def _keep_clear(self) -> None:
        """Let no pin and no name stand under the buttons."""
        self._canvas.keep_clear(QRectF(self._corner.geometry()).adjusted(-ROUND, -ROUND, ROUND, ROUND))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Move, QEvent.Type.Resize):
            self._keep_clear()
        return super().eventFilter(watched, event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.ApplicationFontChange):
            self._canvas.update()
