"""No value of a message means anything in an export: to a browser, a ticket, a spreadsheet, a terminal."""

from __future__ import annotations

import csv
import io
import re
from dataclasses import replace
from datetime import UTC, datetime
from html import unescape
from unicodedata import category

import pytest
from injected import MARKER, ROOTS, html_faults, markdown_faults, values
from made_analysis import made_analysis, made_explanation, text

from keshiin.analysis import Analysis
from keshiin.limits import Cut
from keshiin.lookup.model import Lookup, Place
from keshiin.message.model import Attachment, Link, Mailbox
from keshiin.report.compose import Wanted, compose
from keshiin.report.csv import as_csv, cell
from keshiin.report.defang import defanged
from keshiin.report.document import Document, Heading, Items, Paragraph, Run, Table
from keshiin.report.html import POLICY, as_html
from keshiin.report.ink import Ink
from keshiin.report.markdown import as_markdown, span
from keshiin.report.text import as_text

WANTED = Wanted(("en",), datetime(2026, 11, 22, tzinfo=UTC))
FORMULA = tuple("=+-@\t\r\n|%＝＋－＠\0")


def hostile_analysis(value: str) -> Analysis:
    """An analysis in which everything that a sender can write is that value."""
    made = made_analysis(value)
    box = Mailbox(value, value, value)
    claims = replace(made.message.claims, from_=(box,), to=(box,), subject=value, message_id=value)
    message = replace(
        made.message,
        source=replace(made.message.source, data=value.encode("utf-8", "surrogatepass") * 3),
        claims=claims,
        links=(
            Link(value, value, value, value, "1", "a"),
            Link(value, f"https://{value}", value, value, "1", "a"),
        ),
        attachments=(Attachment(value, value, value, 1, "0" * 64, "2"),),
    )
    hop = made.route.hops[0]
    named = hop._replace(helo=value, rdns=value, by=value, id=value, for_=value)
    route = replace(made.route, hops=(named, made.route.hops[1]._replace(raw=value)))
    lookup = Lookup(value, "rdap", value, value, "answered", {"organisation": value, "abuse": value})
    facts = replace(made.facts, lookups=(lookup,))
    return replace(made, message=message, route=route, facts=facts)


@pytest.fixture(scope="module", params=ROOTS, ids=range(len(ROOTS)))
def hostile(request: pytest.FixtureRequest) -> tuple[Document, ...]:
    """The report on a message that is made of one hostile value."""
    analysis = hostile_analysis(request.param)
    told = replace(made_explanation(), headline=Ink("en").value(request.param) and text("x"))
    return compose(analysis, WANTED, (told,)).documents


def test_html_holds_nothing_but_its_own_elements(hostile: tuple[Document, ...]) -> None:
    assert html_faults(as_html(hostile)) == []


def test_markdown_holds_nothing_alive(hostile: tuple[Document, ...]) -> None:
    assert markdown_faults(as_markdown(hostile)) == []


def test_no_cell_is_a_formula(hostile: tuple[Document, ...]) -> None:
    rows = list(csv.reader(io.StringIO(as_csv(hostile).removeprefix("\ufeff"), newline="")))
    assert len(rows) > 20
    assert {len(row) for row in rows} == {4}
    assert [each for row in rows for each in row if each.startswith(FORMULA)] == []


def test_no_hidden_character_reaches_an_export(hostile: tuple[Document, ...]) -> None:
    for written in (as_html(hostile), as_markdown(hostile), as_csv(hostile).removeprefix("\ufeff")):
        hidden = {each for each in written if category(each) in ("Cc", "Cf", "Cs", "Zl", "Zp")}
        assert hidden <= {"\n", "\r", "\t"}


def test_no_hidden_character_reaches_the_terminal() -> None:
    for value in ROOTS:
        shown = as_text(hostile_analysis(value), made_explanation())
        assert {each for each in shown if category(each) in ("Cc", "Cf", "Cs")} == {"\n"}


def test_the_policy_forbids_everything_but_the_style() -> None:
    page = as_html(compose(made_analysis(), WANTED).documents)
    told = re.search(r'http-equiv="Content-Security-Policy" content="([^"]*)"', page)
    assert told is not None
    assert unescape(told[1]) == POLICY
    assert POLICY.startswith("default-src 'none'; style-src 'sha256-")
    assert "unsafe" not in POLICY
    assert not re.search(r"<script|<link|<img|<iframe|<form|javascript:|@import|url\(", page)


def test_every_value_stands_whole_in_the_html() -> None:
    page = unescape(as_html(compose(hostile_analysis(f"<i>{MARKER}</i> & 'x'"), WANTED).documents))
    assert page.count(f"<i>{MARKER}</i> & 'x'") > 10


