"""What stands on the map for one message: its pins, arcs, circles and names, drawn and found again."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from keshiin.countries import country_name
from keshiin_ui.look.theme import Theme, Tone
from keshiin_ui.map.artist import PinArtist, draw_circle, draw_leg
from keshiin_ui.map.camera import Camera
from keshiin_ui.map.earth import Point, circle
from keshiin_ui.map.pins import Pin, Trip, rows_of, spread, trip_of
from keshiin_ui.panes.view import View


class Chart:
    """The places of one message; ``taken`` is where the map's own buttons stand."""

    def __init__(self, view: View | None) -> None:
        self.view = view
        self.trip: Trip = trip_of(view) if view else Trip((), ())
        self.walk = self.trip.walk
        self.taken = QRectF()
        self._spread: tuple[object, list[Point]] = (None, [])

    @property
    def tints(self) -> dict[str, Tone]:
        """The countries of which only the country is known, with the meaning of the newest hop there."""
        pins = (pin for pin in self.trip.pins if pin.radius_km is None and pin.place.country)
        return {pin.place.country or "": pin.tone for pin in pins}

    @property
    def extent(self) -> list[Point]:
        """The places on the flat map that have to be in sight."""
        places = [pin.at for pin in self.trip.pins]
        for pin in self.trip.pins:
            if pin.radius_km:
                places += circle(pin.longitude, pin.latitude, pin.radius_km)
        return places

    def spots(self, camera: Camera, theme: Theme) -> list[Point]:
        """Where the pins stand on the widget: none covers another, those of one place stand side by side."""
        artist = PinArtist(theme)
        key = (camera, artist.height, self.taken.getRect())
        if self._spread[0] != key:
            # What is recorded stands where it is; claims give way to it.
            rows = sorted(rows_of(self.trip.pins), key=self._is_claimed)
            sizes = [artist.size(pin) for pin in self.trip.pins]
            true = [camera.point(self.trip.pins[row[0]].at) for row in rows]
            wide = [(sum(sizes[at][0] for at in row), sizes[row[0]][1]) for row in rows]
            middle, size = self.taken.center(), self.taken.size()
            taken = (((middle.x(), middle.y()), (size.width(), size.height())),) if self.taken else ()
            spots = spread(true, wide, (camera.width, camera.height), taken)
            self._spread = key, _side_by_side(rows, spots, sizes)
        return self._spread[1]

    def _is_claimed(self, row: list[int]) -> bool:
        return all(self.trip.pins[at].tone != "recorded" for at in row)

    def pin_at(self, camera: Camera, theme: Theme, point: QPointF) -> Pin | None:
        """The pin under a point of the widget."""
        artist = PinArtist(theme)
        spots = self.spots(camera, theme)
        under = (
            pin
            for pin, spot in zip(self.trip.pins, spots, strict=True)
            if _box(artist, pin, spot).contains(point)
        )
        return next(under, None)

    def draw(
        self, painter: QPainter, camera: Camera, theme: Theme, chosen: frozenset[int], focused: int | None
    ) -> None:
        """Draw everything but the land."""
        artist = PinArtist(theme)
        for pin in self.trip.pins:
            draw_circle(painter, camera, pin, theme)
        spots = self.spots(camera, theme)
        for leg in self.trip.legs:
            draw_leg(painter, leg, spots[leg.older], spots[leg.newer], artist.height / 2, theme)
        for row in rows_of(self.trip.pins):
            pin = self.trip.pins[row[0]]
            left, right = (_box(artist, self.trip.pins[at], spots[at]) for at in (row[0], row[-1]))
            middle = (left.left() + right.right()) / 2, left.center().y()
            artist.leader(painter, pin, middle, camera.point(pin.at))
        self._draw_names(painter, artist, camera, spots)
        for pin, spot in zip(self.trip.pins, spots, strict=True):
            artist.draw(painter, pin, spot, not chosen.isdisjoint(pin.hops), focused in pin.hops)

    def _draw_names(self, painter: QPainter, artist: PinArtist, camera: Camera, spots: list[Point]) -> None:
        taken = [_box(artist, pin, spot) for pin, spot in zip(self.trip.pins, spots, strict=True)]
        taken.append(self.taken)
        told = {""}
        room = QRectF(4, 2, camera.width - 8, camera.height - 4)
        for pin, spot in zip(self.trip.pins, spots, strict=True):
            text = self._name(pin)
            box = artist.name_box(text, pin, spot, taken, room) if text not in told else None
            if box:
                told.add(text)
                artist.name(painter, text, box)
                taken.append(box)

    def _name(self, pin: Pin) -> str:
        place = pin.place
        if place.city and pin.radius_km is not None:
            return place.city
        return (
            country_name(place.country, self.view.explanation.language) if place.country and self.view else ""
        )


def _side_by_side(rows: list[list[int]], spots: list[Point], sizes: list[Point]) -> list[Point]:
    """The middle of each pin, for rows of pins that stand around those spots."""
    placed: dict[int, Point] = {}
    for row, (x, y) in zip(rows, spots, strict=True):
        left = x - sum(sizes[at][0] for at in row) / 2
        for at in row:
            placed[at] = left + sizes[at][0] / 2, y
            left += sizes[at][0]
    return [placed[at] for at in range(len(sizes))]


def _box(artist: PinArtist, pin: Pin, spot: Point) -> QRectF:
    width, height = artist.size(pin)
    return QRectF(spot[0] - width / 2, spot[1] - height / 2, width, height)
