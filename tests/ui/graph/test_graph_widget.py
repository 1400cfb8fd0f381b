"""The pane of the hop graph as the reader uses it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from made_route import chain_of, made_view
from made_view import view, view_without_border
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from keshiin.explain.model import Language
from keshiin_ui.graph.canvas import GraphCanvas
from keshiin_ui.graph.scene import Scene
from keshiin_ui.graph.type import Type
from keshiin_ui.graph.widget import HopGraph
from keshiin_ui.hops.side_menu import Tell, hop_menu
from keshiin_ui.hops.table import HopTable
from keshiin_ui.look.theme import DARK, LIGHT, Theme
from keshiin_ui.panes.selection import Selection
from keshiin_ui.panes.view import View
from keshiin_ui.texts.words import in_language


def shown(
    qtbot: QtBot, made: View | None, size: tuple[int, int] = (900, 300), theme: Theme = LIGHT
) -> HopGraph:
    graph = HopGraph("en", theme)
    qtbot.addWidget(graph)
    graph.resize(*size)
    graph.show()
    graph.show_analysis(made)
    return graph


def canvas_of(graph: HopGraph) -> GraphCanvas:
    canvas = graph.findChild(GraphCanvas)
    assert canvas is not None
    return canvas


def scene_of(made: View, language: Language = "en", width: float = 900, height: float = 300) -> Scene:
    return Scene(made, in_language(language), Type.now(), frozenset(), width, height)


def middle(made: View, hop: int, canvas: GraphCanvas) -> QPoint:
    scene = scene_of(made, width=canvas.width(), height=canvas.height())
    at = scene.plan.chain.stop_of(hop)
    assert at is not None
    return scene.rect(at).center().toPoint()


def colours(image: QImage) -> set[str]:
    return {
        QColor(image.pixel(x, y)).name().upper()
        for x in range(0, image.width(), 2)
        for y in range(image.height())
    }


def test_a_click_on_a_node_chooses_its_hop(qtbot: QtBot) -> None:
    graph = shown(qtbot, view())
    canvas = canvas_of(graph)
    at = middle(view(), 3, canvas)
    with qtbot.waitSignal(graph.chosen) as told:
        qtbot.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=at)
    assert told.args == [Selection("hop", 3)]


def test_the_arrow_keys_walk_from_the_reader_to_the_sender(qtbot: QtBot) -> None:
    graph = shown(qtbot, view())
    chosen: list[Selection] = []
    graph.chosen.connect(chosen.append)
    canvas = canvas_of(graph)
    canvas.setFocus()
    qtbot.keyClick(canvas, Qt.Key.Key_End)
    assert canvas.accessibleDescription() == "You; biglobe.ne.jp received the message for you."
    for _ in range(5):
        qtbot.keyClick(canvas, Qt.Key.Key_Left)
    assert chosen == [Selection("hop", hop) for hop in (1, 2, 3, 4)]
    assert canvas.accessibleDescription().startswith("A: “livedoor”")
    qtbot.keyClick(canvas, Qt.Key.Key_Left)
    assert canvas.accessibleDescription().startswith("A: ")


def test_a_choice_made_elsewhere_is_highlighted_and_not_told_again(qtbot: QtBot) -> None:
    graph = shown(qtbot, view())
    before = graph.grab().toImage()
    with qtbot.assertNotEmitted(graph.chosen):
        graph.select(Selection("card", 2))
    assert graph.grab().toImage() != before


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_a_broken_chain_is_drawn_in_the_colour_of_contradiction(qtbot: QtBot, theme: Theme) -> None:
    whole = colours(shown(qtbot, chain_of(4, 2), theme=theme).grab().toImage())
    broken = colours(shown(qtbot, chain_of(4, 2, broken=(2,)), theme=theme).grab().toImage())
    assert theme.contradicted not in whole
    assert theme.contradicted in broken


def test_enter_opens_a_group_and_the_button_closes_it(qtbot: QtBot) -> None:
    graph = shown(qtbot, chain_of(40, 14), (600, 260))
    canvas = canvas_of(graph)
    narrow = canvas.width()
    canvas.setFocus()
    qtbot.keyClick(canvas, Qt.Key.Key_End)
    qtbot.keyClick(canvas, Qt.Key.Key_Left)
    qtbot.keyClick(canvas, Qt.Key.Key_Return)
    assert canvas.width() > narrow
    button = next(each for each in graph.findChildren(QToolButton) if each.text() == "Group quiet stations")
    assert button.isVisible()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert canvas.width() == narrow
    assert not button.isVisible()


def test_where_my_side_begins_and_where_not_yet_tell_the_border(qtbot: QtBot) -> None:
    graph = shown(qtbot, view())
    told: list[int | None] = []
    menu = hop_menu(graph, view(), 1, in_language("en"), Tell(told.append, told.append))
    assert [action.text() for action in menu.actions()] == [
        "My side begins behind it: biglobe.ne.jp is my mail service"
    ]
    menu.actions()[0].trigger()
    menu = hop_menu(graph, view(), 2, in_language("en"), Tell(told.append, told.append))
    assert menu.actions()[0].isChecked()
    assert not menu.actions()[0].isEnabled()
    menu.actions()[1].trigger()
    assert told == [1, 1]


def test_what_hands_over_from_outside_may_forward_for_me(qtbot: QtBot) -> None:
    made = chain_of(4, 2)
    told: list[int | None] = []
    tell = Tell(told.append, lambda hop: told.append(-hop))
    forwards = hop_menu(shown(qtbot, made), made, 2, in_language("en"), tell).actions()[2]
    assert forwards.text() == "mx2.relay2.example.net forwards mail to me: its line is a record too"
    forwards.trigger()
    assert told == [-2]


def test_a_border_that_is_only_likely_can_be_confirmed(qtbot: QtBot) -> None:
    route = view().analysis.route
    route = replace(route, border=replace(route.border, confidence="likely"))
    likely = replace(view(), analysis=replace(view().analysis, route=route))
    graph = shown(qtbot, likely)
    told: list[int | None] = []
    menu = hop_menu(graph, likely, 2, in_language("en"), Tell(told.append, told.append))
    assert not menu.actions()[0].isChecked()
    menu.actions()[0].trigger()
    assert told == [2]


def test_a_click_where_the_border_may_be_asks_for_it(qtbot: QtBot) -> None:
    canvas = canvas_of(shown(qtbot, view_without_border()))
    scene = scene_of(view_without_border(), width=canvas.width(), height=canvas.height())
    wall = next(wall for wall in scene.plan.walls if wall.hop == 2)
    canvas.asked.disconnect()
    with qtbot.waitSignal(canvas.asked) as told:
        qtbot.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=QPoint(int(wall.x), int(scene.line)))
    assert told.args is not None
    assert told.args[0] == 2


def test_the_list_view_has_a_row_for_each_hop_and_chooses_too(qtbot: QtBot) -> None:
    graph = shown(qtbot, view())
    button = next(each for each in graph.findChildren(QToolButton) if each.text() == "List")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    table = graph.findChild(HopTable)
    assert table is not None
    assert table.isVisible()
    assert [table.item(row, 0).text() for row in range(table.rowCount())] == ["A", "B", "C", "D"]
    with qtbot.waitSignal(graph.chosen) as told:
        table.setCurrentCell(2, 0)
    assert told.args == [Selection("hop", 2)]


def test_everything_has_a_name_for_a_screen_reader(qtbot: QtBot) -> None:
    graph = shown(qtbot, view())
    for part in (graph, canvas_of(graph), graph.findChild(HopTable)):
        assert part.accessibleName() == "The way it took"
        assert "The border of trust is behind C" in part.accessibleDescription()
    assert all(button.accessibleName() for button in graph.findChildren(QToolButton) if button.isVisible())


def test_the_language_changes_at_once(qtbot: QtBot) -> None:
    graph = shown(qtbot, view())
    graph.retranslate("ja")
    assert graph.accessibleName() == "通った道"


def test_a_message_without_hops_says_so_and_none_clears(qtbot: QtBot) -> None:
    graph = shown(qtbot, made_view((), None))
    assert not canvas_of(graph).isVisible()
    assert not any(button.isVisible() for button in graph.findChildren(QToolButton))
    graph.show_analysis(None)
    assert graph.findChild(HopTable).rowCount() == 0


@pytest.mark.parametrize("language", ["en", "ja"])
@pytest.mark.parametrize("made", [view(), view_without_border(), chain_of(1, 1), chain_of(12, 3)])
def test_our_own_words_on_a_node_are_never_cut(qtbot: QtBot, made: View, language: Language) -> None:
    scene = scene_of(made, language, 460, 180)
    kind = scene.type
    for at, box in enumerate(scene.plan.boxes):
        for line in scene.lines(at):
            if line.weight == "small":
                assert kind.cut(line, box.width - 2 * kind.pad) in (line.text, line.short)


@pytest.mark.parametrize("language", ["en", "ja"])
def test_the_recorded_address_and_our_own_words_stay_whole_in_a_graph_that_is_pressed_together(
    qtbot: QtBot, language: Language
) -> None:
    for width in range(380, 480, 2):
        scene = scene_of(view(), language, width, 180)
        for at, box in enumerate(scene.plan.boxes):
            for line in scene.lines(at):
                if line.whole or line.weight == "small":
                    told = scene.type.cut(line, box.width - 2 * scene.type.pad)
                    assert told in (line.text, line.short)


def test_a_small_pane_needs_no_scrolling_downwards(qtbot: QtBot) -> None:
    graph = shown(qtbot, view(), (460, 220))
    scroll = canvas_of(graph).parentWidget()
    assert canvas_of(graph).height() <= scroll.height()


def test_the_tip_of_a_node_is_plain_text(qtbot: QtBot) -> None:
    made = made_view((("<b>bold</b>.example", "192.0.2.1", "mx.example.jp"),), 1)
    scene = scene_of(made)
    assert "<b>bold</b>.example" in scene.tip(scene.rect(0).center())


# In wider panes it depends on the fonts of the system whether the way is too long.
@pytest.mark.parametrize("width", [260, 300, 350, 400])
def test_a_way_that_is_too_long_shows_the_readers_end_whole(qtbot: QtBot, width: int) -> None:
    graph = shown(qtbot, chain_of(8, 3, delays=(90,) * 7), (width, 190))
    bar = graph._scroll.horizontalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    assert bar.value() == bar.maximum()
    canvas = canvas_of(graph)
    end = canvas._scene.rect(len(canvas._scene.plan.boxes) - 1)
    assert end.right() <= bar.value() + graph._scroll.viewport().width()
