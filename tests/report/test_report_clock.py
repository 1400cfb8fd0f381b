"""Times by the reader's own clock, and in a letter as they stand in its record."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

import pytest
from made_letters import PLACES

from keshiin.analysis import Analysis, analyze
from keshiin.explain import explain
from keshiin.explain.model import Language
from keshiin.lookup.model import Lookup
from keshiin.message import read
from keshiin.own_clock import here
from keshiin.report.compose import Wanted, compose
from keshiin.report.document import Table, text_of
from keshiin.report.json import as_object
from keshiin.report.letters import desk_of, write_letter
from keshiin.report.markdown import as_markdown
from keshiin.report.text import as_text
from keshiin.settings import Settings

TOKYO = datetime(2026, 11, 22, 9, tzinfo=timezone(timedelta(hours=9)))
HEADER = (
    b"Received: from a.example.net (a.example.net [8.8.8.8]) by mx.example.jp with SMTP id 1;\r\n"
    b" Tue, 2 Dec 2025 22:09:03 +0000\r\nDate: Tue, 2 Dec 2025 17:09:00 -0500\r\n"
    b"From: a@example.net\r\n\r\nx\r\n"
)
ASKED = Lookup("who-has", "rdap", "rdap.example", "2026-11-22T00:00:00+00:00", "no-answer")
TAKEN: dict[Language, str] = {"ja": "2025年12月3日 07:09:03 (UTC+9)", "en": "3 Dec 2025 07:09:03 (UTC+9)"}
RECORDED: dict[Language, str] = {"ja": "2025年12月2日 22:09:03 (UTC)", "en": "2 Dec 2025 22:09:03 (UTC)"}
SAID: dict[Language, tuple[str, ...]] = {
    "ja": (
        "2025年12月2日 17:09:00 (UTC−5)（2025年12月3日 07:09:00 (UTC+9) と同じ時刻）",
        "2026年11月22日 09:00:00 (UTC+9)",
    ),
    "en": (
        "2 Dec 2025 17:09:00 (UTC−5), the same as 3 Dec 2025 07:09:00 (UTC+9)",
        "22 Nov 2026 09:00:00 (UTC+9)",
    ),
}


def taken_in() -> Analysis:
    return analyze(read(HEADER), PLACES, Settings(my_services=("mx.example.jp",)), (ASKED,))


@pytest.mark.parametrize("language", ["ja", "en"])
def test_each_time_of_a_report_says_its_zone(language: Language) -> None:
    blocks = compose(taken_in(), Wanted((language,), TOKYO)).documents[0].blocks
    cells = [text_of(cell) for each in blocks if isinstance(each, Table) for row in each.rows for cell in row]
    # When it was taken in stands on the first page and in the table of the way.
    assert cells.count(TAKEN[language]) == 2
    for said in SAID[language]:
        assert said in cells
    # Asked, and made: both by the reader's own clock.
    assert cells.count(SAID[language][1]) == 2


@pytest.mark.parametrize("language", ["ja", "en"])
def test_the_terminal_tells_a_time_as_the_report_does_and_a_letter_as_its_record(language: Language) -> None:
    analysis = taken_in()
    assert TAKEN[language] in as_text(analysis, explain(analysis, language, here))
    letter = write_letter(analysis, desk_of(analysis, "abuse", language=language), (language,))
    assert RECORDED[language] in letter.text


@pytest.mark.parametrize(("language", "day"), [("ja", "2026年11月23日"), ("en", "23 Nov 2026")])
def test_the_day_on_which_somebody_was_asked_is_that_of_the_readers_clock(
    language: Language, day: str
) -> None:
    """It was still the day before by world time."""
    at = "2026-11-22T20:00:00+00:00"
    rdap = {"organisation": "Example Company", "registry": "ARIN", "country": "JP"}
    asked = Lookup("8.8.8.8", "rdap", "rdap.example", at, "answered", rdap)
    named = Lookup("8.8.8.8", "ptr", "8.8.8.in-addr.arpa", at, "answered", {"names": ["a.example.net"]})
    analysis = analyze(read(HEADER), PLACES, Settings(my_services=("mx.example.jp",)), (asked, named))
    told = explain(analysis, language, here)
    text = "".join(as_text(analysis, told).split())
    documents = compose(analysis, Wanted((language,), TOKYO + timedelta(days=2))).documents
    for shown in (text, "".join(as_markdown(documents).split())):
        assert "".join(day.split()) in shown
        assert "11月22日" not in shown
        assert "22Nov" not in shown
    (place,) = (hop["place"] for hop in as_object(analysis, told)["hops"])  # type: ignore[attr-defined]
    assert place["as_of"] == "2026-11-22"
