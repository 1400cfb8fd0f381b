"""Outlook's .msg: the transport headers are the source, told as not exact; the rest is refused in words."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from made_outlook import compound, outlook_file

from keshiin.message.intake import Unreadable, messages
from keshiin.message.model import Message
from keshiin.saving import contents

HEADERS = (
    "Received: from a.example.com (a.example.com [192.0.2.1]) by mx.example.jp with ESMTP id 1;\r\n"
    " Mon, 1 Jan 2024 00:00:00 +0900\r\nFrom: Bank <bank@example.com>\r\nTo: hanako@example.jp\r\n"
    "Subject: Bill\r\nMIME-Version: 1.0\r\nContent-Type: multipart/alternative;\r\n boundary=gone\r\n\r\n"
)


def opened(path: Path, data: bytes) -> Message:
    """The one message of a .msg file with those bytes."""
    path.write_bytes(data)
    (message,) = messages(str(path))
    assert isinstance(message, Message)
    return message


def test_the_transport_headers_are_the_source_and_it_is_not_exact(tmp_path: Path) -> None:
    message = opened(tmp_path / "a.msg", outlook_file(HEADERS, "こんにちは"))
    assert message.source.exact is False
    assert message.claims.subject == "Bill"
    assert [field.key for field in message.fields][:2] == ["received", "from"]
    assert [part.text for part in message.parts if part.text] == ["こんにちは"]


@pytest.mark.parametrize("size", [3, 4095, 4096, 200_000])
def test_attached_files_come_with_their_bytes(tmp_path: Path, size: int) -> None:
    content = random.Random(size).randbytes(size)
    message = opened(tmp_path / "a.msg", outlook_file(HEADERS, "x", (("請求書.bin", content),)))
    (attachment,) = message.attachments
    assert attachment.name == "請求書.bin"
    assert contents(message, attachment) == content


@pytest.mark.parametrize("headers", [None, "", "\r\n"])
def test_a_file_without_internet_headers_is_refused_in_words(tmp_path: Path, headers: str | None) -> None:
    with pytest.raises(Unreadable, match="no internet headers could be read"):
        opened(tmp_path / "a.msg", outlook_file(headers, "x"))


def test_entries_that_claim_more_than_the_file_holds_are_refused(tmp_path: Path) -> None:
    with pytest.raises(Unreadable):
        opened(tmp_path / "a.msg", compound({"large": bytes(5_000)}, lie=90_000_000))


def test_damaged_files_are_read_or_refused_and_nothing_else(tmp_path: Path) -> None:
    chance = random.Random(11)
    whole = outlook_file(HEADERS, "x" * 100, (("a.bin", bytes(5_000)),))
    for _ in range(400):
        damaged = bytearray(whole[: chance.choice([len(whole), chance.randrange(8, len(whole))])])
        for _ in range(chance.randrange(1, 12)):
            damaged[chance.randrange(8, len(damaged))] = chance.randrange(256)
        try:
            assert opened(tmp_path / "a.msg", bytes(damaged)).source.exact is False
        except Unreadable:
            continue
