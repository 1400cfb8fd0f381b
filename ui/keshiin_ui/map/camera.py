"""What part of the flat map is in sight: a middle and a scale, kept within the world. No Qt."""

from __future__ import annotations

from dataclasses import dataclass, replace

from keshiin_ui.map.earth import CENTRE, NORTH, SOUTH, Point, flat

TOP, BOTTOM = flat(0, NORTH)[1], flat(0, SOUTH)[1]
NEAREST = 60.0
FARTHEST_TURN = 200.0
LEAST_SPAN = 44.0


@dataclass(frozen=True, slots=True)
class Camera:
    """The middle on the flat map and the scale in pixels a degree, for a widget of that size in pixels."""

    x: float
    y: float
    scale: float
    width: float
    height: float

    def point(self, place: Point) -> Point:
        """Where a place of the flat map is on the widget."""
        return (place[0] - self.x) * self.scale + self.width / 2, (
            place[1] - self.y
        ) * self.scale + self.height / 2

    def place(self, point: Point) -> Point:
        """What place of the flat map is at a point of the widget."""
        return (point[0] - self.width / 2) / self.scale + self.x, (
            point[1] - self.height / 2
        ) / self.scale + self.y

    def moved(self, right: float, down: float) -> Camera:
        """The map dragged by so many pixels."""
        return kept(replace(self, x=self.x - right / self.scale, y=self.y - down / self.scale))

    def zoomed(self, factor: float, anchor: Point) -> Camera:
        """The map enlarged around a point of the widget, which stays where it is."""
        before = self.place(anchor)
        bigger = kept(replace(self, scale=self.scale * factor))
        after = bigger.place(anchor)
        return kept(replace(bigger, x=bigger.x + before[0] - after[0], y=bigger.y + before[1] - after[1]))


def kept(camera: Camera) -> Camera:
    """The camera brought back within the world: at most one turn of it, nothing beyond its top and bottom."""
    width, height = max(camera.width, 1.0), max(camera.height, 1.0)
    least = max(width / 360.0, height / (BOTTOM - TOP))
    scale = max(least, min(camera.scale, NEAREST))
    half = height / 2 / scale
    y = max(TOP + half, min(camera.y, BOTTOM - half))
    x = max(CENTRE - FARTHEST_TURN, min(camera.x, CENTRE + FARTHEST_TURN))
    return Camera(x, y, scale, width, height)


def fitted(places: list[Point], width: float, height: float, margin: float, beside: float = 0.0) -> Camera:
    """A camera that shows all those places with a margin in pixels; the whole world where there are none.

    ``beside`` is what something else covers at the right.
    """
    if not places:
        return kept(Camera(CENTRE, flat(0, 22)[1], 0.0, width, height))
    xs, ys = [x for x, _ in places], [y for _, y in places]
    across = max(max(xs) - min(xs), LEAST_SPAN)
    down = max(max(ys) - min(ys), LEAST_SPAN / 2)
    room = max(width - 2 * margin - beside, width / 3)
    # Names stand beside pins more often than above them, and a pane is mostly wide.
    scale = min(room / across, max(height - 1.4 * margin, height / 3) / down)
    middle = kept(Camera((min(xs) + max(xs)) / 2, (min(ys) + max(ys)) / 2, scale, width, height))
    return kept(replace(middle, x=middle.x + beside / 2 / middle.scale))
