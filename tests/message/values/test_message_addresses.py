"""Address fields: every claimed mailbox is found, whatever stands around it."""

import pytest

from keshiin.message import read
from slowness import within

BARE = ("", "a@b.example", "b.example")


def boxes(value):
    return [(box.name, box.address, box.domain) for box in read(b"From: " + value + b"\r\n\r\n").claims.from_]


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (b"a@B.example", [("", "a@B.example", "b.example")]),
        (b"Taro <a@b.example>", [("Taro", "a@b.example", "b.example")]),
        (b'"Sato, Taro \\"x\\"" <a@b.example>', [('Sato, Taro "x"', "a@b.example", "b.example")]),
        (b"a@b.example (Taro (x) Sato)", [("Taro (x) Sato", "a@b.example", "b.example")]),
        (b"=?utf-8?b?5raI5Y2w?= <a@b.example>", [("消印", "a@b.example", "b.example")]),
        (b'"=?utf-8?b?5raI5Y2w?=" <a@b.example>', [("消印", "a@b.example", "b.example")]),
        ("花子<a@b.example>".encode(), [("花子", "a@b.example", "b.example")]),
        (b"a@b.example, <c@d.example>", [("", "a@b.example", "b.example"), ("", "c@d.example", "d.example")]),
        (
            b"<a@b.example> <c@d.example>",
            [("", "a@b.example", "b.example"), ("", "c@d.example", "d.example")],
        ),
        (
            b"Team: a@b.example, X <c@d.example>;",
            [("", "a@b.example", "b.example"), ("X", "c@d.example", "d.example")],
        ),
        (b"undisclosed-recipients:;", []),
        (b"Re: Bank <a@b.example>", [("Re: Bank", "a@b.example", "b.example")]),
        (b"<@x.example,@y.example:a@b.example>", [("", "a@b.example", "b.example")]),
        (b'"a b"@b.example', [("", '"a b"@b.example', "b.example")]),
        (b"a @ b.example", [("", "a@b.example", "b.example")]),
        (b"a@[IPv6:2001:db8::1]", [("", "a@[IPv6:2001:db8::1]", "[ipv6:2001:db8::1]")]),
        # A quotation that nobody closed hides no address from any program.
        (b'"Taro Sato"" <a@b.example>', [("Taro Sato", "a@b.example", "b.example")]),
        (b'c@d.example, "Sato <a@b.example>', [("", "c@d.example", "d.example"), ("Sato", *BARE[1:])]),
        (b'"<a@b.example>', [BARE]),
        (b"Taro <<a@b.example>>", [("Taro", "a@b.example", "b.example")]),
        (b"Taro a@b.example>", [("Taro", "a@b.example", "b.example")]),
        (b'"<a@b.example>"', [("<a@b.example>", "", "")]),
        (b"bank@b.example <evil@c.example>", [("bank@b.example", "evil@c.example", "c.example")]),
        (b"root", [("", "root", "")]),
        (b"Mail Delivery", [("Mail Delivery", "", "")]),
        (b"<>", []),
        (b'""', []),
        (b"Pete(A nice \\) chap) <a(his @c.example)@b.example(host)>", [("Pete", *BARE[1:])]),
        (b"X <a(@b.example>", [("X", "a(@b.example", "b.example")]),
        # A comment may hold what ends an address elsewhere, and others.
        (b"Taro <(<c@d.example>) a@b.example>", [("Taro", *BARE[1:])]),
        (b"Taro <a@(>) b.example>, c@d.example", [("Taro", *BARE[1:]), ("", "c@d.example", "d.example")]),
        (b'Taro <a ("(<(x)>) \\)) @b.example>', [("Taro", *BARE[1:])]),
        (b"<@x.example:a@[IPv6:2001:db8::1]>", [("", "a@[IPv6:2001:db8::1]", "[ipv6:2001:db8::1]")]),
        (b'<@[IPv6:2001:db8::1]:"a:b"@b.example>', [("", '"a:b"@b.example', "b.example")]),
        # What an encoded word looks like is in an address the characters as they stand (RFC 2047, 5).
        (b"=?utf-8?q?a?=@b.example", [("", "=?utf-8?q?a?=@b.example", "b.example")]),
        (b'X <"a b"@b.example>', [("X", '"a b"@b.example', "b.example")]),
        (b'X <"a(c) b" (c) @ b . example>', [("X", '"a(c) b"@b.example', "b.example")]),
        (b"a . c @ b  . example", [("", "a.c@b.example", "b.example")]),
        (b"(1) a (2) @ (3) b (4) . example", [("1", "a@b.example", "b.example")]),
        (b"Taro S. a@b.example", [("Taro S.", "a@b.example", "b.example")]),
        (b"<a@b.example> (Taro)", [("Taro", "a@b.example", "b.example")]),
        (b"<a@b.example> trailing, <c@d.example>", [BARE, ("", "c@d.example", "d.example")]),
        (b"<<a@b.example>>", [BARE]),
        (b"X [mailto:a@b.example]", [("X", "a@b.example", "b.example")]),
        (b"X <mailto:a@b.example>", [("X", "a@b.example", "b.example")]),
        (b"X <'a@b.example'>", [("X", "a@b.example", "b.example")]),
        (b"a@b.example\xe2\x80\xae", [("", "a@b.example⟨U+202E⟩", "b.example⟨u+202e⟩")]),
    ],
)
def test_one_field(value, expected):
    assert boxes(value) == expected


@pytest.mark.parametrize(
    "value", [b'"', b"(c):", b"a:b:;;", b"!an??:=m==fr2@[C", b"<", b"((((", b"=?utf-8?q?=0A?= <x@y>", b""]
)
def test_what_breaks_others_is_read(value):
    assert all("\n" not in box[0] for box in boxes(value))


def test_every_from_field_counts():
    message = read(b"From: a@b.example\r\nFrom : c@d.example\r\n\r\n")
    assert [box.address for box in message.claims.from_] == ["a@b.example", "c@d.example"]


def test_span_of_a_mailbox():
    data = b"Subject: x\r\nTo: A <a@b.example>,\r\n B <c@d.example>\r\n\r\n"
    assert [data[slice(*box.span)] for box in read(data).claims.to] == [
        b"A <a@b.example>",
        b"B <c@d.example>",
    ]


def test_return_path():
    assert read(b"Return-Path: <>\n\n").claims.return_path == ""
    assert read(b"Return-Path: <a@b.example>\n\n").claims.return_path == "a@b.example"
    assert read(b"From: a@b\n\n").claims.return_path is None


def test_ten_thousand_addresses():
    data = b"To: " + b",\r\n ".join(b"u%d@b.example" % number for number in range(10_000)) + b"\r\n\r\n"
    assert len(read(data).claims.to) == 10_000


def test_a_blank_before_the_colon_of_the_first_field_begins_no_mailbox():
    message = read(b"From : A <a@b.example>\nSubject: x\n\n")
    assert ([box.address for box in message.claims.from_], message.source.repairs) == (["a@b.example"], ())


@pytest.mark.parametrize(
    "piece",
    [
        b"<a@b>(",
        b"<(",
        b"<(x",
        b"<(\\(",
        b"<((x)(x)",
        b"<a(",
        b'<a("b")',
        b". ",
        b"a . ",
        b"a@b c ",
        b"a@b (c) ",
        b"a@ ",
        b"a@b [c] ",
    ],
)
def test_hostile_repetition_is_read_in_linear_time(piece):
    within(3, lambda: boxes(piece * (200_000 // len(piece))))
