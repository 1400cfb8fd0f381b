"""The graph itself: a widget that draws the placed chain and is walked with the arrow keys."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QWidget

from keshiin_ui.graph.scene import Scene
from keshiin_ui.hops.canvas import HopCanvas
from keshiin_ui.look.theme import Theme
from keshiin_ui.widgets.pressing import by_keys

STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class GraphCanvas(HopCanvas):
    """Draws a scene. ``opened`` carries the hops of a group, ``asked`` a hop, its menu's place and whether
    keys asked, ``walked`` where the walk has come to.
    """

    opened = Signal(tuple)
    asked = Signal(int, object, bool)
    walked = Signal(QRectF)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._scene: Scene | None = None

    def show_scene(self, scene: Scene | None) -> None:
        """Draw that scene from now on; the walk goes on at the hop where it was."""
        hop = self._walked_hop()
        self._scene = scene
        self._at = scene.plan.chain.stop_of(hop) if scene and hop else None
        self.update()

    def choose(self, hops: frozenset[int]) -> None:
        """Highlight those hops, and let the walk go on from the newest of them."""
        self._chosen = hops
        if self._scene and hops and self._walked_hop() not in hops:
            self._at = self._scene.plan.chain.stop_of(min(hops))
        self.update()
        if self._at is not None and hops:
            self.walked.emit(self._scene.rect(self._at) if self._scene else QRectF())

    def walk_to(self, at: int) -> None:
        """Move the walk to that stop and choose its hop."""
        if self._scene is None:
            return
        self._at = max(0, min(at, len(self._scene.plan.boxes) - 1))
        self._tell(self._scene.sentence(self._at))
        self.walked.emit(self._scene.rect(self._at))
        self.update()
        stop = self._scene.plan.boxes[self._at].stop
        if stop.kind != "group" and stop.hop is not None:
            self.hop_chosen.emit(stop.hop)

    def tip(self, point: QPointF) -> str:
        """What a tip at that point says: the station there, or the wall."""
        return self._scene.tip(point) if self._scene else ""

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._scene is None:
            return
        focused = self._at if self.hasFocus() else None
        # Ended in any case: a painter that outlives its widget in a traceback ends the process.
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._scene.draw(painter, self._theme, QRectF(event.rect()), self._chosen, focused)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        last = len(self._scene.plan.boxes) - 1 if self._scene else 0
        start = last if self._at is None else self._at
        key = Qt.Key(event.key())
        if key in STEPS:
            self.walk_to(start + STEPS[key] if self._at is not None else last)
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self.walk_to(0 if key == Qt.Key.Key_Home else last)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._open(start)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        at = self._scene.stop_at(event.position()) if self._scene else None
        if at is not None:
            self.walk_to(at)
            if event.button() == Qt.MouseButton.LeftButton:
                self._open(at)
        elif self._scene and (hop := self._scene.candidate_at(event.position())):
            self.asked.emit(hop, event.globalPosition().toPoint(), False)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        scene, point = self._scene, event.position()
        over = scene is not None and (
            scene.stop_at(point) is not None or scene.candidate_at(point) is not None
        )
        self.setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self._scene is None:
            return
        keys = by_keys(event)
        at = self._at if keys else self._scene.stop_at(QPointF(event.pos()))
        stop = self._scene.plan.boxes[at].stop if at is not None else None
        if at is not None and stop is not None and stop.kind == "peer":
            corner = self._scene.rect(at).bottomLeft().toPoint()
            self.asked.emit(stop.hops[0], self.mapToGlobal(corner) if keys else event.globalPos(), keys)

    def focusInEvent(self, event: QFocusEvent) -> None:
        if self._at is None and self._scene:
            self._at = len(self._scene.plan.boxes) - 1
        super().focusInEvent(event)
        self.update()

    def sizeHint(self) -> QSize:
        return self._scene.size() if self._scene else QSize(200, 120)

    def _walked_hop(self) -> int | None:
        if self._scene is None or self._at is None:
            return None
        return self._scene.plan.boxes[self._at].stop.hop

    def _open(self, at: int) -> None:
        stop = self._scene.plan.boxes[at].stop if self._scene else None
        if stop and stop.kind == "group":
            self.opened.emit(stop.hops)
