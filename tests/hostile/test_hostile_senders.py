"""Senders that servers and mail programs read differently: each is told, with every address to be shown."""

from __future__ import annotations

import base64

import pytest
from hostile_run import whole

from keshiin.identity.sender import claimed_senders
from keshiin.message import read

GOOD, BAD = "admin@good.example", "x@bad.example"
BEHIND = "\r\nTo: r@reader.example\r\nSubject: x\r\nDate: Mon, 2 Jun 2025 17:00:00 +0900\r\n\r\nHello.\r\n"
TOLD = frozenset(
    ("ambiguous_sender", "several_from", "display_name_address", "broken_sender", "hidden_sender_characters")
)


def _word(text: str) -> str:
    return f"=?utf-8?B?{base64.b64encode(text.encode()).decode()}?="


CASES = {
    "two lines": f"From: {GOOD}\r\nFrom: {BAD}",
    "two lines, in other letters": f"FROM: {GOOD}\r\nfrom: {BAD}",
    "a blank before the name": f" From: {GOOD}\r\nFrom: {BAD}",
    "a blank before the colon": f"From : {GOOD}\r\nFrom: {BAD}",
    "a tab before the colon": f"From: {BAD}\r\nFrom\t: {GOOD}",
    "the colon on the next line": f"From\r\n : {GOOD}\r\nFrom: {BAD}",
    "behind a bare return": f"From: {BAD}\rFrom: {GOOD}",
    "a comma": f"From: {GOOD}, {BAD}",
    "a comma and names": f"From: Good <{GOOD}>, Good <{BAD}>",
    "a comma on the next line": f"From: {GOOD}\r\n , {BAD}",
    "a semicolon": f"From: {GOOD}; {BAD}",
    "a blank": f"From: {GOOD} {BAD}",
    "an empty one first": f"From: <>, {BAD}, {GOOD}",
    "brackets beside each other": f"From: <{GOOD}> <{BAD}>",
    "text behind the brackets": f"From: <{GOOD}>{BAD}",
    "brackets within brackets": f"From: Good <{GOOD} <{BAD}>",
    "an escaped comma": f"From: <{GOOD}>\\,<{BAD}>",
    "a group": f"From: Good:{GOOD},{BAD};",
    "a group named as an address": f"From: {GOOD}: {BAD};",
    "a route": f"From: <@good.example:{BAD}>",
    "a route without brackets": f"From: @good.example:{BAD}",
    "a percent sign": "From: admin%good.example@bad.example",
    "an exclamation mark": "From: good.example!admin@bad.example",
    "two at signs": f"From: {GOOD}@bad.example",
    "a wide at sign": "From: admin＠good.example@bad.example",
    "an escaped at sign": "From: admin\\@good.example@bad.example",
    "a quoted address": f'From: "{GOOD}"@bad.example',
    "a quoted bracket": f'From: <"{GOOD}> "@bad.example>',
    "a NUL": f"From: {GOOD}\0@bad.example",
    "a comment": f"From: {BAD} ({GOOD})",
    "a comment first": f"From: ({GOOD}) {BAD}",
    "a comment that touches": f"From: {GOOD}(@bad.example)",
    "a comment in brackets": f"From: <({GOOD}) {BAD}>",
    "an open comment in brackets": f"From: <{GOOD}(.bad.example)>",
    "a coded address": f"From: <{_word(GOOD)}>",
    "a coded address first": f"From: {_word(f'<{GOOD}>')}, <{BAD}>",
    "a coded address and comma": f"From: {_word(f'<{GOOD}>,')} <{BAD}>",
    "a coded local part": f"From: {_word(GOOD)}@bad.example",
    "a name that is an address": f'From: "{GOOD}" <{BAD}>',
    "a coded name that is an address": f"From: {_word(GOOD)} <{BAD}>",
    "a name in wide brackets": f"From: ＜admin＠good.example＞ <{BAD}>",
    "wide signs alone": "From: Good＜admin＠good.example＞",
    "a long name": f"From: {GOOD}{' ' * 300}<{BAD}>",
    "an open quotation": f'From: "Good <{GOOD}> <{BAD}>',
}


@pytest.mark.parametrize("name", CASES)
def test_it_is_told_and_every_address_is_listed(name: str) -> None:
    data = (CASES[name] + BEHIND).encode()
    listed = " ".join(sender.address for sender in claimed_senders(read(data)).claimed)
    assert "good.example" in listed
    assert "bad.example" not in CASES[name] or "bad.example" in listed
    done = whole(data)
    fired = {each.rule for each in done.analysis.assessment.findings}
    assert fired & TOLD
    assert done.analysis.assessment.level != "confirmed"
    assert all("good.example" in text for text in done.objects)


def test_the_set_is_large() -> None:
    assert len(CASES) >= 40
