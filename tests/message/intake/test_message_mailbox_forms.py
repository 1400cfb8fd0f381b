"""Mailboxes of every form: each message is read, is read again alone where it lies, and keeps its bytes."""

from __future__ import annotations

from pathlib import Path

import pytest

from keshiin.files import Unreadable
from keshiin.message.intake import refusals
from keshiin.message.intake.messages import located, message_at, messages
from keshiin.message.intake.refusals import Passed
from keshiin.message.model import Message

MAIL = b"Received: from a.example by b.example\nFrom: a@b.example\nSubject: %d\n\nbody\n>From here\n"
ENVELOPE = b"From a@b Mon Jan  1 10:00:00 2001\n"
EUDORA = b"From ???@??? Mon Jan 01 10:00:00 2001\n"
MARK = b"\1\1\1\1\n"
UNIX = b"\n".join(ENVELOPE + MAIL % number for number in range(3))
MMDF = b"".join(MARK + MAIL % number + MARK for number in range(3))

FORMS = {
    "mbox": UNIX,
    "mbox with CRLF": UNIX.replace(b"\n", b"\r\n"),
    "mbox of an old Mac": UNIX.replace(b"\n", b"\r"),
    "mbox behind a byte order mark": b"\xef\xbb\xbf" + UNIX,
    "mbox behind empty lines": b"\n\n" + UNIX,
    "Eudora on Windows": b"".join(EUDORA + MAIL % number for number in range(3)).replace(b"\n", b"\r\n"),
    "Eudora on a Mac": b"".join(EUDORA + MAIL % number for number in range(3)).replace(b"\n", b"\r"),
    "Eudora with empty lines": b"\n".join(EUDORA + MAIL % number for number in range(3)),
    "MMDF": MMDF,
    "MMDF with CRLF": MMDF.replace(b"\n", b"\r\n"),
    "MMDF of an old Mac": MMDF.replace(b"\n", b"\r"),
    "MMDF with a From line": b"".join(MARK + ENVELOPE + MAIL % number + MARK for number in range(3)),
    "MMDF without its last mark": MMDF[: -len(MARK)],
}


@pytest.mark.parametrize("name", FORMS)
def test_every_message_is_found_once_and_found_again(name: str, tmp_path: Path) -> None:
    path = tmp_path / "box"
    path.write_bytes(FORMS[name])
    found = [each for each in located(str(path)) if not isinstance(each, Passed)]
    assert [message.claims.subject for _, message in found] == ["0", "1", "2"]
    for place, message in found:
        assert message.source.exact == ("Mac" not in name)
        assert message.source.data.count(b"From here") == 1
        assert not message.source.data.endswith((b"\1\n", b"\n\n", b"\r\r"))
        assert message_at(place).source.data == message.source.data


def test_quoting_is_undone_in_the_mailbox_of_a_mac_and_left_in_mmdf(tmp_path: Path) -> None:
    for name, quoted in (("mbox of an old Mac", 0), ("MMDF", 1)):
        path = tmp_path / "box"
        path.write_bytes(FORMS[name])
        first = next(messages(str(path)))
        assert isinstance(first, Message)
        assert first.source.data.count(b">From here") == quoted


def test_a_line_of_four_marks_within_a_line_parts_nothing(tmp_path: Path) -> None:
    path = tmp_path / "box"
    path.write_bytes(MARK + MAIL % 1 + b"x\1\1\1\1\nbehind\n" + MARK)
    (message,) = messages(str(path))
    assert isinstance(message, Message)
    assert message.source.data.endswith(b"behind\n")


def test_a_letter_that_speaks_of_eudora_is_not_split_in_another_form(tmp_path: Path) -> None:
    path = tmp_path / "box"
    path.write_bytes(ENVELOPE + MAIL % 1 + EUDORA + b"Subject: quoted\n")
    assert len(list(messages(str(path)))) == 1


def test_a_mailbox_in_utf_16_is_refused_in_words_instead_of_read_as_one_message(tmp_path: Path) -> None:
    path = tmp_path / "box.mbox"
    path.write_bytes(UNIX.decode().encode("utf-16"))
    with pytest.raises(Unreadable) as caught:
        list(messages(str(path)))
    assert caught.value.sentence == refusals.WIDE_MAILBOX


def test_a_first_message_without_a_header_costs_none_of_the_others(tmp_path: Path) -> None:
    path = tmp_path / "box"
    path.write_bytes(ENVELOPE + b"\nno header\n\n" + UNIX)
    first, *others = located(str(path))
    assert isinstance(first, Passed)
    assert first.sentence == refusals.NO_HEADER
    found = [each for each in others if not isinstance(each, Passed)]
    assert [message.claims.subject for _, message in found] == ["0", "1", "2"]
    assert all(message_at(place).source.data == message.source.data for place, message in found)