def test_a_hundred_thousand_cells_and_none_is_a_formula() -> None:
    faults = 0
    for value in values(100_000):
        written = cell(value)
        faults += written[1:2] in FORMULA or written[1:].lstrip(" \u3000")[:1] in FORMULA
        faults += '"' in written[1:-1].replace('""', "")
    assert faults == 0


def test_thousands_of_code_spans_and_none_is_alive() -> None:
    ink = Ink("en")
    rows = [ink.value(value) for value in values(4_000)]
    blocks = (
        Table("x", ("a",), tuple((row,) for row in rows)),
        *(Paragraph(row) for row in rows[:500]),
        Items(tuple(rows[:500])),
        Heading(4, rows[0]),
    )
    assert markdown_faults(as_markdown((Document("en", "x", blocks),))) == []


def test_a_table_of_thousands_keeps_its_rows() -> None:
    ink = Ink("en")
    rows = tuple((ink.value(value), ink.value("end")) for value in values(1_000))
    written = as_markdown((Document("en", "x", (Table("x", ("a", "b"), rows),)),))
    lines = written.splitlines()[4:-1]
    assert len(lines) == 1_000
    assert [line for line in lines if not line.endswith("| `end` |")] == []


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("a", "`a`"),
        ("a`b", "``a`b``"),
        ("`a`", "`` `a` ``"),
        ("a```b", "````a```b````"),
        ("", "—"),
        ("  ", "—"),
    ],
)
def test_code_span_has_a_fence_that_its_value_has_not(value: str, written: str) -> None:
    assert span(value) == written


@pytest.mark.parametrize(
    ("url", "dead"),
    [
        ("https://shop.example.net/a.b?c=d.e", "hxxps://shop[.]example[.]net/a.b?c=d.e"),
        ("HTTP://Example.com", "hxxp://Example[.]com"),
        ("mailto:you@example.jp", "mailto[:]you[at]example[.]jp"),
        ("javascript:alert(1)", "javascript[:]alert(1)"),
        ("//example.com\\x", "//example[.]com\\x"),
        ("https://a@b.example/x@y", "hxxps://a[at]b[.]example/x[at]y"),
        ("www.example.com/www.example.org", "www[.]example[.]com/www[.]example.org"),
        ("", ""),
    ],
)
def test_links_are_dead(url: str, dead: str) -> None:
    assert defanged(url) == dead


def test_the_words_of_a_link_are_dead_too() -> None:
    words = "Log in at https://bank.example/x or www.bank.example, 3.5 km"
    made = made_analysis()
    links = (Link(words, "https://a.example/", "a.example", "a.example", "1", "a"),)
    made = replace(made, message=replace(made.message, links=links))
    page = unescape(as_html(compose(made, WANTED).documents))
    assert "Log in at hxxps://bank[.]example/x or www[.]bank[.]example, 3.5 km" in page
    assert "https://bank" not in page


def test_a_run_of_ours_is_escaped_as_well() -> None:
    page = as_html((Document("en", "<title>", (Paragraph((Run("<b>x</b>"),), "<i>"),)),))
    assert html_faults(page) == []
    assert "&lt;b&gt;x" in page


@pytest.mark.parametrize(
    ("asn", "told"),
    [
        (
            64500,
            "AS64500 (owner not known), registered or estimated in Japan (network data of 22 Aug 2026)",
        ),
        (None, ""),
    ],
)
def test_a_network_whose_owner_has_no_name_goes_by_a_number_told_as_one(asn: int | None, told: str) -> None:
    made = made_analysis()
    places = {"203.0.113.5": Place("JP", asn=asn, as_of="2026-10-28", network_as_of="2026-08-22")}
    nameless = replace(made, facts=replace(made.facts, places=places))
    written = as_markdown(compose(nameless, WANTED).documents)
    assert ("Owner of that network" in written) == bool(told)
    assert told in written.replace("`", "")
    assert "None" not in written


def test_what_a_limit_cut_stands_in_every_form_of_the_report() -> None:
    made = made_analysis()
    cut = replace(made, message=replace(made.message, cuts=(Cut("fields", 1000, 1001),)))
    documents = compose(cut, WANTED).documents
    told = "The header has 1,001 fields. Only the first 1,000 were read."
    assert ("How the source was read", "1", "Cut by a limit", told) in [
        tuple(row) for row in csv.reader(io.StringIO(as_csv(documents)))
    ]
    for written in (as_html(documents), as_markdown(documents)):
        assert told in re.sub(r"<[^<>]*>|[`|]", "", written)
