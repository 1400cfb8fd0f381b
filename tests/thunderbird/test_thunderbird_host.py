"""The native host: what Thunderbird's add-on gets for an answer, and what the window gets."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from frames import HELLO, MAIL, Window, answers_in, frame, of_message, served

import keshiin
from keshiin.thunderbird import spool
from keshiin.thunderbird.host import is_asked_by_addon
from keshiin.thunderbird.names import ADDON


def said(*questions: dict[str, object]) -> bytes:
    """Those questions in frames."""
    return b"".join(map(frame, questions))


def test_a_message_comes_to_the_window_byte_for_byte() -> None:
    window = Window()
    data = bytes(range(256)) * 5 + MAIL
    status, answers = served(said(HELLO, *of_message(data), {"type": "open"}), window)
    assert status == 0
    assert answers[0] == {"type": "hello", "protocol": 1, "version": keshiin.__version__}
    assert answers[-1] == {"type": "opened", "messages": 1}
    assert window.took == [data]


def test_every_piece_is_answered_with_the_bytes_so_far() -> None:
    _, answers = served(said(HELLO, *of_message(b"a" * 100, step=40)))
    assert [answer["bytes"] for answer in answers if answer["type"] == "ready"] == [0, 40, 80, 100, 100]


def test_several_messages_come_in_their_order() -> None:
    window = Window()
    mails = [MAIL + bytes([letter]) for letter in b"abcdefghijkl"]
    questions = [question for mail in mails for question in of_message(mail)]
    assert served(said(HELLO, *questions, {"type": "open"}), window)[0] == 0
    assert window.took == mails


def test_the_spool_is_gone_at_the_end(temporary: Path) -> None:
    served(said(HELLO, *of_message(MAIL), {"type": "open"}))
    served(said(HELLO, *of_message(MAIL)))
    served(said(HELLO, *of_message(MAIL)[:-1]))
    assert list(temporary.iterdir()) == []


def test_a_window_that_takes_nothing_is_told() -> None:
    status, answers = served(said(HELLO, *of_message(MAIL), {"type": "open"}), Window(works=False))
    assert (status, answers[-1]) == (1, {"type": "refused", "reason": "window"})


@pytest.mark.parametrize(
    ("protocol", "reason"), [(2, "old_program"), (0, "order"), (True, "order"), ("1", "order")]
)
def test_another_form_is_refused_with_the_one_that_is_older(protocol: object, reason: str) -> None:
    status, answers = served(said({"type": "hello", "protocol": protocol}))
    assert (status, answers) == (1, [{"type": "refused", "reason": reason}])


def test_a_disk_that_takes_nothing_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def full() -> Path:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(spool, "new_spool", full)
    assert served(said(HELLO)) == (1, [{"type": "refused", "reason": "disk"}])


def test_only_the_addon_may_ask() -> None:
    assert is_asked_by_addon(["/home/a/.mozilla/native-messaging-hosts/keshiin.json", ADDON])
    assert not is_asked_by_addon(["/home/a/keshiin.json", "another@example"])
    assert not is_asked_by_addon([ADDON])
    assert not is_asked_by_addon([])


def run(arguments: list[str], questions: bytes) -> subprocess.CompletedProcess[bytes]:
    """The host as a process of its own."""
    command = [sys.executable, "-P", "-m", "keshiin.thunderbird.host", *arguments]
    paths = os.pathsep.join(each for each in sys.path if each)
    environment = {**os.environ, "PYTHONPATH": paths}
    return subprocess.run(
        command, input=questions, capture_output=True, timeout=60, env=environment, check=False
    )


def test_the_process_prints_frames_and_nothing_else() -> None:
    done = run(["manifest.json", ADDON], said(HELLO, *of_message(MAIL)))
    assert [answer["type"] for answer in answers_in(done.stdout)] == ["hello"] + ["ready"] * 5
    assert (done.returncode, done.stderr) == (0, b"")


def test_a_person_who_starts_it_is_told_what_it_is() -> None:
    done = run([], b"")
    assert done.returncode == 2
    assert done.stdout == b""
    assert b"Thunderbird starts this program by itself" in done.stderr
