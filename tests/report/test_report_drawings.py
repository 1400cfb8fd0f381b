"""The drawing of the way in a report: the same stops as in the window."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

from keshiin.analysis import analyze
from keshiin.lookup.places import Places
from keshiin.message import read
from keshiin.report.compose import Wanted, compose
from keshiin.report.ink import Ink
from keshiin.report.markdown import as_markdown
from keshiin.report.parts.drawings import graph_of
from keshiin.report.pictures.model import Graph
from keshiin.settings import Settings
from keshiin_resources import path

NOTE = b"Received: (qmail 991 invoked %s); 17 Nov 2022 12:30:01 -0000\n"
QMAIL = b"""\
Received: from unknown (HELO relay.example.com) (203.0.113.9)
  by mx.example.net with SMTP; 17 Nov 2022 12:30:00 -0000
Received: from unknown (HELO pc.example.com) (198.51.100.7)
  by relay.example.com with SMTP; 17 Nov 2022 12:29:58 -0000
From: Hanako <hanako@example.com>

Text
"""


def drawn(data: bytes) -> Graph:
    """The drawing for a reader whose service is mx.example.net."""
    settings = Settings(my_services=("mx.example.net",))
    return graph_of(analyze(read(data), Places.bundled(), settings), Ink("en"))


def test_lines_that_a_server_wrote_of_its_own_queue_are_no_stops() -> None:
    for notes, letters in ((1, "B C"), (3, "B–E")):
        graph = drawn(NOTE % b"from network" * notes + QMAIL)
        assert [stop.letter for stop in graph.stops] == ["A", letters, ""]
        assert [step.border for step in graph.steps] == [False, True]
        assert [step.delay for step in graph.steps] == ["+2 s", ""]
        assert graph.stops[-1].lines[1] == "mx.example.net"


def test_a_queue_that_took_what_its_own_machine_wrote_is_a_stop() -> None:
    graph = drawn(NOTE % b"by uid 48" + QMAIL)
    assert [stop.letter for stop in graph.stops] == ["A", "B", "C", ""]


def test_the_name_of_a_machine_stands_in_quotes_where_somebody_only_says_it() -> None:
    sample = read(path("samples", "lesson-normal.paste.txt").read_bytes(), kind="paste")
    stops = graph_of(analyze(sample, Places.bundled()), Ink("en")).stops
    assert stops[0].lines[0] == "“kyoto-ppp-210-172-160-58.interq.or.jp”"
    assert stops[1].lines[1] == "smtp01.mem.interq.net"
    assert stops[2].lines[0] == "rcpt-impgw.biglobe.ne.jp"


def test_a_line_without_time_or_server_leaves_no_dash_and_the_services_first_time_is_told() -> None:
    sample = read(path("samples", "invitation-header.paste.txt").read_bytes(), kind="paste")
    analysis = analyze(sample, Places.bundled())
    assert graph_of(analysis, Ink("en")).stops[-1].lines == ("you", "your mailbox")
    here = datetime(2026, 11, 23, tzinfo=timezone(timedelta(hours=9)))
    told = as_markdown(compose(analysis, Wanted(("en",), here)).documents)
    assert "| Passed on inside your mail service | 26 May 2016 04:32:45 (UTC+9)" in told


def test_an_address_that_the_service_did_not_record_is_not_called_recorded() -> None:
    sample = read(path("samples", "returned-yahoo.paste.txt").read_bytes(), kind="paste")
    analysis = analyze(sample, Places.bundled())
    assert graph_of(analysis, Ink("en")).stops[1].lines[-1] == "no address recorded"
    told = as_markdown(compose(analysis, Wanted(("en",), datetime(2026, 11, 23, tzinfo=UTC))).documents)
    assert "no address recorded (called itself" in told


def test_the_server_of_a_line_that_may_be_anybodys_is_not_told_as_the_readers_mailbox() -> None:
    sample = read(path("samples", "returned-dialup.paste.txt").read_bytes(), kind="paste")
    graph = graph_of(analyze(sample, Places.bundled()), Ink("en"))
    assert [stop.lines for stop in graph.stops[1:]] == [("sv.xxxxxx.ne.jp",), ("you",)]
    assert len(graph.steps) == len(graph.stops) - 1
