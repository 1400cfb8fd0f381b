"""The question that counts is known before the reading side sees it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QObject

from keshiin_ui.reading import Given, Terms
from keshiin_ui.reading.work import Request, Work


class Line:
    """A queue whose reader looks at once, as a quick thread does."""

    def __init__(self, work: Work) -> None:
        self._work = work
        self.outdated: list[bool] = []

    def put(self, request: Request) -> None:
        self.outdated.append(self._work._unwanted(request))


def test_no_question_is_outdated_in_the_moment_of_asking(
    qapp: QObject, monkeypatch: pytest.MonkeyPatch
) -> None:
    work = Work(qapp)
    line = Line(work)
    monkeypatch.setattr(work, "_requests", line)
    monkeypatch.setattr(work, "start", lambda: None)
    work.open((Given(path="a.eml"),), Terms())
    work.show(Given(path="b.eml"), Terms())
    work.show(Given(path="b.eml"), Terms(), 2)
    work.add((Given(path="c.eml"),))
    assert line.outdated == [False] * 4
