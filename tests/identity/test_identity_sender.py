"""Every sender that a From line can be read to claim is listed, with the reason for doubt."""

from __future__ import annotations

import base64

import pytest

from keshiin.identity.sender import Senders, claimed_senders
from keshiin.message import read

GOOD = "admin@good.example"
BAD = "x@bad.example"
WORD = f"=?utf-8?B?{base64.b64encode(f'<{GOOD}>'.encode()).decode()}?="


def _senders(header: str | bytes) -> Senders:
    data = header.encode() if isinstance(header, str) else header
    return claimed_senders(read(data + b"\nTo: r@reader.example\nSubject: x\n\nbody\n"))


BOTH = {GOOD, BAD}


@pytest.mark.parametrize(
    ("header", "claimed", "doubt"),
    [
        (f"From: {BAD}\nFrom: {GOOD}", BOTH, "several_from_fields"),
        (f"From: {GOOD}\nSubject: y\nfrom: {BAD}", BOTH, "several_from_fields"),
        (f" From: {GOOD}\nFrom: {BAD}", BOTH, "blank_before_name"),
        (f"Received: by mx.example; date\n From: {GOOD}\nFrom: {BAD}", BOTH, "blank_before_name"),
        (f"From: {BAD}\nFrom : {GOOD}", BOTH, "blank_before_colon"),
        (f"From: {BAD}\nFrom\n : {GOOD}", BOTH, "folded_name"),
        (f"From: {BAD}\nX-A: 1\rFrom: {GOOD}", BOTH, "bare_return"),
        (f"From: <{BAD}>, <{GOOD}>", BOTH, "several_addresses"),
        (f"From: {GOOD},<{BAD}>", BOTH, "several_addresses"),
        (f"From: {GOOD} {BAD}", BOTH, "several_addresses"),
        (f"From: friends: {GOOD}, {BAD};", BOTH, "group_syntax"),
        (f"From: {WORD}, <{BAD}>", BOTH, "encoded_address"),
        (f"From: {WORD} <{BAD}>", BOTH, "address_in_name"),
        (f"From: <=?utf-8?Q?{GOOD.replace('@', '=40')}?=>", {GOOD}, "encoded_address"),
        (
            f"From: <@bad.example,@any.example:{GOOD}>",
            {"@bad.example", "@any.example", GOOD},
            "route_in_address",
        ),
        (
            "From: <@[IPv6:2001:db8::1]:x@[IPv6:2001:db8::2]>",
            {"@[IPv6:2001:db8::1]", "x@[IPv6:2001:db8::2]"},
            "route_in_address",
        ),
        (f"From: <{GOOD}>\\,<{BAD}>", BOTH, "quoted_pair"),
        (f"From: <{BAD}>{GOOD}", BOTH, "text_after_address"),
        (f"From: <{BAD}> <{GOOD}>", BOTH, "text_after_address"),
        (f"From: {GOOD}<any>{BAD}", BOTH, "text_after_address"),
        (f"From: {GOOD}<{BAD}>", BOTH, "address_in_name"),
        (f'From: "{GOOD}" <{BAD}>', BOTH, "address_in_name"),
        (f'From: "admin＠good.example" <{BAD}>', BOTH, "address_in_name"),
        (f"From: {GOOD} ({BAD})", BOTH, "address_in_comment"),
        (f'From: "{GOOD}"@bad.example', {f'"{GOOD}"@bad.example', GOOD}, "address_in_address"),
        (f"From: <{GOOD}@bad.example>", {f"{GOOD}@bad.example", GOOD}, "address_in_address"),
        (f"From: <{GOOD}(.bad.example>", {f"{GOOD}(.bad.example", GOOD}, "malformed_address"),
        ("From: Admin <admin(a \\) b)@good.example(c)>", {GOOD}, "comment_in_address"),
        ("From: Admin <admin@good(c).example>", {GOOD, "admin@good"}, "comment_in_address"),
        (f"From: <({GOOD}) {BAD}>", BOTH, "address_in_address"),
        (f"From: =?utf-8?Q?Admin=0AFrom=3A_x?= <{BAD}>", {BAD}, "encoded_newline"),
        (f"From: Ad\u200bmin <{BAD}>", {BAD}, "hidden_characters"),
        (f"From: \u202enimda <{BAD}>", {BAD}, "hidden_characters"),
        (
            f"From: =?utf-8?B?{base64.b64encode(b'A' + bytes(1)).decode()}?= <{BAD}>",
            {BAD},
            "hidden_characters",
        ),
        (
            "From: admin%good.example@bad.example",
            {"admin%good.example@bad.example", GOOD},
            "route_in_address",
        ),
        ("From: <admin%good.example%mx.example@bad.example>", {GOOD}, "route_in_address"),
        ("From: mx.example!good.example!admin@bad.example", {GOOD}, "route_in_address"),
        (f'From: <"{GOOD}> "@bad.example>', {GOOD}, "address_in_address"),
        ("From: admin\\@good.example@bad.example", {GOOD}, "address_in_address"),
        (f"From: admin\\@good.example <{BAD}>", BOTH, "quoted_pair"),
        ("From: admin＠good.example@bad.example", {GOOD}, "address_in_address"),
        (f"From: Good <{GOOD} <{BAD}>", BOTH, "address_in_address"),
        (f"From: {GOOD}: {BAD};", BOTH, "address_before_colon"),
        (f"From: @good.example:{BAD}", {"@good.example", BAD}, "address_before_colon"),
        (f"From: {GOOD}(@bad.example)", {f"{GOOD}@bad.example", GOOD}, "address_in_comment"),
        (f"From: {GOOD}(.bad.example)", {f"{GOOD}.bad.example", GOOD}, "address_in_comment"),
        ("From: Admin＜admin＠good.example＞", {f"Admin＜{GOOD}＞"}, "no_address"),
        ("From: Admin", set(), "no_address"),
        ("From:", set(), "no_address"),
    ],
)
def test_every_claimed_sender_is_listed_with_a_reason(header: str, claimed: set[str], doubt: str) -> None:
    found = _senders(header)
    assert {sender.address for sender in found.claimed} >= claimed
    assert doubt in found.ids


