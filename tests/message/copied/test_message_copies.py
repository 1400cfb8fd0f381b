"""Pasted sources that copying changed as a whole: each is read as its source would be."""

from __future__ import annotations

import html
import quopri
import re
from pathlib import Path

import pytest

from keshiin.files import Unreadable
from keshiin.message import read
from keshiin.message.intake import refusals
from keshiin.message.intake.messages import messages
from slowness import within

SOURCE = (
    "Delivered-To: me@mx.example\nReceived: from a.example (a.example [192.0.2.1])\n"
    "\tby mx.example with ESMTP; Mon, 1 Jan 2024 00:00:00 +0900\n"
    "DKIM-Signature: v=1; a=rsa-sha256; d=shop.example; s=s1; h=From:Subject;\n bh=YWJj=; b=YWJjZGVm==\n"
    'From: "Tea" <info@shop.example>\nSubject: =?utf-8?Q?=E6=B6=88=E5=8D=B0?= <now>\n'
    "Message-ID: <1@shop.example>\n"
    "\n1 < 2\nhttps://shop.example/a?b=1&c=2\n"
)
KEYS = ["delivered-to", "received", "dkim-signature", "from", "subject", "message-id"]
TABLE = (
    "Original Message\nMessage ID <1@shop.example>\nCreated at: Mon, Jan 1, 2024 at 0:00 AM\n"
    "From: Tea <info@shop.example>\nTo: me@mx.example\nSubject: 消印\nSPF: PASS with IP 192.0.2.1\n"
    "DKIM: 'PASS' with domain shop.example\n"
)
HEAD, BODY = SOURCE[: SOURCE.index("\n\n")], SOURCE[SOURCE.index("\n\n") :]


def numbered(form: str) -> str:
    """The source with its lines numbered."""
    return "\n".join(form % pair for pair in enumerate(SOURCE.splitlines(), 1))


def dressed(form: str, source: str = SOURCE) -> str:
    """The source with the same around each line."""
    return "\n".join(map(form.format, source.splitlines()))


COPIES = {
    "escaped": html.escape(SOURCE),
    "page": f"<html><body><pre>{html.escape(SOURCE, quote=False)}</pre></body></html>",
    "quoted-printable": quopri.encodestring(SOURCE.encode()).decode(),
    "quoted-printable, blanks too": quopri.encodestring(SOURCE.encode(), quotetabs=True).decode(),
    "separators of lines": SOURCE.replace("\n", "\u2028"),
    "vertical tabs": SOURCE.replace("\n", "\v"),
    "padded lines": SOURCE.replace("\n", "  \n"),
    "padded lines, CR LF": SOURCE.replace("\n", " \r\n"),
    "linked addresses": SOURCE.replace("info@shop.example", "info@shop.example<mailto:info@shop.example>"),
    "linked addresses, marked down": SOURCE.replace(
        "info@shop.example", "[info@shop.example](mailto:info@shop.example)"
    ),
    "linked hosts": SOURCE.replace("a.example ", "a.example<http://a.example/> "),
    "linked hosts, marked down": SOURCE.replace("a.example ", "[a.example](http://a.example) "),
    "linked hosts, beside it": SOURCE.replace("a.example ", "<http://a.example|a.example> "),
    "guarded addresses": HEAD.replace(".", "[.]").replace("@", "[at]") + BODY,
    "dashes for hyphens": SOURCE.replace("d-T", "d–T").replace("e-I", "e- I"),
    "numbers in brackets": numbered("[%d] %s"),
    "numbers in round brackets": numbered("(%d) %s"),
    "numbers behind an arrow": numbered("%6d→%s"),
    "numbers of lines": numbered("Line %d: %s"),
    "numbers of a file": numbered("mail.eml:%d:%s"),
    "numbers and an edge": numbered("%3d │ %s"),
    "numbers and a tab": numbered("[%d]\t%s"),
    "numbers on lines of their own": numbered("%d\n%s"),
    "numbers on lines of their own, CR LF": numbered(" %d\r\n%s"),
    "blanks before the colons": re.sub(r"(?m)^([A-Z][\w-]+):", r"\1 :", HEAD) + BODY,
    "names in a column": re.sub(r"(?m)^([A-Z][\w-]+):", lambda found: f"{found[1]:15}:", HEAD) + BODY,
    "wide colons": re.sub(r"(?m)^([A-Z][\w-]+): ", r"\1：", HEAD) + BODY,
    "a list": dressed("- {}"),
    "a list of points": dressed("• {}"),
    "a comment": dressed("// {}"),
    "what was added": dressed("+{}"),
    "an edge of a box": dressed("│ {}"),
    "a frame": dressed("| {:90} |"),
    "strings": dressed('"{}"', SOURCE.replace('"', "")),
    "signs that nobody sees": dressed("\u200b{}"),
    "a string": f'"{SOURCE}"',
    "code": f"`{SOURCE}`",
    "print": f"Subject: 消印\nFrom: Tea <info@shop.example>\n\n{SOURCE}",
    "print without a gap": f"From: Tea <other@shop.example>\nSubject: x\n{SOURCE}",
    "line ends of a page": html.escape(SOURCE, quote=False).replace("\n", "<br>\n"),
    "table of blanks": TABLE + "\nDownload Original\n" + SOURCE,
    "table without a gap": TABLE + "Copy to clipboard\n" + SOURCE,
}


