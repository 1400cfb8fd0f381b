"""Taking a lesson: what is said, which pane is in the light, what an answer does, what is kept."""

from __future__ import annotations

import pytest
from made_view import span_of
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from window_maker import Maker

from keshiin_ui.learn.lessons import lesson_of, lessons
from keshiin_ui.learn.page import LessonPage
from keshiin_ui.widgets.flow_text import FlowText
from keshiin_ui.window.window import Window

CHAIN = "broken_chain"


def taken(window: Window, qtbot: QtBot, name: str = CHAIN) -> LessonPage:
    """A lesson begun from the menu, with its panes filled."""
    window.do(f"lesson:{name}" if name != "tour" else name)
    page = window.school.page
    assert page is not None
    qtbot.waitUntil(page.light.isVisible)
    return page


def answer(page: LessonPage, right: bool) -> str:
    """Go to the question and choose the right answer, or the first wrong one; the reason that is given."""
    assert page.lesson is not None
    while page.page < len(page.lesson.steps):
        page.go_on()
    question = page.panel.question
    assert question is not None
    place = [each.right for each in page.lesson.answers].index(right)
    question.choices[place].button.click()
    assert not question.reason.isHidden()
    return question.reason.text()


def test_a_lesson_begins_with_its_first_step_on_its_own_sample(make_window: Maker, qtbot: QtBot) -> None:
    window = make_window()
    page = taken(window, qtbot)
    assert page.panel.title.text() == "Lesson 3 of 7 · A way that breaks off"
    assert page.panel.count.text() == "Step 1 of 7"
    assert page.panel.text.text().startswith("This message says that it comes from livedoor.")
    assert "livedoor.com" in page.workspace.header.edit.toPlainText()
    assert window.view is not None


def test_the_pane_of_the_step_is_in_the_light_and_its_place_is_marked(
    make_window: Maker, qtbot: QtBot
) -> None:
    page = taken(make_window(), qtbot)
    assert page.light.lit is page.workspace.panes["source"]
    for _ in range(4):
        page.go_on()
    assert page.light.lit is page.workspace.panes["way"]
    page.go_on()
    assert page.light.lit is page.workspace.panes["explanation"]
    page.go_on()
    (chosen,) = page.workspace.header.edit.chosen
    source = page.samples.get("lesson-forged-spam.paste.txt")
    assert source is not None
    assert source.analysis.message.source.data[chosen.start : chosen.end] == b"195.39.10.6"


def test_the_light_leaves_the_other_panes_dim_and_the_strip_clear(make_window: Maker, qtbot: QtBot) -> None:
    window = make_window()
    page = taken(window, qtbot)
    image = window.grab().toImage()

    def brightest(widget: QWidget) -> int:
        area = widget.rect().translated(widget.mapTo(window, widget.rect().topLeft()))
        return max(image.pixelColor(x, y).lightness() for x in range(area.left() + 6, area.right() - 6, 3)
                   for y in range(area.top() + 6, area.bottom() - 6, 3))  # fmt: skip

    assert brightest(page.panel) > 250
    assert brightest(page.workspace.header) > 250
    assert brightest(page.workspace.map) < 230


def test_a_wrong_answer_is_told_why_and_may_be_given_again(make_window: Maker, qtbot: QtBot) -> None:
    window = make_window()
    page = taken(window, qtbot)
    said = answer(page, right=False)
    assert said == "✗ Not so. Whoever sent the message could have written that line."
    assert not window.school.progress.is_done(CHAIN)
    assert page.panel.next.isHidden()
    assert answer(page, right=True).startswith("✓ Right. Below the break every line may be true or made up.")
    assert not page.panel.next.isHidden()


def test_a_lesson_that_is_done_is_ticked_and_leads_to_the_next(make_window: Maker, qtbot: QtBot) -> None:
    window = make_window()
    page = taken(window, qtbot)
    answer(page, right=True)
    assert window.menus._lessons[CHAIN].isChecked()
    assert page.panel.next.text() == "Next lesson"
    page.panel.next.click()
    assert page.lesson is lesson_of("border_of_trust")
    assert page.page == 0


def test_an_answer_is_chosen_by_keyboard_and_by_its_words(make_window: Maker, qtbot: QtBot) -> None:
    page = taken(make_window(), qtbot)
    while page.panel.question is None:
        page.go_on()
    choices = page.panel.question.choices
    choices[0].button.setFocus()
    qtbot.keyClick(choices[0].button, Qt.Key.Key_Space)
    assert page.panel.question.reason.text().startswith("✗")
    qtbot.mouseClick(choices[2], Qt.MouseButton.LeftButton)
    assert choices[2].button.isChecked()
    assert page.panel.question.reason.text().startswith("✓")


def test_a_lesson_goes_on_where_it_was_left_also_in_a_new_window(make_window: Maker, qtbot: QtBot) -> None:
    window = make_window()
    page = taken(window, qtbot)
    page.go_on()
    page.go_on()
    page.panel.leave.click()
    assert window.school.workspace is None
    window.close()
    again = make_window()
    assert taken(again, qtbot).panel.count.text() == "Step 3 of 7"


