"""A painter that notes where it writes what, and where it draws polygons."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFontMetricsF, QPainter, QPolygonF

ROUNDING = 1.5


class NotingPainter(QPainter):
    """Writes nothing and keeps the area of each text as its font measures it, and that of each polygon."""

    def __init__(self, *given: object) -> None:
        super().__init__(*given)
        self.noted: list[tuple[str, QRectF]] = []
        self.polygons: list[QRectF] = []

    def drawPolygon(self, shape: QPolygonF, *_: object) -> None:
        self.polygons.append(self.transform().mapRect(shape.boundingRect()))

    def drawText(self, place: QPointF | QRectF, *rest: object) -> None:
        text, metrics = str(rest[-1]), QFontMetricsF(self.font())
        if isinstance(place, QPointF):
            area = metrics.tightBoundingRect(text).translated(place)
        else:
            area = QRectF(0, 0, metrics.horizontalAdvance(text), metrics.capHeight())
            area.moveCenter(place.center())
        if text.strip():
            self.noted.append((text, self.transform().mapRect(area)))


def collisions(noted: list[tuple[str, QRectF]]) -> list[str]:
    """Every two texts that stand on one another."""
    found = []
    for place, (one, area) in enumerate(noted):
        for other, its in noted[place + 1 :]:
            inner = area.intersected(its)
            if inner.width() > ROUNDING and inner.height() > ROUNDING:
                found.append(f"{one!r} and {other!r}")
    return found
