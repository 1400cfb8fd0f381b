"""No character that hides, reorders or controls text reaches a reader raw, in any form."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from unicodedata import category

import pytest
from deceptive_texts import CLASSES, TEXTS, planted

from keshiin.analysis import Analysis, analyze
from keshiin.attachment_files import harmless_name
from keshiin.domains import a_labels
from keshiin.explain import explain
from keshiin.lookup.places import Places
from keshiin.message import read
from keshiin.report.compose import Wanted, compose
from keshiin.report.csv import as_csv
from keshiin.report.html import as_html
from keshiin.report.json import as_line, as_object
from keshiin.report.letters.desks import desk_of
from keshiin.report.letters.writer import write_letter
from keshiin.report.markdown import as_markdown
from keshiin.report.text import as_text

WANTED = Wanted(("en",), datetime(2026, 11, 22, tzinfo=UTC))
LAYOUT = frozenset("\n\r\t")
RAW = frozenset(("Cc", "Cf", "Cs", "Co", "Zl", "Zp"))


def raw_in(text: str) -> set[str]:
    """The characters of a text that are not shown, but for those of its layout."""
    if text.isascii() and text.replace("\n", "").replace("\r", "").replace("\t", "").isprintable():
        return set()
    return {f"U+{ord(char):04X}" for char in text if char not in LAYOUT and category(char) in RAW}


def strings(value: object) -> Iterator[str]:
    """Every text of a JSON value."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key, each in value.items():
            yield key
            yield from strings(each)
    elif isinstance(value, list):
        for each in value:
            yield from strings(each)


@pytest.fixture(scope="module", params=CLASSES)
def analyses(request: pytest.FixtureRequest) -> list[tuple[str, Analysis]]:
    """A message for each text of a class."""
    return [(text, analyze(read(planted(text)), Places.bundled())) for text in CLASSES[request.param]]


def test_there_are_enough_texts() -> None:
    assert len(set(TEXTS)) >= 200


def test_none_reaches_the_terminal_or_the_json(analyses: list[tuple[str, Analysis]]) -> None:
    for text, analysis in analyses:
        told = explain(analysis, "en")
        line = as_line(as_object(analysis, told))
        shown = as_text(analysis, told)
        assert (text, raw_in(line), raw_in(shown)) == (text, set(), set())
        within = {mark for each in strings(json.loads(line)) for mark in raw_in(each)}
        assert (text, within) == (text, set())
        assert not {"\r", "\t"} & set(shown)


def test_none_reaches_a_report(analyses: list[tuple[str, Analysis]]) -> None:
    for text, analysis in analyses[::3]:
        documents = compose(analysis, WANTED).documents
        for write in (as_html, as_markdown, as_csv):
            assert (text, write, raw_in(write(documents).removeprefix("\ufeff"))) == (text, write, set())


def test_none_reaches_a_letter(analyses: list[tuple[str, Analysis]]) -> None:
    for text, analysis in analyses[::3]:
        letter = write_letter(analysis, desk_of(analysis, "administrator"), ("en", "ja"))
        assert (text, raw_in(letter.text + letter.subject + letter.to)) == (text, set())


def test_none_reaches_a_file_name(analyses: list[tuple[str, Analysis]]) -> None:
    for text, analysis in analyses:
        names = [harmless_name(each.name) for each in analysis.message.attachments]
        assert names
        assert (text, raw_in("".join(names)), set("".join(names)) & LAYOUT) == (text, set(), set())


@pytest.mark.parametrize("host", [each for each in CLASSES["homograph"] if a_labels(each).isascii()])
def test_a_host_in_letters_that_look_like_others_is_told_in_a_labels(host: str) -> None:
    analysis = analyze(read(planted(host)), Places.bundled())
    told = explain(analysis, "en")
    labels = a_labels(host)
    assert labels.startswith("xn--")
    made = json.loads(as_line(as_object(analysis, told)))
    (sender,) = made["claims"]["from"]
    assert (sender["address"], sender["domain"]) == (f"a@{host}", labels)
    assert [hop["helo"] for hop in made["hops"]] == [labels, labels]
    assert host in made["hops"][0]["raw"]
    assert labels in {link["host"] for link in made["links"]}
    assert f"<a@{host}> ({labels})" in " ".join(as_text(analysis, told).split())
    page = as_html(compose(analysis, WANTED).documents)
    assert f"({labels})" in page


def test_most_letters_that_look_like_others_are_known_to_idna() -> None:
    assert sum(a_labels(each).isascii() for each in CLASSES["homograph"]) >= 20
