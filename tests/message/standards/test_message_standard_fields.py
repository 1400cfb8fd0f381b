"""Fields in the forms of RFC 5322 and its appendices, of RFC 6532 and of RFC 6854, with made names."""

from __future__ import annotations

import pytest

from keshiin.identity.sender import claimed_senders
from keshiin.message import read
from keshiin.message.model import Claims


def claims(*lines: str) -> Claims:
    """What a header of these lines says."""
    return read(("\r\n".join([*lines, "", "text"])).encode()).claims


def boxes(value: str) -> list[tuple[str, str]]:
    """The mailboxes of a To field."""
    return [(box.name, box.address) for box in claims(f"To: {value}").to]


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        # Kinds of mailboxes (A.1.2).
        ('"Sato Q. Taro" <sato.q.taro@example.com>', [("Sato Q. Taro", "sato.q.taro@example.com")]),
        (
            "Hanako <hanako@x.example>, jiro@example.org, Who? <one@y.example>",
            [("Hanako", "hanako@x.example"), ("", "jiro@example.org"), ("Who?", "one@y.example")],
        ),
        (
            '<boss@nil.example>, "Large; \\"Big\\" Shop" <box@example.net>',
            [("", "boss@nil.example"), ('Large; "Big" Shop', "box@example.net")],
        ),
        # Groups (A.1.3), with the empty list items of section 4.4.
        (
            "A Group:Ed Jones <c@a.example>,joe@where.example,John <jd@one.example>;",
            [("Ed Jones", "c@a.example"), ("", "joe@where.example"), ("John", "jd@one.example")],
        ),
        ("Undisclosed recipients:;", []),
        ("Hidden:,,a@b.example, ,;", [("", "a@b.example")]),
        (
            "One:a@b.example;, Two:c@d.example, E <e@f.example>;, last@g.example",
            [("", "a@b.example"), ("", "c@d.example"), ("E", "e@f.example"), ("", "last@g.example")],
        ),
        # Comments and folds wherever they may stand (A.5).
        (
            "Friends(of mine)\r\n     :Ken Ito <k@(at home)public.example>,\r\n    joe@example.org,"
            "\r\n  John <jd@one.example> (the last); (no more)",
            [("Ken Ito", "k@public.example"), ("", "joe@example.org"), ("John", "jd@one.example")],
        ),
        ("(none)(at all)Hidden  :(nobody(here))  ;", []),
        (
            "Ken(with a \\) in it) <ken(at)@far.example(away)>",
            [("Ken", "ken@far.example")],
        ),
        # Obsolete forms (A.6): a dot in a phrase, routes, empty items, blanks and folds within an address.
        ("Sato Q. Taro <sato@example.com>", [("Sato Q. Taro", "sato@example.com")]),
        (
            "Mary Smith <@node.example:mary@example.net>, , jd@test  . example",
            [("Mary Smith", "mary@example.net"), ("", "jd@test.example")],
        ),
        ("<@a.example,,@b.example,:c@d.example>", [("", "c@d.example")]),
        ("John Doe <jd@machine(comment).  example>", [("John Doe", "jd@machine.example")]),
        ("Mary Smith\r\n  \r\n          <mary@example.net>", [("Mary Smith", "mary@example.net")]),
        ('"a" . b . "c d"@e.example', [("", '"a".b."c d"@e.example')]),
        # Forms of the local part and of the domain (3.4.1).
        ("!#$%&'*+-/=?^_`{|}~@example.com", [("", "!#$%&'*+-/=?^_`{|}~@example.com")]),
        ('"()<>[]:,;@\\\\\\"!"@example.com', [("", '"()<>[]:,;@\\\\\\"!"@example.com')]),
        ('""@example.com', [("", '""@example.com')]),
        ("a@[192.0.2.1]", [("", "a@[192.0.2.1]")]),
    ],
)
def test_addresses(value: str, expected: list[tuple[str, str]]) -> None:

    assert boxes(value) == expected


def test_a_message_with_blanks_comments_and_folds_everywhere() -> None:
    found = claims(
        "From  : John Doe <jd@machine(comment).  example>",
        "To    : Mary Smith",
        "  ",
        "          <mary@example.net>",
        "Subject     : A greeting",
        "Date  : Fri, 21 Nov 1997 09(comment):   55  :  06 -0600",
        "Message-ID  : <1234   @   local(blah)  .machine .example>",
    )
    assert [box.address for box in (*found.from_, *found.to)] == ["jd@machine.example", "mary@example.net"]
    assert found.subject == "A greeting"
    assert found.date is not None
    assert found.date.isoformat() == "1997-11-21T09:55:06-06:00"
    assert found.message_id == "1234@local.machine.example"


@pytest.mark.parametrize(
    ("value", "when"),
    [
        ("Thu,\r\n      13\r\n        Feb\r\n          1969\r\n      23:32\r\n               -0330 (Time)",
         "1969-02-13T23:32:00-03:30"),
        ("21 Nov 97 09:55:06 GMT", "1997-11-21T09:55:06+00:00"),
        ("1 Jan 49 00:00 UT", "2049-01-01T00:00:00+00:00"),
        ("1 Jan 50 00:00 Z", "1950-01-01T00:00:00+00:00"),
        ("1 Jan 00 00:00 PDT", "2000-01-01T00:00:00-07:00"),
        ("1 Jan 100 00:00 PST", "2000-01-01T00:00:00-08:00"),
        ("1 Jul 2003 10:52:37 mst", "2003-07-01T10:52:37-07:00"),
        ("tue, 1 jUL 2003 10:52:37 CDT", "2003-07-01T10:52:37-05:00"),
        ("1 Jul 2003 10:52:37 A", "2003-07-01T10:52:37+00:00"),
    ],
)  # fmt: skip
def test_dates_of_all_ages(value: str, when: str) -> None:
    found = claims(f"Date: {value}").date
    assert found is not None
    assert found.isoformat() == when


