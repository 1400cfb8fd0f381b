"""The pane of the map as the reader uses it."""

from __future__ import annotations

import pytest
from made_route import chain_of, made_view
from made_view import view
from PySide6.QtCore import QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QToolButton
from pytestqt.qtbot import QtBot

from keshiin.lookup.model import Place
from keshiin_ui.hops.table import HopTable
from keshiin_ui.look.theme import LIGHT
from keshiin_ui.map.canvas import MapCanvas
from keshiin_ui.map.earth import flat
from keshiin_ui.map.outlines import Outlines
from keshiin_ui.map.widget import RouteMap
from keshiin_ui.panes.selection import Selection
from keshiin_ui.panes.view import View
from keshiin_ui.widgets.label import PlainLabel

ONE = (("mail.example.jp", "203.0.113.5", "mx.example.com"),)


def shown(qtbot: QtBot, made: View | None, width: int = 640, height: int = 260) -> RouteMap:
    pane = RouteMap("en", LIGHT)
    qtbot.addWidget(pane)
    pane.resize(width, height)
    pane.show()
    pane.show_analysis(made)
    return pane


def canvas_of(pane: RouteMap) -> MapCanvas:
    canvas = pane.findChild(MapCanvas)
    assert canvas is not None
    return canvas


def spot(canvas: MapCanvas, pin: int) -> QPoint:
    return QPointF(*canvas.chart.spots(canvas.camera, LIGHT)[pin]).toPoint()


def words(pane: RouteMap) -> str:
    return " ".join(label.text() for label in pane.findChildren(PlainLabel) if label.isVisible())


def test_every_pin_is_in_sight_at_the_start(qtbot: QtBot) -> None:
    canvas = canvas_of(shown(qtbot, view()))
    inside = canvas.rect().adjusted(10, 10, -10, -10)
    assert all(inside.contains(spot(canvas, pin)) for pin in range(3))


def test_a_claim_and_a_record_in_one_country_stand_side_by_side_around_its_place(qtbot: QtBot) -> None:
    peers = (("a.example", "192.0.2.1", "b.example"), ("b.example", "192.0.2.2", "c.example"))
    places = {peer[1]: Place("JP") for peer in peers}
    pane = shown(qtbot, made_view(peers, 1, places=places))
    canvas = canvas_of(pane)
    (left, right), place = (
        (spot(canvas, 0), spot(canvas, 1)),
        canvas.camera.point(canvas.chart.trip.pins[0].at),
    )
    assert left.y() == right.y() == pytest.approx(place[1], abs=1)
    assert (left.x() + right.x()) / 2 == pytest.approx(place[0], abs=1)
    assert 20 < right.x() - left.x() < 50
    assert "Dashed: only claimed." in words(pane)


def test_a_click_on_a_pin_chooses_its_hop(qtbot: QtBot) -> None:
    pane = shown(qtbot, view())
    canvas = canvas_of(pane)
    with qtbot.waitSignal(pane.chosen) as told:
        qtbot.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=spot(canvas, 1))
    assert told.args == [Selection("hop", 3)]


def test_the_arrow_keys_walk_from_pin_to_pin(qtbot: QtBot) -> None:
    pane = shown(qtbot, view())
    chosen: list[Selection] = []
    pane.chosen.connect(chosen.append)
    canvas = canvas_of(pane)
    for _ in range(3):
        qtbot.keyClick(canvas, Qt.Key.Key_Right)
    assert chosen == [Selection("hop", hop) for hop in (4, 3, 2)]
    assert canvas.accessibleDescription() == "C: smtp.im.cz, estimated: Czechia"


def test_a_choice_made_elsewhere_is_highlighted_and_not_told_again(qtbot: QtBot) -> None:
    pane = shown(qtbot, view())
    before = pane.grab().toImage()
    with qtbot.assertNotEmitted(pane.chosen):
        pane.select(Selection("hop", 3))
    assert pane.grab().toImage() != before


def test_a_country_is_tinted_where_only_the_country_is_known(qtbot: QtBot) -> None:
    plain = canvas_of(shown(qtbot, chain_of(1, 1)))
    tinted = canvas_of(shown(qtbot, made_view(ONE, 1, places={"203.0.113.5": Place("JP")})))
    assert plain.chart.tints == {}
    assert tinted.chart.tints == {"JP": "recorded"}
    hokkaido = QPointF(*tinted.camera.point(flat(143.2, 43.3))).toPoint()
    seen = QColor(tinted.grab().toImage().pixel(hokkaido))
    assert seen != QColor(LIGHT.land)
    assert seen != QColor(LIGHT.sea)


def test_the_tip_tells_how_exact_a_place_is(qtbot: QtBot) -> None:
    canvas = canvas_of(shown(qtbot, view()))
    assert "within about 50 km" in canvas.tip(QPointF(spot(canvas, 1)))
    assert "Only the country is known" in canvas.tip(QPointF(spot(canvas, 2)))


def test_the_tip_names_the_country_under_the_mouse(qtbot: QtBot) -> None:
    canvas = canvas_of(shown(qtbot, view()))
    assert canvas.tip(QPointF(*canvas.camera.point(flat(134.0, -25.0)))) == "Australia"
    assert canvas.tip(QPointF(*canvas.camera.point(flat(100.0, 60.0)))) == "Russia"


def test_what_a_map_cannot_tell_is_always_said(qtbot: QtBot) -> None:
    said = words(shown(qtbot, view()))
    assert "not where a person is" in said
    assert "Boundaries are not authoritative" in said


