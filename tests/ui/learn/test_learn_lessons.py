"""The lessons as data: alike in both languages, each step points at something, in the project's words."""

from __future__ import annotations

import sys
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from keshiin.explain.model import plain
from keshiin_resources import path
from keshiin_ui.learn.lessons import Lesson, Saying, Step, lessons, tour
from keshiin_ui.learn.sample import Sample, analysed
from keshiin_ui.learn.targets import selection_of

sys.path.insert(0, str(Path(__file__).resolve().parents[3] / "packaging"))
from words import faults

ALL = (tour(), *lessons())
SAMPLES = (
    "lesson-normal", "lesson-plain-spam", "lesson-forged-spam", "ministry-notice", "hoster-notice",
    "hoster-notice", "bounce-yahoo",
)  # fmt: skip
PANES = frozenset(
    {"banner", "header", "message", "links", "attachments", "explanation", "details", "way", "places"}
)
every_lesson = pytest.mark.parametrize("lesson", ALL, ids=lambda lesson: lesson.id)


@cache
def sample(name: str) -> Sample:
    """An analysed sample, once for all tests."""
    return analysed(name)


def sayings(lesson: Lesson) -> Iterator[Saying]:
    """Everything that a lesson says."""
    yield lesson.title
    yield from (step.says for step in lesson.steps)
    if lesson.question:
        yield lesson.question
    for answer in lesson.answers:
        yield from (answer.says, answer.reason)


def test_there_are_seven_in_order_on_the_samples_of_the_documents() -> None:
    assert [lesson.number for lesson in lessons()] == list(range(1, 8))
    assert tuple(lesson.samples[0].split(".")[0] for lesson in lessons()) == SAMPLES


def test_the_tour_has_five_steps_and_no_question() -> None:
    assert len(tour().steps) == 5
    assert tour().question is None


def structure(told: object) -> object:
    """The shape of a file's data: its keys and lists, with the two languages as one leaf."""
    if isinstance(told, dict):
        inner = {key: structure(value) for key, value in told.items() if key not in ("en", "ja")}
        return {**inner, "says": sorted(key for key in told if key in ("en", "ja"))}
    return [structure(each) for each in told] if isinstance(told, list) else type(told).__name__


@pytest.mark.parametrize("file", sorted(path("lessons").glob("*.toml")), ids=lambda file: file.stem)
def test_both_languages_say_the_same_things(file: Path) -> None:
    def check(told: object) -> None:
        if isinstance(told, dict):
            says = told["says"]
            assert says in ([], ["en", "ja"])
            for key, value in told.items():
                if key != "says":
                    check(value)
        elif isinstance(told, list):
            for each in told:
                check(each)

    check(structure(tomllib.loads(file.read_text("utf-8"))))


@every_lesson
def test_both_languages_quote_the_same_values(lesson: Lesson) -> None:
    for saying in sayings(lesson):
        assert sorted(saying["en"].split("`")[1::2]) == sorted(saying["ja"].split("`")[1::2])


@every_lesson
def test_the_words_are_those_that_the_project_uses(lesson: Lesson) -> None:
    for saying in sayings(lesson):
        assert list(faults(saying["en"], saying["ja"])) == []


@every_lesson
def test_every_step_names_a_pane_and_something_that_is_there(lesson: Lesson) -> None:
    for step in lesson.steps:
        assert step.pane in PANES
        if step.target is not None:
            assert selection_of(step.target, sample(step.sample).view("en")) is not None, step.target


@pytest.mark.parametrize(
    ("lesson", "step"),
    [(lesson, step) for lesson in ALL for step in lesson.steps],
    ids=lambda each: each.id if isinstance(each, Lesson) else None,
)
def test_every_quoted_value_stands_in_the_message(lesson: Lesson, step: Step) -> None:
    analysis = sample(step.sample).analysis
    text = analysis.message.source.data.decode("utf-8", "replace")
    text += " ".join(part.text or "" for part in analysis.message.parts)
    for value in step.says["en"].split("`")[1::2]:
        assert value in text, value


@pytest.mark.parametrize("lesson", lessons(), ids=lambda lesson: lesson.id)
def test_every_question_has_one_right_answer_and_a_reason_for_each(lesson: Lesson) -> None:
    assert lesson.question is not None
    assert [answer.right for answer in lesson.answers].count(True) == 1
    assert len(lesson.answers) == 3
    assert len({answer.reason["en"] for answer in lesson.answers}) == 3


def test_the_right_answer_is_not_always_in_the_same_place() -> None:
    places = {[answer.right for answer in lesson.answers].index(True) for lesson in lessons()}
    assert places == {0, 1, 2}


@pytest.mark.parametrize("lesson", lessons(), ids=lambda lesson: lesson.id)
def test_a_lesson_is_read_in_about_two_minutes(lesson: Lesson) -> None:
    words = sum(len(step.says["en"].split()) for step in lesson.steps)
    letters = sum(len(step.says["ja"]) for step in lesson.steps)
    assert 80 <= words <= 240
    assert 150 <= letters <= 600


def test_the_lessons_teach_what_the_window_says() -> None:
    levels = {name: sample(name).analysis.assessment.level for lesson in lessons() for name in lesson.samples}
    assert levels["lesson-normal.paste.txt"] == "consistent"
    assert levels["lesson-plain-spam.paste.txt"] in ("consistent", "unclear")
    assert levels["lesson-forged-spam.paste.txt"] == "suspicious"
    assert levels["ministry-notice.paste.txt"] == "consistent"
    assert levels["hoster-notice.eml"] == "dangerous"


def test_the_question_about_a_link_stands_beside_the_message_that_holds_it() -> None:
    lesson = next(each for each in lessons() if each.id == "lying_link")
    shown = sample(lesson.sample_on(len(lesson.steps))).view("en").analysis.message.links[0]
    assert lesson.question is not None
    assert shown.host in lesson.question["en"]


def test_the_returned_headers_say_that_another_wrote_them() -> None:
    shown = [sample(name) for name in ("returned-yahoo.paste.txt", "lesson-normal.paste.txt")]
    assert [each.analysis.role for each in shown] == ["came_back", None]
    titles = {plain(card.title) for card in shown[0].explanations["en"].cards}
    assert "The receiving service’s filter took it for unwanted mail" in titles
