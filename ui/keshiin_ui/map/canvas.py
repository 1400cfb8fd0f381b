"""The map itself: drawn by one painter, dragged, zoomed, and walked from pin to pin with the arrow keys."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from keshiin.countries import country_name
from keshiin_ui.hops.canvas import HopCanvas
from keshiin_ui.look.theme import Theme
from keshiin_ui.map.artist import draw_land
from keshiin_ui.map.camera import Camera, fitted, kept
from keshiin_ui.map.chart import Chart
from keshiin_ui.map.outlines import Outlines, coarse, fine
from keshiin_ui.map.pinching import pinched
from keshiin_ui.map.words import hop_sentence, pin_tip
from keshiin_ui.panes.view import View
from keshiin_ui.texts.words import in_language

STEP = 1.5
FINE_FROM, AGAIN_MS = 4.0, 80
MARGIN, CORNER = 52.0, 8.0
STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
PANS = {
    Qt.Key.Key_Left: (60, 0), Qt.Key.Key_Right: (-60, 0), Qt.Key.Key_Up: (0, 60), Qt.Key.Key_Down: (0, -60),
}  # fmt: skip


class MapCanvas(HopCanvas):
    """Draws a chart on the land."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._chart = Chart(None)
        self._camera = fitted([], 400, 200, MARGIN)
        self._moved_by_reader = False
        self._dragged: QPointF | None = None
        self._land: QPixmap | None = None
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.grabGesture(Qt.GestureType.PinchGesture)
        self.setMinimumSize(160, 90)

    @property
    def chart(self) -> Chart:
        """What is drawn on the land."""
        return self._chart

    @property
    def camera(self) -> Camera:
        """What part of the world is in sight."""
        return self._camera

    def show_view(self, view: View | None) -> None:
        """Draw the places of that message, and bring them into sight where it is another message."""
        before, taken = self._chart.view, self._chart.taken
        self._chart = Chart(view)
        self._chart.taken = taken
        if view is None or before is None or view.analysis is not before.analysis:
            self._at, self._chosen = None, frozenset()
            self.fit()
        self._renew_land()

    def set_theme(self, theme: Theme) -> None:
        """Draw in those colours."""
        super().set_theme(theme)
        self._renew_land()

    def choose(self, hops: frozenset[int]) -> None:
        """Highlight the pins of those hops."""
        self._chosen = hops
        if self._at not in hops:
            self._at = next((hop for hop in sorted(hops) if hop in self._chart.walk), self._at)
        self.update()

    def fit(self) -> None:
        """Show the whole route with room around."""
        self._moved_by_reader = False
        taken = self._chart.taken
        beside = self.width() - taken.left() if taken else 0.0
        self._look(fitted(self._chart.extent, self.width(), self.height(), MARGIN, beside))

    def keep_clear(self, taken: QRectF) -> None:
        """Let no pin and no name stand in that area."""
        self._chart.taken = taken
        if not self._moved_by_reader:
            self.fit()

    def zoom(self, factor: float, anchor: QPointF | None = None) -> None:
        """Enlarge around a point, or around the middle."""
        self._moved_by_reader = True
        point = anchor or QPointF(self.width() / 2, self.height() / 2)
        self._look(self._camera.zoomed(factor, (point.x(), point.y())))

    def drag(self, right: float, down: float) -> None:
        """Move the map by so many pixels."""
        self._moved_by_reader = True
        self._look(self._camera.moved(right, down))

    def tip(self, point: QPointF) -> str:
        """What a tip at that point says: the pin there, else the country."""
        view = self._chart.view
        pin = self._chart.pin_at(self._camera, self._theme, point)
        if view and pin:
            return pin_tip(view, pin, in_language(view.explanation.language))
        code = self._outlines().country_at(*self._camera.place((point.x(), point.y())))
        return country_name(code, view.explanation.language) if code and view else ""

    def walk_to(self, hop: int) -> None:
        """Move the walk to that hop and choose it."""
        self._at = hop
        view = self._chart.view
        if view:
            self._tell(hop_sentence(view, hop, in_language(view.explanation.language)))
        self.update()
        self.hop_chosen.emit(hop)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        asked = pinched(event, self)
        if asked is not None:
            self.zoom(*asked)
            return True
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        corners = QPainterPath()
        corners.addRoundedRect(QRectF(self.rect()), CORNER, CORNER)
        focused = self._at if self.hasFocus() else None
        # Ended in any case: a painter that outlives its widget in a traceback ends the process.
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setClipPath(corners)
            painter.drawPixmap(0, 0, self._land_picture())
            self._chart.draw(painter, self._camera, self._theme, self._chosen, focused)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, walk = event.key(), self._chart.walk
        if key in PANS and event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.drag(*PANS[Qt.Key(key)])
        elif key in STEPS and walk:
            step = STEPS[Qt.Key(key)]
            at = walk.index(self._at) + step if self._at in walk else 0 if step > 0 else len(walk) - 1
            self.walk_to(walk[max(0, min(at, len(walk) - 1))])
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal, Qt.Key.Key_Minus):
            self.zoom(1 / STEP if key == Qt.Key.Key_Minus else STEP)
        elif key == Qt.Key.Key_0:
            self.fit()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        pin = self._chart.pin_at(self._camera, self._theme, event.position())
        if pin is None:
            self._dragged = event.position()
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            return
        now = pin.hops.index(self._at) if self._at in pin.hops else -1
        self.walk_to(pin.hops[(now + 1) % len(pin.hops)])

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._dragged is not None:
            by = event.position() - self._dragged
            self._dragged = event.position()
            self.drag(by.x(), by.y())
            return
        over = self._chart.pin_at(self._camera, self._theme, event.position())
        self.setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.OpenHandCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._dragged = None
        self.setCursor(Qt.CursorShape.OpenHandCursor)

    def wheelEvent(self, event: QWheelEvent) -> None:
        self.zoom(STEP ** (event.angleDelta().y() / 240), event.position())
        event.accept()

    def focusInEvent(self, event: QFocusEvent) -> None:
        if self._at is None and self._chart.walk:
            self._at = self._chart.walk[0]
        super().focusInEvent(event)
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._moved_by_reader:
            self._look(kept(replace(self._camera, width=self.width(), height=self.height())))
        else:
            self.fit()

    def sizeHint(self) -> QSize:
        return QSize(420, 200)

    def _look(self, camera: Camera) -> None:
        self._camera = camera
        self._renew_land()

    def _renew_land(self) -> None:
        self._land = None
        self.update()

    def _outlines(self) -> Outlines:
        if self._camera.scale < FINE_FROM:
            return coarse()
        wanted = fine()
        if wanted is None:
            QTimer.singleShot(AGAIN_MS, self._renew_land)
        return wanted or coarse()

    def _land_picture(self) -> QPixmap:
        if self._land is None:
            ratio = self.devicePixelRatioF()
            self._land = QPixmap(self.size() * ratio)
            self._land.setDevicePixelRatio(ratio)
            painter = QPainter(self._land)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            draw_land(painter, self._camera, self._outlines(), self._theme, self._chart.tints)
            painter.end()
        return self._land