@pytest.mark.parametrize("name", COPIES)
def test_a_copied_source_is_read_as_the_source(name: str) -> None:
    message = read(COPIES[name].encode(), kind="paste")
    assert [field.key for field in message.fields] == KEYS
    assert [(box.name, box.address) for box in message.claims.from_] == [("Tea", "info@shop.example")]
    assert message.claims.subject == "消印 <now>"
    assert message.fields[1].value.split() == SOURCE.split("Received:")[1].split("DKIM")[0].encode().split()
    assert [link.url for link in message.links] == ["https://shop.example/a?b=1&c=2"]
    span = (
        message.fields[4].span
        if message.source.given is None
        else message.source.given.span(message.fields[4].span)
    )
    assert message.source.original[slice(*span)].startswith(b"Subject")


@pytest.mark.parametrize("name", ["linked hosts", "guarded addresses", "dashes for hyphens"])
def test_a_text_file_is_such_a_copy_too(name: str, tmp_path: Path) -> None:
    path = tmp_path / "copy.txt"
    path.write_text(COPIES[name], "utf-8", newline="")
    (message,) = messages(str(path))
    assert [field.key for field in message.fields] == KEYS
    assert message.claims.from_[0].address == "info@shop.example"
    assert not message.source.exact


PARTS = (
    "MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=“b 1”\n\n--b 1\nContent-Type: text/html;"
    " charset=“utf-8”\n\n<a href=“https://shop.example/x”>消印</a>\n--b 1--\n"
)


def test_an_editors_quotation_marks_part_no_parts() -> None:
    message = read((HEAD.replace('"', "") + "\n" + PARTS).encode(), kind="paste")
    assert [part.content_type for part in message.parts] == ["multipart/mixed", "text/html"]
    assert [(link.text, link.url) for link in message.links] == [("消印", "https://shop.example/x")]
    span = message.source.given.span(message.fields[-1].span)
    assert message.source.original[slice(*span)].startswith(b"Content-Type")


def test_where_straight_ones_stand_beside_them_they_are_text() -> None:
    written = HEAD + "\n" + PARTS
    assert read(written.encode(), kind="paste").source.data == written.encode()


def test_a_boundary_that_is_itself_written_with_them_is_the_senders() -> None:
    written = HEAD.replace('"', "") + "\n" + PARTS.replace("--b 1\n", "--“b 1”\n", 1)
    assert read(written.encode(), kind="paste").source.data == written.encode()


def rich(source: str, end: str) -> str:
    """The source as a program of Apple's or Microsoft's keeps it in rich text."""
    letters = "".join(each if each.isascii() else f"\\u{ord(each)}?" for each in source)
    return f"{{\\rtf1\\ansi{{\\fonttbl\\f0\\fmodern Courier;}}\n\\pard\\f0 {letters.replace(chr(10), end)}}}"


