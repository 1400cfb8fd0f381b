"""Base64 in even lines, as programs write it, is decoded at once; what is odd in it is still found."""

from __future__ import annotations

import base64
from random import Random

import pytest

from keshiin.message.parts.transfer import decoded
from keshiin.span import Span

CONTENT = Random(3).randbytes(700_000)
EVEN = base64.encodebytes(CONTENT)
MIDDLE = len(EVEN) // 2 // 77 * 77


def read(data: bytes, before: bytes = b"skip\n") -> tuple[bytes, set[str]]:
    odd: set[str] = set()
    whole = before + data
    return b"".join(decoded(whole + b"--end", Span(len(before), len(whole)), "base64", odd)), odd


@pytest.mark.parametrize("ends", [b"\n", b"\r\n"])
@pytest.mark.parametrize("behind", [b"", b"\n", b"\r\n\r\n", b" \n \n"])
def test_even_lines_are_decoded_to_their_last_byte(ends: bytes, behind: bytes) -> None:
    assert read(EVEN.replace(b"\n", ends) + behind) == (CONTENT, set())


@pytest.mark.parametrize("width", [4, 60, 64, 76, 1_000])
def test_lines_of_any_width(width: int) -> None:
    letters = EVEN.replace(b"\n", b"")
    lines = b"\n".join(letters[at : at + width] for at in range(0, len(letters), width))
    assert read(lines) == (CONTENT, set())


@pytest.mark.parametrize("piece", [b"\n", b" ", b"\t\r\n", b"\r"])
def test_blanks_between_even_lines_change_nothing(piece: bytes) -> None:
    assert read(EVEN[:MIDDLE] + piece + EVEN[MIDDLE:]) == (CONTENT, set())
    assert read(EVEN[: MIDDLE + 5] + piece + EVEN[MIDDLE + 5 :]) == (CONTENT, set())


@pytest.mark.parametrize("place", [0, 5, MIDDLE, MIDDLE + 5, MIDDLE + 76])
def test_a_foreign_character_is_left_out_and_told(place: int) -> None:
    assert read(EVEN[:place] + b"*" + EVEN[place:]) == (CONTENT, {"foreign_in_base64"})


def test_a_foreign_character_in_the_place_of_another_is_told() -> None:
    place = MIDDLE + 5
    assert read(EVEN[:place] + b"*" + EVEN[place + 1 :])[1] == {"foreign_in_base64"}


def test_a_padding_within_even_lines_is_told() -> None:
    lines = base64.encodebytes(b"a" * 56) + base64.encodebytes(b"b" * 570)
    content, odd = read(lines * 400)
    assert content == (b"a" * 56 + b"b" * 570) * 400
    assert odd == {"padding_in_base64"}
