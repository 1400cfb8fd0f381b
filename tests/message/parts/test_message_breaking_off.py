"""A message that stops before its end is told from one that is whole."""

from __future__ import annotations

import base64

import pytest

from keshiin.message import read
from keshiin.message.parts.breaking_off import breaks_off
from slowness import within

HEAD = "From: a@example.net\nSubject: x\nMIME-Version: 1.0\n"
PARTS = HEAD + (
    "Content-Type: multipart/mixed; boundary=out\n\n"
    "--out\nContent-Type: multipart/alternative; boundary=in\n\n"
    "--in\n\nHello\n--in\nContent-Type: text/html\n\n<p>Hello\n--in--\n--out--\n"
)
CODED = (
    HEAD
    + "Content-Transfer-Encoding: base64\n\n"
    + base64.encodebytes(b"Hello to all of you. " * 20).decode()
)


def test_a_whole_message_does_not_break_off() -> None:
    for whole in (
        PARTS,
        PARTS + "\n-- \nA footer of a list\n",
        CODED,
        CODED + "\n_____\nlist footer!\n",
        HEAD,
    ):
        assert not breaks_off(read(whole.encode()))
    assert not breaks_off(read((HEAD + "\nHello\n").encode()))
    assert not breaks_off(read((HEAD + "Content-Type: multipart/mixed\n\nHello\n").encode()))


@pytest.mark.parametrize("left", [9, 12, 40, 60, 90])
def test_one_without_its_last_lines_breaks_off(left: int) -> None:
    assert breaks_off(read(PARTS[:-left].encode()))


@pytest.mark.parametrize("left", [2, 3, 103])
def test_base64_that_ends_within_a_group_breaks_off(left: int) -> None:
    assert breaks_off(read(CODED[:-left].encode()))


def test_whether_there_is_a_body_is_told_without_a_copy_of_it() -> None:
    message = read((HEAD + "\n" + "Hello\n" * 1_500_000).encode())
    assert not within(0.1, lambda: any(message.is_header_alone for _ in range(100)))