@pytest.mark.parametrize("end", ["\\\n", "\\par\r\n", "\\line "])
@pytest.mark.parametrize("form", ["{}", "> {}"], ids=["bare", "quoted"])
def test_a_source_in_rich_text_is_read_from_a_paste_and_from_a_file(
    form: str, end: str, tmp_path: Path
) -> None:
    text = rich(dressed(form, SOURCE.replace("=?utf-8?Q?=E6=B6=88=E5=8D=B0?=", "消印")), end)
    path = tmp_path / "source.rtf"
    path.write_bytes(text.encode())
    for message in (read(text.encode(), kind="paste"), *messages(str(path))):
        assert [field.key for field in message.fields] == KEYS
        assert message.claims.subject == "消印 <now>"
        assert [link.url for link in message.links] == ["https://shop.example/a?b=1&c=2"]
        assert not message.source.exact


def test_a_document_in_rich_text_that_holds_no_header_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "letter.rtf"
    path.write_text(rich("Dear Reader,\nSubject: tea\n", "\\par "))
    with pytest.raises(Unreadable) as caught:
        list(messages(str(path)))
    assert caught.value.sentence == refusals.DOCUMENT


UNFOLDED = re.sub(r"\n[ \t]+", " ", HEAD.replace('"', ""))
TABLES = {
    "cells": r"\1\t\2",
    "cells with edges": r"| \1 | \2 |",
    "cells in strings": r'"\1","\2"',
    "names alone": r"\1\n\2",
    "heavy names": r"**\1:** \2",
    "heavy names, colon outside": r"**\1**: \2",
    "heavy names, one star": r"*\1:* \2",
}


@pytest.mark.parametrize("form", TABLES.values(), ids=TABLES)
def test_a_table_of_fields_is_read_as_the_header(form: str) -> None:
    message = read(re.sub(r"(?m)^([\w-]+): (.*)$", form, UNFOLDED).encode(), kind="paste")
    assert [field.key for field in message.fields] == KEYS
    assert [(box.name, box.address) for box in message.claims.from_] == [("Tea", "info@shop.example")]
    assert (message.claims.subject, message.claims.message_id) == ("消印 <now>", "1@shop.example")


@pytest.mark.parametrize("joint", [" ", "  "])
def test_a_source_that_lost_its_line_ends_keeps_its_fields(joint: str) -> None:
    header = SOURCE.partition("\n\n")[0]
    message = read(re.sub(r"\s*\n\s*", joint, header).encode(), kind="paste")
    assert [field.key for field in message.fields] == KEYS
    assert message.claims.from_[0].address == "info@shop.example"


@pytest.mark.parametrize(
    "text",
    [
        "From: a@b.example\nSubject: 1 &lt; 2\n\nx=3D1\n",
        "Received: from =3D by =3D; x=1\nFrom: a@b.example\n\nx\n",
        "From: a@b.example\nSubject: x\n \n folded\nTo: c@d.example\n\nx\n",
        "From: a@b.example <mailto:c@d.example>\nTo: c@d.example\nSubject: x\n\nx\n",
        "Subject: From: a To: b Received: c Date: d",
        "From: a@b.example\nSubject: x\n\nReceived: from c.example\nTo: d@e.example\n",
        "From : a@b.example\nTo : a@b.example\nSubject : x\nDate : y\nReceived: z\n\nx\n",
        "From: a@b.example\nList-Archive: a.example <https://a.example/x>\nSubject: [x] 1.2\n\nx\n",
    ],
)
def test_a_text_that_only_holds_such_a_thing_is_left_as_it_is(text: str) -> None:
    assert read(text.encode(), kind="paste").source.data == text.encode()


PIECES = [
    "a.b<http://a.b> ", "[.]", "A- B-", "1 From: x\n", "**From:** a\n", "| From | x |\n", "From: x\n\n",
    "1\nFrom: x\n", "From : x\n", "{\\rtf1 a\\\n", "boundary=“x”",
    "=3D", "=\n", "=", " \n", " ", "&lt;", "a@b<mailto:a@b>", "mailto:", "a@", "To: x ", "\u2028", "\v",
]  # fmt: skip


@pytest.mark.parametrize("piece", PIECES)
@pytest.mark.parametrize("top", ["", "From: a@b.example\nX: =3D=3D\n", "Received: x "])
def test_a_hostile_paste_is_answered_at_once(piece: str, top: str) -> None:
    data = (top + piece * (3_000_000 // len(piece))).encode()
    within(1.5, lambda: read(data, kind="paste"))
