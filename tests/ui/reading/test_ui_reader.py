"""The reader behind the window: lists read once from front to back, copies folded, refusals told."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from made_mailboxes import mail, mailbox

from keshiin import limits
from keshiin_resources import path as sample
from keshiin_ui.reading import Batch, Given, Terms
from keshiin_ui.reading.reader import Reader


def rest(reader: Reader) -> list[Batch]:
    """Every batch to the end."""
    batches = [reader.batch()]
    while not batches[-1].finished:
        batches.append(reader.batch())
    return batches


def test_the_first_message_comes_whole_and_the_others_as_lines(tmp_path: Path) -> None:
    reader = Reader()
    opened = reader.open((mailbox(tmp_path / "box", *map(mail, range(5))),), Terms())
    assert opened.analysis is not None
    assert opened.more
    lines = [line for batch in rest(reader) for line in batch.lines]
    assert [entry.subject for _, entry in lines] == [f"Bill {n}" for n in range(1, 5)]
    shown = reader.show(lines[-1][0], Terms(), None)
    assert shown.analysis is not None
    assert shown.analysis.message.claims.subject == "Bill 4"


def test_one_message_alone_needs_no_list(tmp_path: Path) -> None:
    path = tmp_path / "one.eml"
    path.write_text(mail(1))
    assert not Reader().open((Given(path=str(path)),), Terms()).more


def test_copies_are_folded_and_counted(tmp_path: Path) -> None:
    reader = Reader()
    reader.open((mailbox(tmp_path / "box", mail(1), mail(2), mail(1), mail(2), mail(1)),), Terms())
    batches = rest(reader)
    assert sum(len(batch.lines) for batch in batches) == 1
    assert [copy for batch in batches for copy in batch.copies] == [0, 1, 0]


def test_a_heap_is_one_kind(tmp_path: Path) -> None:
    reader = Reader()
    reader.open((mailbox(tmp_path / "box", *map(mail, range(12)), mail(99, "Other")),), Terms())
    kinds = rest(reader)[-1].kinds
    assert kinds is not None
    assert [kind.members for kind in kinds] == [tuple(range(12))]


def test_nothing_is_read_twice(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    for number in range(20):
        (folder / f"{number:02d}.eml").write_text(mail(number))
    opened: list[str] = []
    real = os.open

    def counted(path: str, *arguments: int) -> int:
        opened.append(path)
        return real(path, *arguments)

    monkeypatch.setattr(os, "open", counted)
    reader = Reader()
    reader.open((Given(path=str(folder)),), Terms())
    rest(reader)
    read = [path for path in opened if str(path).endswith(".eml")]
    assert len(read) == len(set(read)) == 20


def test_more_files_join_a_list_that_is_still_read(tmp_path: Path) -> None:
    reader = Reader()
    reader.open((mailbox(tmp_path / "one", *map(mail, range(3))),), Terms())
    opened = reader.add((mailbox(tmp_path / "two", *map(mail, range(10, 13))),))
    assert opened.analysis is not None
    assert opened.analysis.message.claims.subject == "Bill 10"
    assert opened.line == 1
    subjects = [entry.subject for batch in rest(reader) for _, entry in batch.lines]
    assert sorted(subjects) == ["Bill 1", "Bill 11", "Bill 12", "Bill 2"]


def test_what_cannot_be_read_is_told_and_the_rest_is_read(tmp_path: Path) -> None:
    (tmp_path / "picture.png").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(100))
    (tmp_path / "one.eml").write_text(mail(1))
    given = tuple(Given(path=str(tmp_path / name)) for name in ("none.eml", "one.eml", "picture.png"))
    opened = Reader().open(given, Terms())
    assert opened.analysis is not None
    assert [refusal.why["en"] for refusal in opened.refusals] == [
        "There is no file “none.eml”. Look whether its name is right, and whether it was moved.",
        "“picture.png” is a picture, not a message. Save the message itself from your mail program.",
    ]


def test_a_message_that_changed_since_is_not_shown_as_the_old_one(tmp_path: Path) -> None:
    path = tmp_path / "one.eml"
    path.write_text(mail(1))
    reader = Reader()
    opened = reader.open((Given(path=str(path)),), Terms())
    assert opened.given is not None
    path.write_text(mail(2))
    shown = reader.show(opened.given, Terms(), None)
    assert shown.analysis is None
    assert shown.refusals[0].why["en"] == "“one.eml” has changed since the list was made. Open it again."


def test_a_list_ends_at_its_limit_and_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "WINDOW_MESSAGES", 4)
    reader = Reader()
    reader.open((mailbox(tmp_path / "box", *map(mail, range(9))),), Terms())
    last = rest(reader)[-1]
    assert last.full
    assert last.finished


def test_an_example_of_a_returned_header_is_read_as_one_and_its_copy_as_any_other(tmp_path: Path) -> None:
    shipped = sample("samples", "returned-yahoo.paste.txt")
    copy = tmp_path / shipped.name
    copy.write_bytes(shipped.read_bytes())
    roles = []
    for file in (shipped, copy):
        opened = Reader().open((Given(path=str(file)),), Terms())
        assert opened.analysis is not None
        roles.append(opened.analysis.role)
    assert roles == ["came_back", None]
