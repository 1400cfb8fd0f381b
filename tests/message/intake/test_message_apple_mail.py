"""Apple Mail's files, by any name and after any change of their line ends, alone and in its folders."""

from __future__ import annotations

from pathlib import Path

import pytest

from keshiin.message.intake.messages import messages
from keshiin.message.model import Message

MAIL = b"Received: from a.example by b.example\nFrom: a@b.example\nSubject: %d\n\nbody\n"
LIST = (
    b'<?xml version="1.0" encoding="UTF-8"?>\n'
    b'<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">\n'
    b'<plist version="1.0"><dict><key>flags</key><integer>1</integer></dict></plist>\n'
)


def apple(mail: bytes) -> bytes:
    """A message as Apple Mail keeps it."""
    return b"%-10d\n" % len(mail) + mail + LIST


def only(path: Path) -> Message:
    """The one message of a path."""
    (message,) = messages(str(path))
    assert isinstance(message, Message)
    return message


@pytest.mark.parametrize("name", ["1.emlx", "1.partial.emlx", "1.eml", "1.txt", "1"])
@pytest.mark.parametrize("before", [b"", b"\xef\xbb\xbf", b"\r\n"])
def test_the_message_is_what_stands_between_its_length_and_its_list(
    name: str, before: bytes, tmp_path: Path
) -> None:
    (tmp_path / name).write_bytes(before + apple(MAIL % 7))
    message = only(tmp_path / name)
    assert (message.source.data, message.source.exact, message.source.repairs) == (MAIL % 7, True, ())


@pytest.mark.parametrize("data", [apple(MAIL % 7).replace(b"\n", b"\r\n"), b"9" + apple(MAIL % 7)])
def test_a_length_that_is_wrong_cuts_nothing_off_and_makes_the_bytes_inexact(
    data: bytes, tmp_path: Path
) -> None:
    (tmp_path / "1.emlx").write_bytes(data)
    message = only(tmp_path / "1.emlx")
    assert message.source.data.replace(b"\r\n", b"\n") == MAIL % 7
    assert not message.source.exact


def test_a_file_that_was_cut_off_is_read_as_far_as_it_goes(tmp_path: Path) -> None:
    (tmp_path / "1.emlx").write_bytes(b"5000\n" + MAIL % 7)
    message = only(tmp_path / "1.emlx")
    assert (message.claims.subject, message.source.exact) == ("7", False)


def test_a_number_before_a_header_makes_no_file_of_apple_mail(tmp_path: Path) -> None:
    (tmp_path / "1.txt").write_bytes(b"12\n" + MAIL % 7)
    assert [repair.kind for repair in only(tmp_path / "1.txt").source.repairs] == ["text-before"]


def test_a_folder_of_apple_mail_is_a_mailbox_of_its_messages(tmp_path: Path) -> None:
    folder = tmp_path / "INBOX.mbox" / "Messages"
    folder.mkdir(parents=True)
    for number in (1, 2):
        (folder / f"{number}.emlx").write_bytes(apple(MAIL % number))
    (tmp_path / "INBOX.mbox" / "Info.plist").write_bytes(LIST)
    found = [each for each in messages(str(tmp_path / "INBOX.mbox")) if isinstance(each, Message)]
    assert [message.claims.subject for message in found] == ["1", "2"]
