"""The pane of the hop graph: heading, drawing, and the list view with the same facts."""

from __future__ import annotations

from itertools import accumulate

from PySide6.QtCore import QEvent, QObject, QPoint, QRectF, Qt, Signal
from PySide6.QtWidgets import QScrollArea, QWidget

from keshiin.explain.model import Language
from keshiin.explain.returned import told
from keshiin.texts import N_
from keshiin_ui.graph.canvas import GraphCanvas
from keshiin_ui.graph.scene import Scene
from keshiin_ui.graph.sentences import columns, hop_sentence, row, whole_text
from keshiin_ui.graph.type import Type
from keshiin_ui.hops.listed_pane import ListedPane, Listing
from keshiin_ui.hops.side_menu import Tell, can_be_asked, hop_menu
from keshiin_ui.look.theme import LIGHT, Theme
from keshiin_ui.panes.view import View
from keshiin_ui.texts.words import in_language
from keshiin_ui.widgets.label import PlainLabel
from keshiin_ui.widgets.pressing import pop_up

HINT = N_("The further left, the less can be checked.")
BRIEF_HINT = N_("Left: harder to check.")
LEAST = 9.1
"""What stations with their times and delays take at least, in heights of the smallest line."""


class HopGraph(ListedPane):
    """The way the message took; ``border_told`` tells up to which hop the reader says it is his side,
    ``forwarder_told`` at which hop a machine handed over that passes his mail on.
    """

    border_told = Signal(object)
    forwarder_told = Signal(int)
    _canvas: GraphCanvas

    def __init__(
        self, language: Language = "en", theme: Theme = LIGHT, parent: QWidget | None = None
    ) -> None:
        scroll, canvas = QScrollArea(), GraphCanvas(theme)
        super().__init__(canvas, scroll, Listing(columns, row, hop_sentence), language, parent)
        self._opened: frozenset[int] = frozenset()
        self._scene: Scene | None = None
        self._empty = PlainLabel(role="small", wrap=True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._pages.addWidget(self._empty)
        self._scroll = scroll
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setWidget(canvas)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        canvas.setAutoFillBackground(False)
        scroll.viewport().installEventFilter(self)
        self._at_end = True
        along = scroll.horizontalScrollBar()
        along.rangeChanged.connect(self._stay_at_the_end)
        along.actionTriggered.connect(lambda _: self._leave_the_end())
        for part in (canvas, self._table):
            part.asked.connect(self._ask)
        canvas.opened.connect(self._open)
        canvas.walked.connect(self._reveal)
        self._heading.folded.connect(self._fold)
        self._finish(language, theme)

    def show_analysis(self, view: View | None) -> None:
        """Show the way of that message; None clears."""
        if view is None or self._view is None or view.analysis is not self._view.analysis:
            self._opened = frozenset()
        self._view = view
        if view:
            self._tr = in_language(view.explanation.language)
        self._say()
        self._turn()
        self._lay_out()
        self._show_the_end()

    def keep_room(self, kept: bool) -> None:
        """Let the row of panes be high enough for the delays, or be as low as it must."""
        self._scroll.setMinimumHeight(round(LEAST * Type.now().unit) if kept else 0)

    def set_theme(self, theme: Theme) -> None:
        """Draw in those colours."""
        self._empty.setStyleSheet(f"color: {theme.quiet}")

    def _say(self) -> None:
        tr = self._tr
        title = tr("The way it took")
        self._heading.say(title, self._hints, tr("List"), tr("Group quiet stations"))
        self._empty.setText(tr("The message has no Received line; nothing tells its way."))
        self._name(title, whole_text(self._view, tr) if self._view else "")

    @property
    def _hints(self) -> list[str]:
        """How to read the graph and what the signs on it mean, the shorter forms with fewer signs."""
        tr = self._tr
        text = tr(told(HINT, self._view.analysis.role if self._view else None))
        signs = self._scene.legend() if self._scene and not self.is_listed() else ()
        forms = accumulate(
            signs, lambda so_far, sign: tr("{first} {second}", first=so_far, second=sign), initial=text
        )
        return [*[*forms][::-1], tr(BRIEF_HINT)]

    def _turn(self) -> None:
        super()._turn()
        self._heading.say_hint(self._hints)
        self._heading.offer_list(self._view is None or bool(self._view.hops))
        if self._view is not None and not self._view.hops:
            self._pages.setCurrentWidget(self._empty)

    def _lay_out(self) -> None:
        room = self._scroll.viewport().size()
        if self._view is None:
            self._scene = None
            self._canvas.show_scene(None)
            return
        width, height = float(room.width()), float(room.height())
        scene = Scene(self._view, self._tr, Type.now(), self._opened, width, height)
        self._heading.offer_fold(bool(self._opened))
        self._canvas.show_scene(scene)
        self._scene = scene
        self._heading.say_hint(self._hints)
        self._canvas.resize(scene.size().expandedTo(room))

    def _show_the_end(self) -> None:
        self._at_end = True
        self._stay_at_the_end()
        self._scroll.verticalScrollBar().setValue(0)

    def _stay_at_the_end(self) -> None:
        """Show the reader's side, also when a scroll bar has come to take some of the room."""
        bar = self._scroll.horizontalScrollBar()
        if self._at_end:
            bar.setValue(bar.maximum())

    def _leave_the_end(self) -> None:
        self._at_end = False

    def _reveal(self, rect: QRectF) -> None:
        self._leave_the_end()
        # What stands above the nodes is seen as well wherever they leave it room.
        self._scroll.verticalScrollBar().setValue(0)
        middle = rect.center().toPoint()
        self._scroll.ensureVisible(
            middle.x(), middle.y(), int(rect.width() / 2) + 24, int(rect.height() / 2) + 8
        )

    def _open(self, hops: tuple[int, ...]) -> None:
        self._opened |= frozenset(hops)
        self._lay_out()

    def _fold(self) -> None:
        self._opened = frozenset()
        self._lay_out()
        self._canvas.setFocus()

    def _ask(self, hop: int, place: QPoint, keys: bool) -> None:
        if self._view and can_be_asked(self._view):
            tell = Tell(self.border_told.emit, self.forwarder_told.emit)
            pop_up(hop_menu(self, self._view, hop, self._tr, tell), place, keys)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        resized = watched is self._scroll.viewport() and event.type() == QEvent.Type.Resize
        # Where nothing may be painted another message is on its way, and this one is not laid out once more.
        if resized and self.updatesEnabled():
            self._lay_out()
            self._show_the_end()
        return super().eventFilter(watched, event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.ApplicationFontChange):
            self._lay_out()
