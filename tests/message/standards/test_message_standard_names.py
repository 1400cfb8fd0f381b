"""Parameters in the forms of RFC 2045, RFC 2183 and RFC 2231, above all the names of Japanese files."""

from __future__ import annotations

import base64
import re
from urllib.parse import quote

import pytest

from keshiin.message import read

NAME = "ご請求書 2024年10月.pdf"


def name_of(*lines: str | bytes, kind: str = "application/pdf") -> str | None:
    """The name of the file that a message is, with these lines in its header."""
    more = b"".join((line if isinstance(line, bytes) else line.encode()) + b"\r\n" for line in lines)
    head = f"From: a@b.example\r\nContent-Type: {kind}".encode()
    (part,) = read(head + (b"\r\n" if more.startswith(b"Content-Disp") else b"") + more + b"\r\nx").parts
    return part.filename


@pytest.mark.parametrize(
    ("value", "name"),
    [
        # Pieces and charsets as in RFC 2231, sections 3 and 4.1.
        ('filename*0="a long"; filename*1=" name"; filename*2=.pdf', "a long name.pdf"),
        ("filename*=us-ascii'en-us'a%20%2A%2A%2Astar%2A%2A%2A", "a ***star***"),
        (
            "filename*0*=us-ascii'en'one%20more%20;\r\n filename*1*=%2A%2A%2Astar%2A%2A%2A%20;"
            '\r\n filename*2="don\'t you see"',
            "one more ***star*** don't you see",
        ),
        # In any order, in any case, without charset or language, cut within a character.
        ("filename*1=b.pdf; filename*0=a", "ab.pdf"),
        ("FileName*0*=UTF-8''%e6%b6; FILENAME*1*=%88%E5%8D%B0.pdf", "消印.pdf"),
        ("filename*=''%E6%B6%88.pdf", "消.pdf"),
        ("filename*=utf-8'ja'%E6%B6%88.pdf", "消.pdf"),
        ("filename*0*=utf-8''%E6%B6%88; filename*1=%41.pdf", "消%41.pdf"),
        # The extended form counts before the other one (RFC 6266, 4.3).
        ("filename=\"?.pdf\"; filename*=utf-8''%E6%B6%88.pdf", "消.pdf"),
        # Quoted strings and tokens.
        ('filename="a;b=c.pdf"; size=3', "a;b=c.pdf"),
        ('filename="a\\\\b.pdf"', "a\\b.pdf"),
        ("filename=a-b_c.pdf", "a-b_c.pdf"),
        ('filename = "a.pdf" (comment)', "a.pdf"),
        # Comments hold comments, and what parts parameters elsewhere.
        ('filename (b (c; (d)) "e) = (f=g; "h" (i)) "a.pdf"', "a.pdf"),
        ("(filename=b.pdf (c); \\) filename=d.pdf) filename=a.pdf", "a.pdf"),
        # Behind a blank or a comma in place of the semicolon, as some programs read on; behind many others.
        ("size=3 filename=a.pdf", "a.pdf"),
        ("size=3, filename=a.pdf", "a.pdf"),
        ("filename=a b.pdf", "a b.pdf"),
        ("".join(f"x{at}=y; " for at in range(300)) + "filename=a.pdf", "a.pdf"),
    ],
)
def test_forms_of_parameters(value: str, name: str) -> None:
    assert name_of(f"Content-Disposition: attachment; {value}") == name


@pytest.mark.parametrize("charset", ["utf-8", "shift_jis", "euc-jp", "iso-2022-jp"])
@pytest.mark.parametrize("size", [1, 2, 3, 20, 200])
def test_a_japanese_name_in_pieces(charset: str, size: int) -> None:
    # A byte in percent signs is never cut, a character is.
    signs = re.findall("%..|.", quote(NAME.encode(charset)))
    pieces = ["".join(signs[at : at + size]) for at in range(0, len(signs), size)]
    lines = [f" filename*{number}*={piece}" for number, piece in enumerate(pieces)]
    lines[0] = lines[0].replace("=", f"={charset}'ja'", 1)
    assert name_of("Content-Disposition: attachment;\r\n" + ";\r\n".join(lines)) == NAME


@pytest.mark.parametrize("charset", ["utf-8", "shift_jis", "euc-jp", "iso-2022-jp"])
@pytest.mark.parametrize("parameter", ["name", "filename"])
def test_a_japanese_name_in_encoded_words(charset: str, parameter: str) -> None:
    word = f"=?{charset}?B?{base64.b64encode(NAME.encode(charset)).decode()}?="
    line = f'Content-Disposition: attachment; filename="{word}"'
    if parameter == "name":
        assert name_of(f';\r\n name="{word}"') == NAME
    else:
        assert name_of(line) == NAME
        assert name_of(line.replace('"', "")) == NAME


def test_encoded_words_that_are_folded_within_a_name() -> None:
    half = NAME[:5].encode("iso-2022-jp"), NAME[5:].encode("iso-2022-jp")
    coded = [f"=?ISO-2022-JP?B?{base64.b64encode(each).decode()}?=" for each in half]
    assert name_of(f'Content-Disposition: attachment;\r\n filename="{coded[0]}\r\n {coded[1]}"') == NAME


@pytest.mark.parametrize("charset", ["utf-8", "cp932", "euc-jp", "iso-2022-jp"])
def test_a_japanese_name_as_it_is(charset: str) -> None:
    line = b'Content-Disposition: attachment; filename="' + NAME.encode(charset) + b'"'
    assert name_of(line) == NAME


def test_a_name_with_a_missing_piece_is_told_as_both() -> None:
    head = b"From: a@b.example\r\nContent-Type: application/octet-stream\r\n"
    line = b"Content-Disposition: attachment; filename*0=run.exe; filename*2=.pdf\r\n\r\nx"
    message = read(head + line)
    assert [file.name for file in message.attachments] == ["run.exe.pdf", "run.exe"]
    assert message.parts[0].ambiguities == ("two_names",)


def test_a_name_of_shift_jis_whose_second_byte_is_a_backslash() -> None:
    for quoted in (False, True):
        for name in ("表示予定能.pdf", "予定表"):
            written = name.encode("cp932")
            written = written.replace(b"\\", b"\\\\") if quoted else written
            line = b'Content-Disposition: attachment; filename="' + written + b'"; size=3'
            assert name_of(line) == name
            assert name_of(line.replace(b'"', b"")) == name or quoted
