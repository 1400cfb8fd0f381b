"""How a report ends: what did not apply by its ids alone, and what of the source is left out."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from made_letters import PLACES, sample

from keshiin.analysis import analyze
from keshiin.explain.ids import rule_title
from keshiin.explain.model import Language
from keshiin.message import read
from keshiin.report.compose import Wanted, compose
from keshiin.report.document import Annex, Heading, Table, text_of
from keshiin.report.forms import html, markdown
from keshiin.report.parts.rules import NOT_APPLIED
from keshiin.texts import translate

NOW = datetime(2026, 11, 22, tzinfo=UTC)


@pytest.mark.parametrize("language", ["en", "ja"])
def test_what_did_not_apply_is_told_by_ids_before_the_source_alone(language: Language) -> None:
    analysis = sample("hoster-notice.eml")
    blocks = compose(analysis, Wanted((language,), NOW)).documents[0].blocks
    heading = translate(language, NOT_APPLIED)
    at = next(
        at for at, each in enumerate(blocks) if isinstance(each, Heading) and text_of(each.text) == heading
    )
    table, source, annex = blocks[at + 1 :]
    assert isinstance(table, Table)
    assert isinstance(source, Heading)
    assert isinstance(annex, Annex)
    told = "\n".join(text_of(cell) for row in table.rows for cell in row)
    ran = analysis.assessment.ran
    assert {*ran.silent, *(rule for rule, _ in ran.skipped)} <= {
        run.text for row in table.rows for run in row[1]
    }
    page = html(analysis, Wanted((language,), NOW))[0].decode()
    for rule in ran.silent:
        assert rule_title(rule, language) not in page
    assert "…" not in told
    assert not {*ran.fired} & {run.text for row in table.rows for run in row[1]}


@pytest.mark.parametrize(
    ("body", "told"), [("x" * 90, "（90 バイト）は載せていません。元のファイル"), ("", ""), (" \r\n\r\n", "")]
)
def test_markdown_says_what_it_leaves_out(body: str, told: str) -> None:
    analysis = analyze(read(f"From: a@example.net\r\nSubject: x\r\n\r\n{body}".encode()), PLACES)
    page = markdown(analysis, Wanted(("ja",), NOW))[0].decode()
    assert ("載せていません" in page) == bool(told)
    assert told in page


def test_a_report_names_the_servers_that_pictures_come_from_so_that_no_program_makes_links_of_them() -> None:
    pictures = "".join(f"<img src=https://{name}.example/>" for name in "abcde")
    data = f"From: a@example.net\r\nContent-Type: text/html\r\n\r\n{pictures}".encode()
    page = html(analyze(read(data), PLACES), Wanted(("en",), NOW))[0].decode()
    assert "Loaded from outside" in page
    assert "c[.]example" in page
    assert "and 2 more servers for them" in page
    assert "d[.]example" not in page
