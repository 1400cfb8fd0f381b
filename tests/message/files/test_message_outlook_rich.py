"""Letters that Outlook keeps as rich text alone: the page within it is read, with links and letters."""

from __future__ import annotations

import struct
from pathlib import Path

import pytest

from keshiin import limits
from keshiin.message.files.packed_rtf import unpacked
from keshiin.message.files.rtf_page import page_in
from keshiin.message.intake.messages import messages
from message.made_outlook import mail, outlook_file
from slowness import within

HEADERS = "From: Bank <bank@example.com>\r\nSubject: Bill\r\nMIME-Version: 1.0\r\n\r\n"
FONTS = rb"{\fonttbl{\f0\fswiss Arial;}{\f1\fnil\fcharset128 Gothic;}{\f2\fnil\fcharset204 Arial;}}"
HEAD = rb"{\rtf1\ansi\ansicpg1252\fromhtml1 \deff0" + FONTS + rb"\uc1\pard\plain "


def packed(text: bytes, kind: int = 0x414C454D) -> bytes:
    """Rich text behind its head, not made shorter."""
    return struct.pack("<IIII", len(text) + 12, len(text), kind, 0) + text


def in_steps(text: bytes) -> bytes:
    """Rich text as if it were made shorter: eight bytes of it behind each that tells what they are."""
    steps = b"".join(b"\0" + text[at : at + 8] for at in range(0, len(text), 8))
    return struct.pack("<IIII", len(steps) + 12, len(text), 0x75465A4C, 0) + steps


@pytest.mark.parametrize(
    ("data", "text"),
    [
        # The two examples of MS-OXRTFCP, 3.1 and 3.2.
        (
            "2d0000002b0000004c5a4675f1c5c7a703000a007263706731323542320af32068656c090020627705b06c647d0a800fa0",
            b"{\\rtf1\\ansi\\ansicpg1252\\pard hello world}\r\n",
        ),
        ("1a0000001c0000004c5a4675e2d44b51410004205758595a0d6e7d010eb0", b"{\\rtf1 WXYZWXYZWXYZWXYZWXYZ}"),
        # A place that nothing was written to, a piece that is missing, another kind, no head.
        ("1a0000001c0000004c5a4675000000000161ffff", b"a"[:0]),
        ("1a0000001c0000004c5a46750000000002617700", b"a"),
        ("1a0000001c00000041414141000000000061", b""),
        ("1a00", b""),
    ],
)
def test_packed_rich_text(data: str, text: bytes) -> None:
    assert unpacked(bytes.fromhex(data), 1000) == text
    assert unpacked(bytes.fromhex(data), 5) == text[:5]


@pytest.mark.parametrize(
    ("rich", "page"),
    [
        (rb"{\*\htmltag64 <p>}a\par b{\*\htmltag72 </p>}", "<p>a\r\nb</p>"),
        # What is there for programs that know no page, or for none.
        (rb"a\htmlrtf {\b\htmlrtf0 b\htmlrtf }\htmlrtf0 c{\*\mhtmltag64 <p>}{\pict 01}{\*\x y}", "abc"),
        # Letters by the font's charset, by their number, as pairs of numbers, as signs.
        (rb"\'e9{\f1 \'8f\'c1\'88\'f3\plain \'e9}{\f2 \'e9}", "é消印éй"),
        (rb"\u28040 ?\u21360 \'3f\u-10179 ?\u-8704 ?{\uc0\u28040 }x", "消印😀消x"),
        (rb"\ldblquote a\rdblquote\~\{b\}\\\endash", "“a”\u00a0{b}\\–"),
        (rb"a\bin3 {}}b", "ab"),
    ],
)
def test_the_page_in_rich_text(rich: bytes, page: str) -> None:
    assert page_in(HEAD + rich + b"}") == page


@pytest.mark.parametrize(
    ("rich", "page"),
    [
        (rb"\pard a{\*\htmltag64 <p>} < b\par \'e9", "a &lt; b<br>\r\né"),
        (
            rb'{\field{\*\fldinst { HYPERLINK "https://evil.example/?a=1&b" }}{\fldrslt {\ul bank}}} more',
            '<a href="https://evil.example/?a=1&amp;b">bank</a> more',
        ),
        (rb'{\field{\fldinst HYPERLINK \\l "x"}{\fldrslt {\f1 \'8f\'c1}}}.', "消."),
        (rb'{\field{\*\fldinst DATE \\@ "d"}{\fldrslt 1 May}}', "1 May"),
        (rb'{\*\generator {\field{\*\fldinst HYPERLINK "x"}{\fldrslt y}}}z', "z"),
    ],
)
def test_rich_text_that_was_no_page_is_one_with_its_links(rich: bytes, page: str) -> None:
    assert page_in(HEAD.replace(rb"\fromhtml1 ", b"") + rich + b"}") == page


def test_rich_text_made_of_plain_text_is_no_page() -> None:
    assert page_in(rb"{\rtf1\ansi\fromtext\pard a}") is None
    assert page_in(b"no rich text") is None


LETTER = (
    HEAD
    + rb'{\*\htmltag84 <a href="https://evil.example/">}\htmlrtf {\htmlrtf0 bank.example\htmlrtf }\htmlrtf0 '
    rb"{\*\htmltag92 </a>}{\f1 \'8f\'c1\'88\'f3}}"
)


@pytest.mark.parametrize("pack", [packed, in_steps])
def test_a_letter_of_outlook_in_rich_text_alone(pack, tmp_path: Path) -> None:
    path = tmp_path / "a.msg"
    path.write_bytes(outlook_file(HEADERS, "bank.example", rich=pack(LETTER)))
    (message,) = messages(str(path))
    assert [part.content_type for part in message.parts] == ["multipart/mixed", "text/plain", "text/html"]
    assert "消印" in message.parts[2].text
    assert [(link.text, link.host) for link in message.links] == [("bank.example", "evil.example")]


def test_a_page_of_its_own_counts_before_the_one_in_rich_text(tmp_path: Path) -> None:
    path = tmp_path / "a.msg"
    path.write_bytes(outlook_file(HEADERS, html=b"<p>own</p>", rich=packed(LETTER)))
    (message,) = messages(str(path))
    assert [part.text for part in message.parts if part.text] == ["<p>own</p>"]


def test_attached_letters_have_room_for_rich_text_together(tmp_path: Path) -> None:
    long = HEAD + b"a{" * (limits.RICH_BYTES // 4) + rb"{\*\htmltag1 <p>}"
    path = tmp_path / "a.msg"
    path.write_bytes(outlook_file(HEADERS, "x", (), *(mail(HEADERS, rich=packed(long)) for _ in range(20))))
    message = within(4, lambda: next(messages(str(path))))
    assert sum(part.is_page for inner in message.inner for part in inner.message.parts) <= 3
