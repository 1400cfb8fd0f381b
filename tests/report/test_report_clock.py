"""The times of a report: on the reader's clock, with the original beside them where it matters."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest
from made_letters import PLACES

from keshiin.analysis import analyze
from keshiin.explain.model import Language
from keshiin.message import read
from keshiin.report.compose import Wanted, compose
from keshiin.report.document import Table, text_of
from keshiin.report.forms import FORMS
from keshiin.settings import Settings

TOKYO = datetime(2026, 11, 22, 9, tzinfo=timezone(timedelta(hours=9)))
HEADER = (
    b"Received: from a.example.net (a.example.net [8.8.8.8]) by mx.example.jp with SMTP id 1;\r\n"
    b" Tue, 2 Dec 2025 22:09:03 +0000\r\nDate: Tue, 2 Dec 2025 17:09:00 -0500\r\n"
    b"From: a@example.net\r\n\r\nx\r\n"
)
SAID = {
    "ja": (
        "2025年12月3日 07:09:03 (UTC+9)、ヘッダーでは 2025年12月2日 22:09:03 (UTC)",
        "2025年12月2日 17:09:00 (UTC−5)、あなたの時計では 2025年12月3日 07:09:00 (UTC+9)",
        "2025年12月3日 07:09:03 (UTC+9)",
    ),
    "en": (
        "3 Dec 2025 07:09:03 (UTC+9); in the header 2 Dec 2025 22:09:03 (UTC)",
        "2 Dec 2025 17:09:00 (UTC−5); by your clock 3 Dec 2025 07:09:00 (UTC+9)",
        "3 Dec 2025 07:09:03 (UTC+9)",
    ),
}


@pytest.mark.parametrize("language", ["ja", "en"])
def test_times_are_told_on_the_readers_clock(language: Language) -> None:
    analysis = analyze(read(HEADER), PLACES, Settings(my_services=("mx.example.jp",)))
    blocks = compose(analysis, Wanted((language,), TOKYO)).documents[0].blocks
    cells = [text_of(cell) for each in blocks if isinstance(each, Table) for row in each.rows for cell in row]
    for said in SAID[language]:
        assert said in cells


def test_a_time_of_the_readers_own_zone_is_told_once() -> None:
    analysis = analyze(read(HEADER), PLACES, Settings(my_services=("mx.example.jp",)))
    page = FORMS[".md"](analysis, Wanted(("en",), datetime(2026, 1, 1, tzinfo=UTC)))[0].decode()
    assert "| 2 Dec 2025 22:09:03 (UTC) |" in page
    assert "in the header" not in page
