"""The pane of the map: heading, drawing, zoom buttons, what must be known of it, and the list view."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QToolButton, QVBoxLayout, QWidget

from keshiin.explain.model import Language
from keshiin_ui.hops.listed_pane import ListedPane, Listing
from keshiin_ui.look.fonts import give_role
from keshiin_ui.look.line_icons import LineIcon, give_icon
from keshiin_ui.look.theme import LIGHT, Theme
from keshiin_ui.map.canvas import STEP, MapCanvas
from keshiin_ui.map.words import columns, empty_text, hints, hop_sentence, note, row, whole_text
from keshiin_ui.panes.heading import button_sheet
from keshiin_ui.panes.view import View
from keshiin_ui.texts.words import in_language
from keshiin_ui.widgets.label import PlainLabel

BUTTON, ROUND, APART = 26, 6, 3


class RouteMap(ListedPane):
    """Where the networks on the way are registered or estimated."""

    _canvas: MapCanvas

    def __init__(
        self, language: Language = "en", theme: Theme = LIGHT, parent: QWidget | None = None
    ) -> None:
        canvas, page = MapCanvas(theme), QWidget()
        super().__init__(canvas, page, Listing(columns, row, hop_sentence), language, parent)
        self._note = PlainLabel(role="tiny", wrap=True)
        # It begins where the heading does.
        self._note.setContentsMargins(8, 0, 8, 0)
        self._empty = PlainLabel(role="small", wrap=True)
        self._buttons = self._made_buttons()
        self._fill(page)
        self._finish(language, theme)

    def _made_buttons(self) -> tuple[QToolButton, ...]:
        actions: tuple[tuple[LineIcon, Callable[[], None]], ...] = (
            ("plus", lambda: self._canvas.zoom(STEP)),
            ("minus", lambda: self._canvas.zoom(1 / STEP)),
            ("maximize", self._canvas.fit),
        )
        buttons = []
        for icon, action in actions:
            button = QToolButton()
            button.setMinimumSize(BUTTON, BUTTON)
            button.clicked.connect(lambda _, act=action: act())
            give_role(button, "small")
            give_icon(button, icon)
            buttons.append(button)
        return tuple(buttons)

    def _fill(self, page: QWidget) -> None:
        """Put the map, the buttons in its corner and the note below it on the page."""
        column = QVBoxLayout(page)
        column.setContentsMargins(8, 0, 8, 6)
        column.setSpacing(3)
        over = QGridLayout(self._canvas)
        over.setContentsMargins(ROUND, ROUND, ROUND, ROUND)
        self._corner = QWidget()
        for part in (self._corner, self._canvas):
            part.installEventFilter(self)
        self._stack = QVBoxLayout(self._corner)
        self._stack.setContentsMargins(0, 0, 0, 0)
        self._stack.setSpacing(APART)
        for button in self._buttons:
            self._stack.addWidget(button)
        over.addWidget(self._corner, 0, 1, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight)
        over.addWidget(self._empty, 0, 0, 2, 1, Qt.AlignmentFlag.AlignVCenter)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        over.setColumnStretch(0, 1)
        over.setRowStretch(1, 1)
        column.addWidget(self._canvas, 1)
        column.addWidget(self._note)

    def show_analysis(self, view: View | None) -> None:
        """Show the places of that message; None clears."""
        self._view = view
        if view:
            self._tr = in_language(view.explanation.language)
        self._canvas.show_view(view)
        self._say()

    def set_theme(self, theme: Theme) -> None:
        """Draw in those colours."""
        self._note.setStyleSheet(f"color: {theme.quiet}")
        for button in self._buttons:
            button.setStyleSheet(button_sheet(theme, "1px"))
        paper = f"background: {theme.card}; color: {theme.text}; border: 1px solid {theme.edge}"
        self._empty.setStyleSheet(f"{paper}; border-radius: 6px; padding: 8px 12px")

    def _say(self) -> None:
        tr, view, trip = self._tr, self._view, self._canvas.chart.trip
        title = tr("Approximate places")
        self._heading.say(title, hints(trip, tr), tr("List"))
        self._note.setText(note(trip, tr))
        self._empty.setText(empty_text(view, tr) if view else "")
        self._empty.setVisible(view is not None and not trip.pins)
        for button, name in zip(
            self._buttons, (tr("Zoom in"), tr("Zoom out"), tr("Show the whole way")), strict=True
        ):
            button.setAccessibleName(name)
            button.setToolTip(name)
        self._name(title, whole_text(view, trip, tr) if view else "")
        self._list_rows()

    def _turn_buttons(self) -> None:
        """Put the buttons beside each other where the map is too low for them."""
        high = (max(button.sizeHint().height(), BUTTON) for button in self._buttons)
        needed = sum(each + APART for each in high) + 2 * ROUND
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        wanted = across if self._canvas.height() < needed else down
        if wanted != self._stack.direction():
            self._stack.setDirection(wanted)
            # Within the event that made the map higher nobody else would ask for their new place.
            self._corner.updateGeometry()

    def _keep_clear(self) -> None:
        """Let no pin and no name stand under the buttons."""
        self._canvas.keep_clear(QRectF(self._corner.geometry()).adjusted(-ROUND, -ROUND, ROUND, ROUND))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._canvas and event.type() == QEvent.Type.Resize:
            self._turn_buttons()
        elif watched is self._corner and event.type() in (QEvent.Type.Move, QEvent.Type.Resize):
            self._keep_clear()
        return super().eventFilter(watched, event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.ApplicationFontChange):
            self._canvas.update()