@pytest.mark.parametrize(
    "header",
    [
        f"From: {GOOD}",
        f"From: Admin <{GOOD}>",
        f'From: "{GOOD}" <{GOOD}>',
        f'From: "Good, via List" <{GOOD}>',
        f'From: "info@mail.good.example" <{GOOD}>',
        f"From: {GOOD} (Admin of (everything))",
        f"From: Admin\n <{GOOD}>",
        f"From: =?utf-8?B?5raI5Y2w?= <{GOOD}>",
        f"From: 消印 \U0001f469\u200d\U0001f4bb <{GOOD}>",
        f"From: Good <{GOOD}> via List",
        f"From: {GOOD} (@admin on the forum)",
        f'From: "Shop \\"Good\\", Inc." <{GOOD}>',
        f"From: {GOOD}\nDKIM-Signature: v=1; h=To:\n From:Subject; d=good.example",
    ],
)
def test_an_ordinary_from_draws_no_doubt(header: str) -> None:
    found = _senders(header)
    assert found.doubts == ()
    assert GOOD in {sender.address for sender in found.claimed}


def test_an_address_with_comments_is_no_malformed_one() -> None:
    written = "pete(his account)@good.example(his host)"
    found = _senders(f"From: Pete <{written}>")
    assert [sender.address for sender in found.claimed] == ["pete@good.example", written]
    assert found.ids == {"comment_in_address"}


@pytest.mark.parametrize(
    "local", ["admin%mx.good.example", "100%off", "50%", "reader=home.example", "oh!no", "a!b.c!"]
)
def test_a_local_part_that_leads_to_no_other_domain_draws_no_doubt(local: str) -> None:
    found = _senders(f"From: Good <{local}@good.example>")
    assert found.doubts == ()
    assert f"{local}@good.example" in {sender.address for sender in found.claimed}


def test_a_claim_points_at_its_bytes_in_the_source() -> None:
    header = f'From: "{GOOD}" <{BAD}>'
    (main, name) = _senders(header).claimed
    assert header.encode()[slice(*main.span)] == f"<{BAD}>".encode()
    assert header.encode()[slice(*name.span)] == f'"{GOOD}"'.encode()
    assert (main.place, name.place) == ("address", "name")


def test_a_hidden_from_line_points_at_its_bytes_in_the_source() -> None:
    header = f" From: {GOOD}\nFrom: {BAD}"
    first = next(doubt for doubt in _senders(header).doubts if doubt.id == "blank_before_name")
    assert header.encode()[slice(*first.span)] == f" From: {GOOD}".encode()
    claimed = [header.encode()[slice(*each.span)] for each in _senders(header).claimed]
    assert claimed == [GOOD.encode(), BAD.encode()]


def test_values_are_shown_with_hidden_characters_made_visible() -> None:
    shown = [doubt.value for doubt in _senders(f"From: Ad\u200bmin <{BAD}>").doubts]
    assert shown == [f"Ad⟨U+200B⟩min <{BAD}>"]


@pytest.mark.parametrize(
    "piece",
    [
        "(",
        '"',
        "<",
        "a@b,",
        "\\",
        '"\\',
        "<a@b",
        '<"a@b>',
        "a%b.example!",
        "a\\@",
        ":;",
        "@",
        "a@",
        "=?utf-8?Q?=40",
        "\r",
        "a ",
    ],
)
def test_hostile_lines_are_read_in_linear_time(piece: str, growth) -> None:
    assert growth(lambda text: _senders("From: " + text), piece) < 30
    assert len(_senders("From: " + piece * 10_000).claimed) <= 256


@pytest.mark.parametrize("name", ["予定表", "能登 ソニー"])
@pytest.mark.parametrize("form", [b'From: "%b" <x@bad.example>', b"From: %b <x@bad.example>"])
def test_a_kanji_with_the_byte_of_a_backslash_is_no_quoting(name: str, form: bytes) -> None:
    found = _senders(form % name.encode("cp932"))
    assert [(sender.address, sender.place) for sender in found.claimed] == [(BAD, "address")]
    assert found.doubts == ()


def test_an_address_that_such_a_kanji_hides_from_others_is_listed() -> None:
    found = _senders('From: "予定表" <admin@good.example> ", " <x@bad.example>'.encode("cp932"))
    assert {sender.address for sender in found.claimed} == BOTH
    assert "text_after_address" in found.ids
