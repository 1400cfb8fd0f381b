"""A letter about a calm message that brings a worse one is about the one inside."""

from __future__ import annotations

from pathlib import Path

import pytest
from made_letters import PLACES, parsed

from keshiin.analysis import Analysis, analyze
from keshiin.cli import main
from keshiin.explain.model import Language
from keshiin.message import read
from keshiin.report.letters import Recipient, desk_of, write_letter
from keshiin.report.letters.attachment import enclosure
from keshiin_resources import path

COVER = (
    b"Received: from mail.example.com (mail.example.com [192.0.2.10])\r\n"
    b"\tby mx.example.jp (Postfix) with ESMTPS id 4F3D2A0001; Mon, 6 May 2024 10:00:05 +0900\r\n"
    b"From: Hanako <hanako@example.com>\r\nTo: help@example.jp\r\nSubject: FW: is this real\r\n"
    b"Date: Mon, 6 May 2024 10:00:01 +0900\r\nMessage-ID: <1a@example.com>\r\nMIME-Version: 1.0\r\n"
    b'Content-Type: multipart/mixed; boundary="b"\r\n\r\n--b\r\n\r\nIs this real\r\n'
    b"--b\r\nContent-Type: message/rfc822\r\nContent-Disposition: attachment\r\n\r\n"
)
INSIDE: dict[Language, str] = {"en": "inside another message", "ja": "別のメールの中に入って"}
BRINGER = ("192.0.2.10", "mail.example.com", "6 May 2024", "4F3D2A0001")


def brought(sample: str = "hoster-notice.eml") -> Analysis:
    return analyze(read(COVER + path("samples", sample).read_bytes() + b"\r\n--b--\r\n"), PLACES)


@pytest.mark.parametrize("recipient", ["abuse", "provider", "organisation", "administrator"])
def test_the_letter_is_about_the_message_inside(recipient: Recipient) -> None:
    analysis = brought()
    desk = desk_of(analysis, recipient)
    letter = write_letter(analysis, desk, ("en",))
    assert INSIDE["en"] in letter.text
    assert not [each for each in BRINGER if each in letter.text + desk.address + desk.about]
    assert (
        b"From: Hanako" in enclosure(analysis, desk).data,
        b"Kagoya" in enclosure(analysis, desk).data,
    ) == (
        False,
        True,
    )


def test_the_desk_is_that_of_the_machine_that_sent_the_message_inside() -> None:
    desk = desk_of(brought(), "abuse")
    assert (desk.about, desk.address) == ("183.181.84.151", "abuse@xserver.jp")


@pytest.mark.parametrize("language", ["ja", "en"])
def test_the_letter_says_that_another_passed_it_on(language: Language) -> None:
    analysis = brought()
    text = write_letter(analysis, desk_of(analysis, "abuse"), (language,)).text
    assert text.count(INSIDE[language]) == 1
    # Before the record, which reads otherwise as if we had taken it in like any other.
    assert text.index(INSIDE[language]) < text.index("183.181.84.151\n")
    alone = analyze(read(path("samples", "hoster-notice.eml").read_bytes()), PLACES)
    assert INSIDE[language] not in write_letter(alone, desk_of(alone, "abuse"), (language,)).text


def test_a_calm_message_inside_is_none_of_the_letters_matter() -> None:
    analysis = brought("ministry-notice.paste.txt")
    letter = write_letter(analysis, desk_of(analysis, "administrator"), ("en",), masked=False)
    assert INSIDE["en"] not in letter.text
    assert b"From: Hanako" in enclosure(analysis, desk_of(analysis, "administrator"), masked=False).data


def test_a_report_for_machines_names_the_machine_of_the_message_inside(tmp_path: Path) -> None:
    (tmp_path / "brought.eml").write_bytes(brought().message.source.data)
    draft = tmp_path / "draft.eml"
    arguments = ["letter", "--to", "abuse", "--feedback", "--out", str(draft), str(tmp_path / "brought.eml")]
    assert main(arguments) == 0
    _, machine, _ = parsed(draft.read_bytes()).iter_parts()
    assert "Source-IP: 183.181.84.151" in machine.as_string()
