"""Files, mailboxes and folders as messages; everything else refused in a sentence, without waiting."""

import io
import os
from time import perf_counter

import pytest

from keshiin import files, limits
from keshiin.files import Unreadable
from keshiin.message.intake import refusals
from keshiin.message.intake.mailbox_forms import MBOX
from keshiin.message.intake.mailboxes import placed_in_mailbox
from keshiin.message.intake.messages import messages
from keshiin.message.intake.refusals import Passed
from slowness import within

MAIL = b"Received: from a.example by b.example\nFrom: a@b.example\nSubject: %d\n\nbody\n"


def mailbox(count):
    return b"\n".join(b"From a@b Mon Jan  1 10:00:00 2001\n" + MAIL % number for number in range(count))


def split_mailbox(file, limit):
    return [found for _, found in placed_in_mailbox(file, MBOX, 0, limit)]


def refused(path):
    def read():
        with pytest.raises(Unreadable) as caught:
            list(messages(str(path)))
        return caught.value

    told = within(1, read, perf_counter)
    assert os.path.basename(path) in str(told)
    return told.sentence


def subjects(path):
    return [(each.claims.subject, each.source.part, each.source.kind) for each in messages(str(path))]


def test_one_file(tmp_path):
    path = tmp_path / "a.eml"
    path.write_bytes(MAIL % 1)
    (message,) = messages(str(path))
    assert (message.source.name, message.source.kind, message.source.part) == (str(path), "file", None)


def test_mailbox_is_split_and_its_quoting_undone(tmp_path):
    path = tmp_path / "Inbox"
    text = mailbox(2).replace(b"body", b"body\n\nFrom here on it is text.\n>From me\n>>From you", 1)
    path.write_bytes(text)
    assert subjects(path) == [("0", "1", "mailbox"), ("1", "2", "mailbox")]
    first = next(messages(str(path)))
    assert [repair.kind for repair in first.source.repairs] == ["mbox-line", "mbox-quoting", "mbox-quoting"]
    for repair in first.source.repairs[1:]:
        assert b"From" in first.source.data[slice(*repair.span)]
    assert b"\nFrom me\n>From you" in first.source.data
    assert first.source.exact


def test_of_a_million_quoted_lines_the_first_are_listed_and_all_undone(tmp_path):
    path = tmp_path / "Inbox"
    path.write_bytes(mailbox(1) + b"\n>>From me" * 1_000_000)
    (message,) = within(1.0, lambda: list(messages(str(path))))
    assert len(message.source.repairs) == limits.REPAIRS
    assert [cut.limit for cut in message.cuts if cut.limit != "text_bytes"] == ["quoted_lines"]
    assert message.source.data.count(b"\n>From me") == 1_000_000
    assert message.source.exact


def test_the_last_message_of_a_mailbox_is_the_same_as_its_copy_before():
    one = mailbox(1) + b"\n"
    found = split_mailbox(io.BytesIO(one * 2), 10_000)
    assert found == [mailbox(1), mailbox(1)]


def test_mailbox_is_split_at_every_chunk_border():
    data = mailbox(3)

    class Slow(io.BytesIO):
        def read(self, size=-1):
            return super().read(7)

    assert split_mailbox(Slow(data), 10_000) == split_mailbox(io.BytesIO(data), 10_000)


def test_a_mailbox_that_is_cut_short_while_it_is_read_is_told_behind_what_was_read(tmp_path):
    path = tmp_path / "Inbox"
    path.write_bytes(mailbox(30_000))
    found = messages(str(path))
    assert next(found).claims.subject == "0"
    os.truncate(path, 1 << 20)
    read = []
    with pytest.raises(Unreadable) as caught:
        read.extend(found)
    assert caught.value.sentence == refusals.ALTERED
    assert len(read) > 1000


@pytest.mark.parametrize("change", [-40, 40], ids=["cut", "grown"])
def test_a_message_that_changes_while_it_is_read_is_told_instead_of_a_part_of_it(
    tmp_path, monkeypatch, change
):
    path = tmp_path / "a.eml"
    path.write_bytes(MAIL % 1 + b"x" * 100)

    def changing(*asked):
        os.truncate(path, path.stat().st_size + change)
        return files.read_some(*asked)

    monkeypatch.setattr("keshiin.message.intake.messages.read_some", changing)
    assert refused(path) == refusals.ALTERED


def test_a_file_that_a_distant_disk_hands_over_in_pieces_is_read_whole():
    class Slow(io.BytesIO):
        def read(self, size=-1):
            return super().read(min(size, 7))

    assert files.read_some(Slow(b"x" * 100), "a", 101) == b"x" * 100
    assert files.read_some(Slow(b"x" * 100), "a", 50) == b"x" * 50


def test_mailbox_with_a_message_over_the_limit():
    big = mailbox(1) + b"x" * 50_000 + b"\n\n" + mailbox(1)
    found = split_mailbox(io.BytesIO(big), 10_000)
    assert isinstance(found[0], int) or len(found[0]) > 50_000
    assert found[-1].startswith(b"From a@b")


