"""Mailboxes as Thunderbird keeps them: deleted messages are left out, quoting undone, its own lines told."""

from __future__ import annotations

from pathlib import Path

import pytest

from keshiin.message.intake.mailboxes import is_deleted
from keshiin.message.intake.messages import messages
from keshiin.message.intake.refusals import Passed
from keshiin.message.model import Message

BODY = b"From: taro@sender.example\r\nSubject: %s\r\n\r\n>From here\r\n>>From there\r\n\r\n"


def kept(
    subject: bytes, status: bytes = b"0001", envelope: bytes = b"From - Sun Nov 22 01:07:06 2026"
) -> bytes:
    """A message as it stands in a mailbox; Thunderbird's own lines end in LF there."""
    own = b"X-Mozilla-Status: " + status + b"\nX-Mozilla-Status2: 00000000\n"
    return envelope + b"\n" + own + BODY % subject


@pytest.fixture
def mailbox(tmp_path: Path) -> Path:
    """Three messages; the second was deleted."""
    path = tmp_path / "Inbox"
    path.write_bytes(kept(b"one") + kept(b"two", b"0009") + kept(b"three", b"0005"))
    return path


def test_a_deleted_message_is_left_out_and_told(mailbox: Path) -> None:
    found = list(messages(str(mailbox)))
    subjects = [each.claims.subject for each in found if isinstance(each, Message)]
    assert subjects == ["one", "three"]
    (passed,) = (each for each in found if isinstance(each, Passed))
    assert "was deleted in Thunderbird" in passed.sentence


def test_the_others_keep_their_numbers_and_their_bytes(mailbox: Path) -> None:
    first, third = (each for each in messages(str(mailbox)) if isinstance(each, Message))
    assert (first.source.part, third.source.part) == ("1", "3")
    assert b"\r\nFrom here\r\n>From there\r\n" in third.source.data
    kinds = [repair.kind for repair in third.source.repairs]
    assert kinds == ["mbox-line", "mozilla-lines", "mbox-quoting", "mbox-quoting"]
    assert third.source.exact


@pytest.mark.parametrize("status", [b"0000", b"0001", b"0004", b"0007", b"1000", b"fff7", b"zzzz", b"8"])
def test_other_marks_are_no_deletion(status: bytes) -> None:
    assert not is_deleted(kept(b"one", status))


def test_a_sender_cannot_hide_a_message_by_writing_the_line_himself() -> None:
    assert not is_deleted(kept(b"one", b"0008", b"From taro@sender.example Sun Nov 22 01:07:06 2026"))
    forged = b"From - Sun Nov 22 01:07:06 2026\nReceived: from a\nX-Mozilla-Status: 0008\n" + BODY
    assert not is_deleted(forged)


def test_a_maildir_of_thunderbird_is_read_as_it_lies(tmp_path: Path) -> None:
    folder = tmp_path / "Inbox" / "cur"
    folder.mkdir(parents=True)
    data = BODY % b"plain"
    (folder / "1700000000.eml").write_bytes(data)
    (message,) = (each for each in messages(str(tmp_path / "Inbox")) if isinstance(each, Message))
    assert message.source.data == data
    assert message.source.repairs == ()
