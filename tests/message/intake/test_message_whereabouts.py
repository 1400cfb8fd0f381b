"""Where messages lie: each can be read again alone, from its own bytes."""

from __future__ import annotations

from pathlib import Path

import pytest

from keshiin import limits
from keshiin.files import Unreadable
from keshiin.message.intake.messages import located, message_at
from keshiin.message.intake.refusals import Passed


def written(path: Path, count: int, end: str = "\n") -> Path:
    """A mailbox of that many messages, with quoted "From " lines and one character of three bytes."""
    made = [
        f"From a@example.jp Mon Jan  1 00:00:{number:02d} 2024{end}Subject: {number}{end}"
        f"From: <a{number}@example.jp>{end}{end}>From here 消{end}"
        for number in range(count)
    ]
    path.write_bytes(end.join(made).encode())
    return path


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_each_message_of_a_mailbox_is_found_again_alone(tmp_path: Path, end: str) -> None:
    box = written(tmp_path / "box", 40, end)
    found = [item for item in located(str(box)) if not isinstance(item, Passed)]
    assert len(found) == 40
    for place, message in found:
        assert message_at(place) == message


def test_messages_are_found_again_behind_one_that_is_too_large(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    box = tmp_path / "box"
    small = "From a@example.jp x\nSubject: small\n\nx\n"
    box.write_text(f"{small}\nFrom b x\nSubject: large\n\n{'y' * 3_000_000}\n\n{small}")
    monkeypatch.setattr(limits, "MESSAGE_BYTES", 100_000)
    found = [item for item in located(str(box)) if not isinstance(item, Passed)]
    assert [message_at(place) for place, _ in found] == [message for _, message in found]
    assert len(found) == 2


def test_a_file_is_found_again_and_its_loss_is_told(tmp_path: Path) -> None:
    path = tmp_path / "one.eml"
    path.write_text("Subject: x\n\n")
    place, message = next(item for item in located(str(path)) if not isinstance(item, Passed))
    assert message_at(place) == message
    path.unlink()
    with pytest.raises(Unreadable, match="There is no file"):
        message_at(place)


def test_another_message_in_its_place_is_not_taken_for_it(tmp_path: Path) -> None:
    box = written(tmp_path / "box", 3)
    first, second, last = [item for item in located(str(box)) if not isinstance(item, Passed)]
    # As a mail program writes it anew without the first: in the place of the last stands what is left of it.
    box.write_bytes(box.read_bytes()[second[0].start :] + b"Subject: later\n\nx\n" * 40)
    for place, _ in (first, second, last):
        with pytest.raises(Unreadable, match="has changed since"):
            message_at(place)


def test_a_mailbox_that_was_cut_since_is_told(tmp_path: Path) -> None:
    box = written(tmp_path / "box", 3)
    last, _ = [item for item in located(str(box)) if not isinstance(item, Passed)][-1]
    box.write_bytes(b"")
    with pytest.raises(Unreadable):
        message_at(last)