def test_an_empty_map_says_why(qtbot: QtBot) -> None:
    private = made_view((("pc.example.jp", "10.0.0.5", "mail.example.jp"),), 1)
    said = words(shown(qtbot, private))
    assert "inside addresses have none" in said
    assert "examples" not in said
    nameless = made_view(((None, None, "mail.example.jp"),), 1)
    assert "No line here names an address" in words(shown(qtbot, nameless))
    assert "no place is known" in words(shown(qtbot, chain_of(2, 1)))
    assert "no place" not in words(shown(qtbot, view()))


def test_zooming_in_draws_finer_outlines_and_the_last_button_fits_again(qtbot: QtBot) -> None:
    pane = shown(qtbot, view())
    canvas = canvas_of(pane)
    start = canvas.camera.scale
    buttons = {each.accessibleName(): each for each in pane.findChildren(QToolButton)}
    for _ in range(4):
        qtbot.mouseClick(buttons["Zoom in"], Qt.MouseButton.LeftButton)
    assert canvas.camera.scale > start * 4
    assert canvas.grab().size() == canvas.size()
    qtbot.mouseClick(buttons["Show the whole way"], Qt.MouseButton.LeftButton)
    assert canvas.camera.scale == start


def test_the_buttons_stand_below_each_other_again_where_the_map_is_high_again(qtbot: QtBot) -> None:
    pane = shown(qtbot, view())
    for height in (150, 300):
        pane.setFixedHeight(height)
        pane.layout().activate()
    first, *_, last = canvas_of(pane).findChildren(QToolButton)
    qtbot.waitUntil(lambda: first.mapTo(pane, QPoint(0, 0)).x() == last.mapTo(pane, QPoint(0, 0)).x())


@pytest.mark.parametrize("height", [130, 150, 170, 300])
def test_the_buttons_stand_on_the_map_however_low_it_is(qtbot: QtBot, height: int) -> None:
    pane = shown(qtbot, view())
    pane.setFixedHeight(height)
    buttons = canvas_of(pane).findChildren(QToolButton)
    qtbot.waitUntil(lambda: all(each.visibleRegion().boundingRect() == each.rect() for each in buttons))


def test_the_fine_outlines_know_small_countries() -> None:
    assert Outlines("50m").country_at(*flat(103.82, 1.36)) == "SG"


def test_the_list_view_tells_the_same_and_chooses_too(qtbot: QtBot) -> None:
    pane = shown(qtbot, view())
    button = next(each for each in pane.findChildren(QToolButton) if each.text() == "List")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    table = pane.findChild(HopTable)
    assert table is not None
    assert [table.item(row, 2).text() for row in range(4)] == [
        "estimated: United States", "near Taipei, Taiwan", "estimated: Czechia", "no place known",
    ]  # fmt: skip
    with qtbot.waitSignal(pane.chosen) as told:
        table.setCurrentCell(1, 0)
    assert told.args == [Selection("hop", 3)]


def test_everything_has_a_name_for_a_screen_reader(qtbot: QtBot) -> None:
    pane = shown(qtbot, view())
    assert "B: “u8-174.u203-204.giga.net.tw”, near Taipei, Taiwan" in canvas_of(pane).accessibleDescription()
    assert all(button.accessibleName() for button in pane.findChildren(QToolButton) if button.isVisible())
    pane.retranslate("ja")
    assert pane.accessibleName() == "おおよその場所"


def test_none_clears_the_map(qtbot: QtBot) -> None:
    pane = shown(qtbot, view())
    pane.show_analysis(None)
    assert canvas_of(pane).chart.trip.pins == ()


@pytest.mark.parametrize("size", [(420, 200), (640, 260), (300, 180)])
@pytest.mark.parametrize("places", [("RU", "JP"), ("US", "RU"), ("NZ", "RU", "JP"), ("RU",)])
def test_no_pin_stands_under_a_button_where_the_route_is_fitted(
    qtbot: QtBot, size: tuple[int, int], places: tuple[str, ...]
) -> None:
    peers = tuple((f"m{at}.example", f"192.0.2.{at}", f"m{at + 1}.example") for at in range(len(places)))
    made = made_view(peers, 1, places={f"192.0.2.{at}": Place(code) for at, code in enumerate(places)})
    pane = shown(qtbot, made, *size)
    canvas = canvas_of(pane)
    QApplication.processEvents()
    for button in canvas.findChildren(QToolButton):
        area = QRect(button.mapTo(canvas, QPoint(0, 0)), button.size())
        for pin, _ in enumerate(places):
            assert not area.contains(spot(canvas, pin))


@pytest.mark.parametrize("size", [(420, 200), (500, 190), (640, 260), (1000, 600)])
def test_every_pin_of_a_whole_way_stands_at_its_place_beside_the_buttons(
    qtbot: QtBot, size: tuple[int, int]
) -> None:
    canvas = canvas_of(shown(qtbot, view(), *size))
    for pin, place in enumerate(canvas.chart.trip.pins):
        true = QPointF(*canvas.camera.point(place.at)).toPoint()
        assert (spot(canvas, pin) - true).manhattanLength() <= 2


def test_the_note_below_the_map_begins_where_the_heading_does(qtbot: QtBot) -> None:
    pane = shown(qtbot, view())

    def begins(label: PlainLabel) -> int:
        return label.mapTo(pane, label.contentsRect().topLeft()).x()

    labels = {label.text(): label for label in pane.findChildren(PlainLabel) if label.isVisible()}
    title = labels["Approximate places"]
    note = next(label for text, label in labels.items() if text.startswith("Where a network"))
    assert begins(note) == begins(title)
