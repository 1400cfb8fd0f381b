"""An office with the reader's own domain in its name, from a stranger's address, is odd."""

from __future__ import annotations

import pytest

from judge.rules.content_cases import found
from judge.rules.route_cases import OLDER, TOP, case
from keshiin.judge.rules.sender_name import own_name_borrowed

FIELDS = "From: {} <{}>\nTo: reader@office-kita.example\nSubject: x\nDate: Mon, 6 May 2024 10:00:00 +0900\n"
HEAD = TOP + OLDER + FIELDS


def told(name: str, address: str, more: str = "") -> list[str]:
    return [each.weight for each in found(own_name_borrowed, case(HEAD.format(name, address) + more))]


@pytest.mark.parametrize(
    "name", ["office-kita.example IT Helpdesk", "Office-Kita Support", "office-kita 情報システム"]
)
def test_the_own_name_from_a_stranger_is_odd(name: str) -> None:
    assert told(name, "wordpress@bella-nails.example") == ["odd"]


def test_colleagues_other_names_and_answers_are_left_alone() -> None:
    assert told("office-kita IT Helpdesk", "it@office-kita.example") == []
    assert told("office-kita IT Helpdesk", "it@office-kita-group.example") == []
    assert told("office-kita.example", "cpanel@server.web-host.example") == [], "no office: the host's panel"
    assert told("IT Helpdesk", "it@elsewhere.example") == []
    header = HEAD.replace("Subject: x", "Subject: Re: x").format("office-kita Support", "a@b.example")
    answer = case(header + "In-Reply-To: <1@office-kita.example>\n")
    assert found(own_name_borrowed, answer) == []
