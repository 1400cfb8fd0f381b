"""The lessons as data: steps that name a pane and a place in it, and a question with reasons."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Literal

from keshiin_resources import path

Saying = Mapping[str, str]
TargetKind = Literal["hop", "field", "rule", "text"]
TARGETS: tuple[TargetKind, ...] = ("hop", "field", "rule", "text")
TOUR = "tour"


@dataclass(frozen=True, slots=True)
class Target:
    """A place in a message: a hop's index, a field's name, a rule whose card is meant, or words."""

    kind: TargetKind
    value: int | str


@dataclass(frozen=True, slots=True)
class Step:
    """One idea: what it says, on which sample, in which pane (``Workspace.show_tab`` knows the names)."""

    says: Saying
    sample: str
    pane: str
    target: Target | None


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer to the question of a lesson, and why it is right or wrong."""

    says: Saying
    right: bool
    reason: Saying


@dataclass(frozen=True, slots=True)
class Lesson:
    """A lesson; the tour is one with the number 0 and no question."""

    id: str
    number: int
    title: Saying
    steps: tuple[Step, ...]
    question: Saying | None
    answers: tuple[Answer, ...]
    asked_on: str

    def sample_on(self, page: int) -> str:
        """The sample that is shown on that page, a step's or the question's."""
        return self.steps[page].sample if page < len(self.steps) else self.asked_on

    @property
    def samples(self) -> tuple[str, ...]:
        """The samples it is about, each once, in the order of the steps."""
        return tuple(dict.fromkeys(step.sample for step in self.steps))

    @property
    def pages(self) -> int:
        """How many pages it has: its steps, and its question."""
        return len(self.steps) + (1 if self.question else 0)


@cache
def lessons() -> tuple[Lesson, ...]:
    """The lessons by their numbers, without the tour."""
    return tuple(sorted((each for each in _all() if each.number), key=lambda lesson: lesson.number))


@cache
def tour() -> Lesson:
    """The tour of the window."""
    return next(each for each in _all() if each.id == TOUR)


def lesson_of(name: str) -> Lesson:
    """The lesson, or the tour, of that id; raises KeyError where there is none."""
    return {each.id: each for each in _all()}[name]


@cache
def _all() -> tuple[Lesson, ...]:
    return tuple(_read(file) for file in sorted(path("lessons").glob("*.toml")))


def _read(file: Path) -> Lesson:
    told = tomllib.loads(file.read_text("utf-8"))
    question = told.get("question")
    steps = tuple(_step(step, told["sample"]) for step in told["steps"])
    return Lesson(
        id=file.stem,
        number=told["number"],
        title=_saying(told["title"]),
        steps=steps,
        question=_saying(question) if question else None,
        answers=tuple(
            Answer(_saying(answer), answer["right"], _saying(answer["reason"]))
            for answer in (question or {}).get("answers", ())
        ),
        asked_on=(question or {}).get("sample", steps[-1].sample),
    )


def _step(told: Mapping[str, Any], sample: str) -> Step:
    target = next((Target(kind, told[kind]) for kind in TARGETS if kind in told), None)
    return Step(_saying(told), told.get("sample", sample), told["pane"], target)


def _saying(told: Mapping[str, Any]) -> Saying:
    return {"en": told["en"], "ja": told["ja"]}
