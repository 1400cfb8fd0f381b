"""Messages inside a message, and why they are there."""

from base64 import encodebytes

import pytest

from keshiin import limits
from keshiin.message import read
from keshiin.message.reading import read_source
from slowness import within

INNER = (
    b"Received: from a.example by b.example; Mon, 1 Jan 2024 00:00:00 +0000\n"
    b"From: x@y.example\nSubject: inner\n\nhi\n"
)


def with_part(
    subject=b"x", disposition=b"", kind=b"multipart/mixed", inner=INNER, inner_kind=b"message/rfc822"
):
    return (
        b"From: a@b.example\nSubject: "
        + subject
        + b"\nContent-Type: "
        + kind
        + b"; report-type=delivery-status; "
        b"boundary=b\n\n--b\n\nnote\n--b\nContent-Type: "
        + inner_kind
        + b"\n"
        + disposition
        + b"\n"
        + inner
        + b"--b--\n"
    )


@pytest.mark.parametrize(
    ("arguments", "role"),
    [
        ({}, "attached"),
        ({"subject": b"Fwd: x"}, "forwarded"),
        ({"subject": "転送：x".encode()}, "forwarded"),
        ({"disposition": b"Content-Disposition: inline\n"}, "forwarded"),
        ({"disposition": b"Content-Disposition: attachment; filename=a.eml\n"}, "attached"),
        ({"kind": b"multipart/report"}, "returned"),
        ({"inner_kind": b"text/rfc822-headers"}, "returned"),
    ],
)
def test_roles(arguments, role):
    message = read(with_part(**arguments), name="x.eml")
    (inner,) = message.inner
    assert (inner.role, inner.part, inner.message.source.kind) == (role, "1.2", "inner")
    assert inner.message.claims.subject == "inner"
    assert inner.message.source.data.startswith(b"Received:")
    assert message.attachments == ()


def test_report_type():
    assert read(with_part(kind=b"multipart/report")).report_type == "delivery-status"
    assert read(b"From: a@b\n\nx").report_type is None


@pytest.mark.parametrize(
    "marker",
    [
        b"--- Below this line is a copy of the message.\n\n",
        b"------ This is a copy of the message, including all the headers. ------\n\n",
        b"   ----- Original message follows -----\n\n",
        b"   ----- Unsent message follows -----\n",
    ],
)
def test_a_message_returned_as_text(marker):
    head = b"Return-Path: <>\nFrom: MAILER-DAEMON@b.example\nSubject: failure notice\n\nSorry.\n\n"
    message = read(head + marker + INNER)
    (inner,) = message.inner
    assert (inner.role, inner.message.claims.subject) == ("returned", "inner")
    assert not inner.message.source.exact


@pytest.mark.parametrize(
    ("copy", "subjects"),
    [
        (b"Received: by a.example\nFrom: a@a.example\nTo: b@b.example\nSubject: inner\n\nHi\n", ["inner"]),
        (
            b"From: a@a.example\nDate: 6 May 2024 09:00:00 +0900\nTo: b@b.example\nSubject: said\n\nHi\n",
            [],
        ),
    ],
)
def test_a_header_that_only_servers_complete_needs_no_line_in_front(copy, subjects):
    head = b"Return-Path: <>\nFrom: MAILER-DAEMON@b.example\nSubject: failure notice\n\nSorry.\n\n"
    assert [inner.message.claims.subject for inner in read(head + copy).inner] == subjects


def test_a_quoted_message_outside_of_a_report_is_no_returned_one():
    quoted = b"From: x@y.example\nTo: z@y.example\nSubject: old\n\nhi"
    data = b"From: a@b.example\n\n-----Original Message-----\n\n" + quoted
    assert read(data).inner == ()


def test_digest():
    data = (
        b"From: a@b\nContent-Type: multipart/digest; boundary=b\n\n--b\n\n"
        + INNER
        + b"\n--b\n\n"
        + INNER
        + b"\n--b--"
    )
    assert [inner.part for inner in read(data).inner] == ["1.1", "1.2"]


@pytest.mark.parametrize("depth", [49, 50, 51, 3000])
def test_messages_in_messages_end_at_the_limit(depth):
    message = read(b"From: a@b\nContent-Type: message/rfc822\n\n" * depth + b"From: a@b\n\nhi")
    seen = 0
    while message.inner:
        message = message.inner[0].message
        seen += 1
    assert seen == min(depth, limits.NESTING)
    assert bool(message.cuts) is (depth > limits.NESTING)


@pytest.mark.parametrize(
    ("number", "subjects"),
    [(b"; number=1; total=2", ["inner"]), (b"", ["inner"]), (b"; number=2; total=2", [])],
)
def test_the_first_piece_of_a_message_in_pieces(number, subjects):
    message = read(with_part(inner_kind=b'message/partial; id="x@y"' + number))
    assert [each.message.claims.subject for each in message.inner] == subjects


def test_content_that_lies_elsewhere_is_a_link():
    kind = b'message/external-body; access-type=URL;\n URL="https://a.exam\n ple/file"'
    message = read(with_part(inner=b"Content-Type: application/pdf\n\n", inner_kind=kind))
    assert [(link.url, link.kind, link.part) for link in message.links] == [
        ("https://a.example/file", "text", "1.2")
    ]


@pytest.mark.parametrize("kind", [b"application/octet-stream", b"text/plain", b"application/x-eml"])
@pytest.mark.parametrize("coded", [False, True])
def test_a_file_that_its_name_and_its_text_call_a_message_is_opened(kind, coded):
    disposition = b"Content-Disposition: attachment; filename=suspect.EML\n"
    disposition += b"Content-Transfer-Encoding: base64\n" * coded
    data = with_part(inner=encodebytes(INNER) if coded else INNER, inner_kind=kind, disposition=disposition)
    message = read(data)
    (inner,) = message.inner
    assert (inner.role, inner.part, inner.message.claims.subject) == ("attached", "1.2", "inner")
    assert [file.name for file in message.attachments] == ["suspect.EML"]


@pytest.mark.parametrize(
    ("name", "text"), [(b"suspect.txt", INNER), (b"suspect.eml", b"Subject: only\n\nhi\n")]
)
def test_a_file_of_another_name_or_another_text_is_a_file(name, text):
    disposition = b"Content-Disposition: attachment; filename=" + name + b"\n"
    message = read(with_part(inner=text, inner_kind=b"application/octet-stream", disposition=disposition))
    assert message.inner == ()
    assert len(message.attachments) == 1


@pytest.mark.parametrize(
    ("kind", "outer_is_exact", "exact"),
    [
        ("message/rfc822", True, True),
        ("message/rfc822", False, False),
        ("text/rfc822-headers", True, False),
    ],
)
def test_a_message_inside_is_as_delivered_only_where_all_of_it_came_so(
    kind: str, outer_is_exact: bool, exact: bool
) -> None:
    data = f"From: a@b.example\r\nContent-Type: {kind}\r\n\r\nFrom: c@d.example\r\nSubject: x\r\n\r\n"
    message = read_source(data.encode(), "mail", "file", exact=outer_is_exact)
    (inner,) = message.inner
    assert inner.message.source.exact is exact


def test_a_thousand_messages_with_long_headers_are_found_at_once() -> None:
    part = b"--b\r\nContent-Type: message/rfc822\r\n\r\n" + b"X: a\r\n" * 990 + b"\r\nhello\r\n"
    data = b"From: a@b.example\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n" + part * 999
    assert within(0.5, lambda: read(data)).inner
