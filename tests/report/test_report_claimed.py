"""Answers about addresses that only the sending side wrote are told as such in every form of the report."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from keshiin.analysis import Analysis
from keshiin.lookup.model import Lookup
from keshiin.lookup.places import Places
from keshiin.online import analyze_recorded
from keshiin.report.compose import Wanted
from keshiin.report.forms import FORMS
from lookup.asked_mail import analysed

AT = "2026-11-22T01:02:03+00:00"
OWNED = {"network": "PC-NET", "organisation": "Owner of the PC", "claimed": True}
SAID = {
    "en": "Only the sending side wrote this address.",
    "ja": "このアドレスは差出人側だけが書いたものです。",
}


@pytest.fixture(scope="module")
def claiming() -> Analysis:
    """The answer of a registry about the address below the border."""
    message, settings = analysed().message, analysed().settings
    lookups = (Lookup("198.198.113.77", "rdap", "rdap.arin.net", AT, "answered", OWNED),)
    return analyze_recorded(message, Places.bundled(), settings, lookups)


@pytest.mark.parametrize("language", ["en", "ja"])
@pytest.mark.parametrize("ending", [".html", ".md", ".csv"])
def test_the_report_says_that_the_address_was_only_claimed(
    claiming: Analysis, ending: str, language: str
) -> None:
    wanted = Wanted((language,), datetime(2026, 11, 22, tzinfo=UTC), masked=False)  # type: ignore[arg-type]
    text = FORMS[ending](claiming, wanted)[0].decode("utf-8")
    assert "198.198.113.77" in text
    assert SAID[language] in text
    assert "Owner of the PC" in text


def test_for_programs_it_is_a_flag(claiming: Analysis) -> None:
    wanted = Wanted(("en",), datetime(2026, 11, 22, tzinfo=UTC), masked=False)
    assert b'"claimed": true' in FORMS[".json"](claiming, wanted)[0]