def test_several_authors_and_who_sent_it() -> None:
    found = claims("From: A <a@x.example>,\r\n\tB <b@y.example>", "Sender: C <c@z.example>")
    assert [box.address for box in found.from_] == ["a@x.example", "b@y.example"]
    assert found.sender is not None
    assert found.sender.address == "c@z.example"


def test_a_group_may_stand_in_from_and_in_sender() -> None:
    found = claims("From: Automated: bot@a.example, B <b@c.example>;", "Sender: Nobody: ;")
    assert [box.address for box in found.from_] == ["bot@a.example", "b@c.example"]
    assert found.sender is None
    assert claims("From: Nobody:;").from_ == ()


@pytest.mark.parametrize(
    ("line", "address", "domain"),
    [
        ("利用者@例え.jp", "利用者@例え.jp", "例え.jp"),
        ("消印 <kesi.印@xn--r8jz45g.jp>", "kesi.印@xn--r8jz45g.jp", "xn--r8jz45g.jp"),
        ('"a 消"@例え.jp', '"a 消"@例え.jp', "例え.jp"),
        ("<用户@例子。中国>", "用户@例子。中国", "例子。中国"),
    ],
)
def test_addresses_in_utf_8(line: str, address: str, domain: str) -> None:
    (box,) = claims(f"From: {line}").from_
    assert (box.address, box.domain) == (address, domain)


def test_a_field_in_utf_8_may_hold_encoded_words_too() -> None:
    assert claims("Subject: 件名 =?utf-8?Q?=E6=B6=88?= 印").subject == "件名 消 印"


@pytest.mark.parametrize("name", ["予定表", "能登 ソニー", "表"])
@pytest.mark.parametrize("form", [b'"%b" <a@b.example>, c@d.example', b"a@b.example (%b), c@d.example"])
@pytest.mark.parametrize("quoted", [False, True])
def test_a_name_in_shift_jis_with_the_byte_of_a_backslash(name: str, form: bytes, quoted: bool) -> None:
    written = name.encode("cp932")
    data = b"From: " + form % (written.replace(b"\\", b"\\\\") if quoted else written) + b"\r\n\r\n"
    found = read(data).claims.from_
    assert [(box.name, box.address) for box in found] == [(name, "a@b.example"), ("", "c@d.example")]
    assert data[slice(*(found[1].span or (0, 0)))] == b"c@d.example"


@pytest.mark.parametrize("name", ["三井", "山田太郎", "佐藤；", "吉田", "カ ナ"])
@pytest.mark.parametrize("form", [b"%b <a@b.example>, c@d.example", b'"%b" <a@b.example>, c@d.example'])
def test_a_name_in_raw_iso_2022_jp_with_the_bytes_of_signs(name: str, form: bytes) -> None:
    data = b"From: " + form % name.encode("iso-2022-jp") + b"\r\n\r\n"
    message = read(data)
    found = message.claims.from_
    assert [(box.name, box.address) for box in found] == [(name, "a@b.example"), ("", "c@d.example")]
    assert claimed_senders(message).ids == {"several_addresses"}
    comment = claims(f"From: a@b.example ({name})").from_
    assert [(box.name, box.address) for box in comment] == [(name, "a@b.example")]


@pytest.mark.parametrize("hidden", [b"<a@bad.co>", b"a@bad.com", b"A_b-c@bank.jp"])
def test_an_address_that_only_some_programs_see_in_raw_iso_2022_jp_is_told(hidden: bytes) -> None:
    even = hidden + b"!" * (len(hidden) % 2)
    message = read(b"From: \x1b$B" + even + b"\x1b(B <x@evil.example>\r\n\r\n")
    assert claimed_senders(message).ids


@pytest.mark.parametrize("charset", ["utf-8", "euc-jp"])
def test_a_quoting_in_another_charset_is_one(charset: str) -> None:
    data = b'From: "' + "消印ひなた".encode(charset) + b'\\"x\\\\" <a@b.example>\r\n\r\n'
    (box,) = read(data).claims.from_
    assert (box.name, box.address) == ('消印ひなた"x\\', "a@b.example")


def test_resent_fields_leave_the_authors_alone() -> None:
    found = claims(
        "Resent-From: m@x.example", "Resent-To: j@y.example", "From: a@b.example", "To: c@d.example"
    )
    assert [box.address for box in (*found.from_, *found.to)] == ["a@b.example", "c@d.example"]


def test_the_return_path_of_a_server_and_its_forms() -> None:
    for value, expected in (
        ("<a@b.example>", "a@b.example"),
        ("<>", ""),
        (" < >", ""),
        ("(comment) <@r.example:a@b.example>", "a@b.example"),
        ("a@b.example", "a@b.example"),
        ("<利用者@例え.jp>", "利用者@例え.jp"),
    ):
        assert claims(f"Return-Path: {value}").return_path == expected, value
