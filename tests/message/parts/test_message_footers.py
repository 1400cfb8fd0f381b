"""A footer in clear behind a text in base64 is shown as it stands, and nothing is said of the coding."""

from __future__ import annotations

from base64 import b64encode, encodebytes

import pytest

from keshiin.message import read
from keshiin.message.model import Part

TEXT = "こんにちは。今日の会議は三時からです。\nよろしくお願いします。\n"
LIST = (
    "_______________________________________________\nList mailing list\nlist@example.org\n"
    "https://lists.example.org/listinfo/list\n"
)
WORDS = "Sent by the gateway of Example Corporation. This message may be confidential.\n"


def part(body: bytes, kind: str = "text/plain; charset=utf-8") -> Part:
    """The one part of a message in base64 with that body."""
    head = f"Subject: x\nMIME-Version: 1.0\nContent-Type: {kind}\nContent-Transfer-Encoding: base64\n\n"
    (found,) = read(head.encode() + body).parts
    return found


@pytest.mark.parametrize("footer", [LIST, WORDS, "-- \n" + WORDS, "株式会社 例 (Example)\n" * 3])
@pytest.mark.parametrize("gap", ["", "\n", "\r\n\r\n"])
@pytest.mark.parametrize("text", [TEXT, TEXT + ".", TEXT + ".."])
def test_a_footer_stands_behind_the_text(text: str, gap: str, footer: str) -> None:
    found = part(encodebytes(text.encode()) + (gap + footer).encode())
    assert found.text is not None
    assert found.text.startswith(text)
    assert footer.rstrip() in found.text
    assert found.ambiguities == ()


def test_of_a_text_in_wide_characters_the_footer_is_read_by_itself() -> None:
    found = part(
        encodebytes(TEXT.encode("utf-16-le")) + b"\n" + LIST.encode(), "text/plain; charset=utf-16le"
    )
    assert found.text is not None
    assert TEXT.rstrip() in found.text
    assert LIST.rstrip() in found.text


HIDDEN = b64encode("口座を確認してください。https://evil.example/ を開いてください。".encode()).decode()


@pytest.mark.parametrize(
    "tail",
    [
        HIDDEN[:40] + "!\n" + HIDDEN[40:],
        ", ".join(HIDDEN[at : at + 6] for at in range(0, len(HIDDEN), 6)),
        "-----\n" + HIDDEN,
        "_A" + HIDDEN,
    ],
)
def test_what_a_program_would_decode_is_no_footer(tail: str) -> None:
    found = part(encodebytes(TEXT.encode()) + b"\n" + tail.encode())
    assert found.text is not None
    assert "foreign_in_base64" in found.ambiguities


@pytest.mark.parametrize("body", [b"----\n", b"\n\n....\n", b"= \n====\n.", LIST.encode()])
def test_without_coded_lines_nothing_is_a_footer(body: bytes) -> None:
    assert part(body).text is not None
