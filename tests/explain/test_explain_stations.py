"""A station's letter stands for one machine: the one that its line names, in sentences, drawing and table."""

from __future__ import annotations

import pytest

from keshiin.analysis import analyze
from keshiin.explain.model import Language, plain
from keshiin.explain.wording.glossary import entries
from keshiin.explain.writer import write
from keshiin.lookup.places import Places
from keshiin.message import read
from keshiin.report.ink import Ink
from keshiin.report.parts.drawings import graph_of
from keshiin.report.text import as_text
from keshiin_resources import path

FORGED = analyze(
    read(path("samples", "lesson-forged-spam.paste.txt").read_bytes(), kind="paste"), Places.bundled()
)
STATION = {"en": "station {}", "ja": "中継点 {}"}


def seen(rule: str, language: Language) -> str:
    told = write(FORGED, language)
    return next(plain(card.seen) for card in told.cards if card.finding.rule == rule)


def drawn(letter: str) -> str:
    stops = graph_of(FORGED, Ink("en")).stops
    return " ".join(next(stop.lines for stop in stops if stop.letter == letter))


@pytest.mark.parametrize("language", ["en", "ja"])
def test_a_sentence_gives_a_letter_the_name_that_the_drawing_gives_it(language: Language) -> None:
    assert "smtp.im.cz" in drawn("C")
    said = seen("contradicted_joint", language)
    assert f"smtp.im.cz{'”' if language == 'en' else '」'}" in said
    assert said.index("smtp.im.cz") < said.index(STATION[language].format("C"))
    assert "tpnet.pl" not in drawn("B")
    assert said.index(STATION[language].format("B")) < said.index("pa207.kornik.sdi.tpnet.pl")


def test_the_station_itself_calls_itself_and_passes_on_while_the_line_is_about_it() -> None:
    assert seen("known_name_stranger", "en").startswith("Station C called itself “email.seznam.cz”.")
    assert "station B passed it on 3 hours 24 minutes before station A did" in seen("clock_step", "en")
    assert "the line about station B is from 25 Aug 2003" in seen("queue_id_time_mismatch", "en")
    assert "中継点 B についての行" in seen("queue_id_time_mismatch", "ja")


@pytest.mark.parametrize(
    ("language", "border"), [("en", "the line about station C."), ("ja", "中継点 C についての行です。")]
)
def test_the_border_is_the_line_about_the_machine_before_the_wall(language: Language, border: str) -> None:
    told = write(FORGED, language)
    assert border in plain(told.border_why)


def test_the_glossary_tells_a_station_as_the_machine_that_passed_the_message_on() -> None:
    station = next(each for each in entries("en").values() if each.name == "station")
    assert station.meaning.startswith("A machine that passed the message on.")


@pytest.mark.parametrize(
    ("language", "said"),
    [("en", "A, B, … are machines that passed"), ("ja", "A、B などは、メールを次へ渡した機械")],
)
def test_the_written_way_says_what_its_letters_are(language: Language, said: str) -> None:
    text = as_text(FORGED, write(FORGED, language))
    assert text.index(said) < text.index("u203-204.giga.net.tw")
