"""The cards in a report: where each points, in the order of the way and of the source."""

from __future__ import annotations

import re
from datetime import UTC, datetime

from made_letters import sample

from keshiin.explain.model import Language
from keshiin.report.compose import Wanted
from keshiin.report.forms import markdown

NOW = datetime(2026, 11, 22, tzinfo=UTC)
WHERE = re.compile(r"\*\*Where:\*\* (.*)")


def page(language: Language) -> str:
    return markdown(sample("lesson-forged-spam.paste.txt"), Wanted((language,), NOW))[0].decode()


def test_places_stand_in_the_order_of_the_way_and_of_the_source() -> None:
    told = WHERE.findall(page("en"))
    assert "station B, station C, line 2 of the header, line 4 of the header" in told
    for each in told:
        stations = re.findall(r"station ([A-Z])", each)
        lines = [int(number) for number in re.findall(r"line (\d+)", each)]
        assert (stations, lines) == (sorted(stations), sorted(lines))


def test_the_weight_of_a_card_is_a_weight() -> None:
    assert "**Weight:** speaks a little against it" in page("en")
    assert "**重み：** 少し疑わせる" in page("ja")