@pytest.mark.parametrize(
    ("kept", "sentence"),
    [
        (b"\nno header\n", refusals.NO_HEADER),
        (b"X-Mozilla-Status: 0009\n" + MAIL % 1, refusals.DELETED),
    ],
)
def test_a_mailbox_without_any_message_to_read_is_refused(tmp_path, kept, sentence):
    path = tmp_path / "box.mbox"
    path.write_bytes(b"From - Tue Jan  6 10:00:00 2026\n" + kept)
    with pytest.raises(Unreadable) as refusal:
        list(messages(str(path)))
    assert refusal.value.sentence == sentence
    path.write_bytes(path.read_bytes() + b"\n\n" + mailbox(1))
    assert [each.claims.subject for each in messages(str(path)) if not isinstance(each, Passed)] == ["0"]


@pytest.mark.parametrize("codec", ["utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_text_of_wide_characters(tmp_path, codec):
    path = tmp_path / "a.txt"
    path.write_bytes("From: a@b.example\r\nSubject: 消印\r\n\r\n".encode(codec))
    (message,) = messages(str(path))
    assert message.claims.subject == "消印"
    assert not message.source.exact


def test_folder_is_walked_by_ending_and_content(tmp_path):
    (tmp_path / "cur").mkdir()
    (tmp_path / "b.eml").write_bytes(MAIL % 2)
    (tmp_path / "a.eml").write_bytes(MAIL % 1)
    (tmp_path / "cur" / "17.M5P.host:2,S").write_bytes(MAIL % 3)
    (tmp_path / "cur" / "box").write_bytes(mailbox(2))
    (tmp_path / "README.md").write_text("# Text\n\nFrom: nobody\n")
    (tmp_path / "broken.eml").write_bytes(b"")
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "loop").symlink_to(tmp_path)
    found = list(messages(str(tmp_path)))
    read = [each.claims.subject for each in found if not isinstance(each, Passed)]
    passed = sorted(os.path.basename(each.name) for each in found if isinstance(each, Passed))
    assert read == ["1", "2", "3", "0", "1"]
    assert passed == ["README.md", "broken.eml", "loop", "pipe"]


def test_folder_without_a_message(tmp_path):
    assert refused(tmp_path) == refusals.NO_MESSAGES


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", refusals.EMPTY),
        (b" \r\n\n", refusals.EMPTY),
        (b"Dear customer,\n\nplease pay.\n", refusals.NO_HEADER),
        (bytes(5000), refusals.NO_HEADER),
        (b"\x89PNG\r\n\x1a\n....", refusals.PICTURE),
        (b"\xff\xd8\xff\xe0....", refusals.PICTURE),
        (b"\0\0\0\x18ftypheic\0\0\0\0mif1heic", refusals.PICTURE),
        (b"\0\0\0\x18ftypmif1\0\0\0\0mif1heic", refusals.PICTURE),
        (b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n", refusals.NO_HEADER),
        (b"BEGIN:VCARD\r\nN:Sato;Taro\r\nEND:VCARD\r\n", refusals.NO_HEADER),
        (b"PK\x03\x04....", refusals.ARCHIVE),
        (b"MZ\x90\0....", refusals.PROGRAM),
        (b"MSCF\0\0\0\0....", refusals.ARCHIVE),
        (b"!<arch>\ndebian-binary   ", refusals.NO_HEADER),
        (b"%PDF-1.4\n%x: y\n", refusals.DOCUMENT),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1....", refusals.OUTLOOK),
    ],
)
def test_what_is_no_message_is_named(content, sentence, tmp_path):
    path = tmp_path / "x.eml"
    path.write_bytes(content)
    assert refused(path) == sentence


def test_a_copy_without_line_ends_that_was_saved_is_read(tmp_path):
    path = tmp_path / "copy.txt"
    path.write_bytes((MAIL % 7).replace(b"\n", "\u2028".encode()))
    assert subjects(path) == [("7", None, "file")]


def test_what_is_no_file_is_refused_at_once(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "loop").symlink_to("loop")
    with (tmp_path / "big.eml").open("wb") as file:
        file.truncate(limits.MESSAGE_BYTES + 1)
    assert refused(tmp_path / "pipe") == files.NOT_A_FILE
    assert refused("/dev/zero") == files.NOT_A_FILE
    assert refused(tmp_path / "loop") == files.BROKEN_FILE
    assert refused(tmp_path / "missing") == files.MISSING
    assert refused(tmp_path / "big.eml") == refusals.TOO_LARGE


def test_file_that_may_not_be_read(tmp_path, monkeypatch):
    path = tmp_path / "closed.eml"
    path.write_bytes(MAIL % 1)

    def closed(*_):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "open", closed)
    assert refused(path) == files.NO_PERMISSION


def test_name_that_is_no_text(tmp_path):
    path = os.fsencode(tmp_path) + b"/\xff\x1b.eml"
    with open(path, "wb") as file:
        file.write(MAIL % 1)
    (message,) = messages(os.fsdecode(path))
    assert message.source.name.endswith("/⟨FF⟩␛.eml")
    message.source.name.encode("utf-8")


def test_standard_input(monkeypatch):
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(MAIL % 5)))
    assert subjects("-") == [("5", None, "stdin")]
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(mailbox(2))))
    assert subjects("-") == [("0", "1", "mailbox"), ("1", "2", "mailbox")]


@pytest.mark.parametrize(
    "said", [refusals.EMPTY, refusals.PICTURE, refusals.DOCUMENT, refusals.PROGRAM, refusals.NO_MESSAGES]
)
def test_what_is_no_message_is_refused_with_the_next_step(said: str) -> None:
    assert said.endswith("Save the message itself from your mail program.")