def test_a_lesson_and_all_lessons_can_be_begun_again(make_window: Maker, qtbot: QtBot) -> None:
    window = make_window()
    page = taken(window, qtbot)
    page.go_on()
    page.panel.again.click()
    assert page.panel.count.text() == "Step 1 of 7"
    answer(page, right=True)
    assert window.school.done == {CHAIN}
    window.do("lessons_again")
    assert window.school.done == frozenset()
    assert not window.menus._lessons[CHAIN].isChecked()


def test_leaving_brings_the_reader_back_to_his_own_message(make_window: Maker, qtbot: QtBot) -> None:
    window = make_window()
    page = taken(window, qtbot, "ordinary_header")
    assert not window.workspace.isVisible()
    page.panel.leave.click()
    assert window.workspace.isVisible()
    assert window.banner.headline.text().startswith("Something does not fit.")


def test_the_language_changes_in_the_middle_of_a_lesson(make_window: Maker, qtbot: QtBot) -> None:
    window = make_window()
    page = taken(window, qtbot)
    page.go_on()
    window.menus.language_wanted.emit("ja")
    qtbot.waitUntil(lambda: not page.slices.busy)
    assert page.isVisible()
    assert page.panel.count.text() == "ステップ 2／7"
    assert "livedoor" in page.panel.text.text()
    assert page.light.lit is page.workspace.panes["source"]


def test_the_panes_of_a_lesson_answer_to_the_menu(make_window: Maker, qtbot: QtBot) -> None:
    window = make_window(empty=True)
    page = taken(window, qtbot)
    window.menus.actions_by_id["links"].trigger()
    assert page.workspace.left.currentIndex() == 2
    assert not window.menus.actions_by_id["close_message"].isEnabled()


def test_a_lesson_with_two_samples_shows_each_where_it_is_spoken_of(make_window: Maker, qtbot: QtBot) -> None:
    page = taken(make_window(), qtbot, "abused_address")
    page.go_on()
    page.go_on()
    qtbot.waitUntil(lambda: "X-Rocket-Spam" in page.workspace.header.edit.toPlainText())


def test_the_tour_is_offered_once_and_can_be_skipped(make_window: Maker, qtbot: QtBot) -> None:
    window = make_window(empty=True)
    assert window.empty.offer.isVisible()
    window.empty.offer.tour.click()
    page = window.school.page
    assert page is not None
    qtbot.waitUntil(page.light.isVisible)
    assert page.light.lit is page.banner
    assert page.panel.leave.text() == "Skip the tour"
    page.panel.leave.click()
    assert window.empty.isVisible()
    assert not window.empty.offer.isVisible()


def test_the_offer_can_be_refused_and_leads_to_the_first_lesson(make_window: Maker, qtbot: QtBot) -> None:
    window = make_window(empty=True)
    window.empty.offer.lesson.click()
    assert window.school.page is not None
    assert window.school.page.lesson is lessons()[0]
    window.school.dismiss()
    window.empty.offer.later.click()
    assert not window.empty.offer.isVisible()


def test_terms_of_a_lesson_are_explained(make_window: Maker, qtbot: QtBot) -> None:
    window = make_window()
    page = taken(window, qtbot, "ordinary_header")
    terms = [piece.term for piece in page.panel.text._shape.text if piece.kind == "term"]
    assert terms
    page.panel.term_wanted.emit(terms[0], page.mapToGlobal(page.rect().center()))
    assert window.tip.isVisible()


def test_closing_in_the_middle_of_a_lesson_is_clean(make_window: Maker, qtbot: QtBot) -> None:
    window = make_window(empty=True)
    window.do(f"lesson:{CHAIN}")
    window.close()
    assert window.school.page is not None
    assert not window.school.page.slices.busy


@pytest.mark.parametrize("language", ["en", "ja"])
def test_every_page_of_every_lesson_can_be_shown(make_window: Maker, qtbot: QtBot, language: str) -> None:
    window = make_window(language, empty=True)
    for lesson in lessons():
        page = taken(window, qtbot, lesson.id)
        for number in range(len(lesson.steps)):
            said = page.panel.findChild(FlowText)
            assert said is page.panel.text
            assert said.text().replace("`", "") == lesson.steps[number].says[language].replace("`", "")
            page.go_on()
        assert page.panel.question is not None
        window.school.dismiss()


def test_the_made_message_is_not_part_of_a_lesson(make_window: Maker, qtbot: QtBot) -> None:
    window = make_window()
    page = taken(window, qtbot, "false_name")
    assert page.workspace.header.edit.toPlainText() != window.workspace.header.edit.toPlainText()
    assert span_of("195.39.10.6") not in page.workspace.header.edit.chosen


@pytest.mark.parametrize("language", ["en", "ja"])
def test_an_answered_question_in_large_text_leaves_the_panes_their_content(
    make_window: Maker, qtbot: QtBot, language: str
) -> None:
    """The question of the links needs the links: their table, and more of it than its headings."""
    window = make_window(language, empty=True)
    window.resize(1024, 700)
    window.zoom(7)
    page = taken(window, qtbot, "lying_link")
    answer(page, right=True)
    qtbot.wait(50)
    line = page.panel.question.choices[0].label.fontMetrics().lineSpacing() if page.panel.question else 0
    assert page.panel.height() <= window.height() * 0.55
    assert page.workspace.left.currentWidget().height() >= 3 * line
    for each in (page.panel.back, page.panel.next):
        assert page.panel.rect().contains(each.geometry())
