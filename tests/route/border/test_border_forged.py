"""In no forged message is a line or a field of the forgery told as recorded by the reader's own service."""

from __future__ import annotations

import pytest
from forged_cases import CASES, Case

from keshiin.route import trace
from route.made_mail import message

RECORDED = ("internal", "border")


@pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])
def test_nothing_of_the_forgery_is_told_as_recorded(case: Case) -> None:
    mail = message(*case.written, *case.forged)
    found = trace(mail, case.settings)
    own = len(message(*case.written).fields) - 2
    start = mail.fields[own].span.start
    assert [hop.index for hop in found.hops if hop.span.start >= start and hop.zone in RECORDED] == []
    authors = zip(mail.fields[own:], found.authors[own:], strict=True)
    assert [field.name for field, author in authors if author == "service"] == []


@pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])
def test_a_border_has_the_peer_that_was_recorded(case: Case) -> None:
    found = trace(message(*case.written, *case.forged), case.settings)
    assert found.peer is None or found.peer.ip == case.peer


def test_every_known_service_of_the_set_is_recognised_above_its_forgery() -> None:
    known = [case for case in CASES if case.name.endswith(("below gmail", "below exchange"))]
    assert len(known) >= 6
    borders = [trace(message(*case.written, *case.forged)).border for case in known]
    assert {border.confidence for border in borders} == {"strong"}


def test_what_the_service_wrote_below_its_border_line_is_still_its_own() -> None:
    case = next(case for case in CASES if case.name == "second results right below google's own")
    mail = message(*case.written, *case.forged)
    told = [
        field.name
        for field, author in zip(mail.fields, trace(mail).authors, strict=True)
        if author == "service"
    ]
    assert told == ["Received", "Received", "Received-SPF", "Authentication-Results"]


def test_the_set_is_large_and_its_names_differ() -> None:
    assert len({case.name for case in CASES}) == len(CASES) >= 60
