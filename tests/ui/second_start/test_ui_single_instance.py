"""A second start: its files go to the running window; whatever else comes through that door does nothing."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QStandardPaths
from PySide6.QtNetwork import QLocalSocket
from pytestqt.qtbot import QtBot

from keshiin_ui.second_start.hand_over import (
    framed,
)
from keshiin_ui.second_start.meeting_place import Claim, address, runtime_folder
from keshiin_ui.second_start.single_instance import Door, hand_over

UNCONNECTED = QLocalSocket.LocalSocketState.UnconnectedState


def test_the_door_takes_good_frames_and_shows_bad_ones_out(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("keshiin_ui.second_start.single_instance.PATIENCE_MS", 60_000)
    place = str(tmp_path / "door")
    door, handed = Door(place), list[list[str]]()
    door.handed.connect(handed.append)
    assert door.open()
    assert stat.S_IMODE(os.stat(place).st_mode) & 0o077 == 0
    for sent in (b"\xff\xff\xff\xff", b"\0\0\0\0", b"\0\0\0\x02[]", b"GET / HTTP/1.0\r\n\r\n"):
        socket = QLocalSocket()
        socket.connectToServer(place)
        assert socket.waitForConnected(1000)
        socket.write(sent)
        qtbot.waitUntil(
            lambda socket=socket: socket.state() == QLocalSocket.LocalSocketState.UnconnectedState
        )
    assert handed == []
    socket = QLocalSocket()
    socket.connectToServer(place)
    assert socket.waitForConnected(1000)
    for byte in next(framed(["/tmp/a.eml"])):
        socket.write(bytes([byte]))
        socket.flush()
    qtbot.waitUntil(lambda: handed == [["/tmp/a.eml"]])
    door.close()


def test_a_visitor_who_says_nothing_is_shown_out(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("keshiin_ui.second_start.single_instance.PATIENCE_MS", 100)
    door = Door(str(tmp_path / "door"))
    assert door.open()
    socket = QLocalSocket()
    socket.connectToServer(str(tmp_path / "door"))
    assert socket.waitForConnected(1000)
    qtbot.waitUntil(lambda: socket.state() == UNCONNECTED)
    door.close()


@pytest.mark.skipif(not hasattr(os, "seteuid") or os.geteuid() != 0, reason="only root can be two users")
def test_a_visitor_of_another_user_is_shown_out_unheard(qtbot: QtBot, tmp_path: Path) -> None:
    folder = tmp_path.parent
    # The stranger must come as far as the door. These folders are pytest's own; those above are not.
    for each in (tmp_path, *tmp_path.parents[:2]):
        each.chmod(0o755)
    door = Door(str(tmp_path / "door"))
    assert door.open()
    (tmp_path / "door").chmod(0o777)
    handed: list[list[str]] = []
    door.handed.connect(handed.append)
    stranger = subprocess.Popen(
        [sys.executable, "-c", STRANGER, str(tmp_path / "door"), next(framed(["/tmp/a.eml"])).hex()],
        stdout=subprocess.PIPE,
        cwd=folder,
    )
    assert stranger.stdout is not None
    qtbot.waitUntil(lambda: stranger.poll() is not None)
    assert stranger.stdout.read() == b"connected b''\n"
    assert handed == []
    door.close()


STRANGER = """
import os, socket, sys
os.setuid(65534)
with socket.socket(socket.AF_UNIX) as door:
    door.connect(sys.argv[1])
    try:
        door.sendall(bytes.fromhex(sys.argv[2]))
        answer = door.recv(100)
    except OSError:
        answer = b""
    print("connected", answer)
"""


def test_what_an_ended_window_left_behind_is_no_hindrance(qtbot: QtBot, tmp_path: Path) -> None:
    place = tmp_path / "door"
    place.write_text("left behind")
    assert not hand_over(["/tmp/a.eml"], str(place))
    door = Door(str(place))
    assert door.open()
    door.close()


def test_a_door_where_a_window_lives_is_not_taken_away(qtbot: QtBot, tmp_path: Path) -> None:
    place = str(tmp_path / "door")
    first, second, handed = Door(place), Door(place), list[list[str]]()
    first.handed.connect(handed.append)
    assert first.open()
    assert not second.open()
    caller = subprocess.Popen([sys.executable, "-c", CALLING, place])
    qtbot.waitUntil(lambda: handed == [["/tmp/a.eml"]])
    assert caller.wait(60) == 0
    first.close()


CALLING = """
import sys
from PySide6.QtCore import QCoreApplication
from keshiin_ui.second_start.single_instance import hand_over
app = QCoreApplication([])
sys.exit(not hand_over(["/tmp/a.eml"], sys.argv[1]))
"""


def test_a_folder_that_others_may_enter_is_not_used(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QStandardPaths, "writableLocation", lambda _: str(tmp_path))
    folder = runtime_folder()
    assert folder == tmp_path / "keshiin"
    assert address(folder).startswith(str(tmp_path))
    folder.chmod(0o755)
    assert runtime_folder() is None


def test_where_there_is_no_place_none_is_made_in_the_folder_of_the_start(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QStandardPaths, "writableLocation", lambda _: "")
    monkeypatch.chdir(tmp_path)
    assert runtime_folder() is None
    assert list(tmp_path.iterdir()) == []


SERVING = """
import sys, time
from PySide6.QtCore import QCoreApplication, QTimer
from keshiin_ui.second_start import single_instance
from keshiin_ui.second_start.single_instance import Door
single_instance.PATIENCE_MS = 300
app = QCoreApplication([])
door = Door(sys.argv[1])
door.handed.connect(lambda paths: (print(*paths, sep="\\n", flush=True), QTimer.singleShot(200, app.quit)))
print(door.open(), flush=True)
busy = float(sys.argv[2])
time.sleep(busy)
work = QTimer()
work.timeout.connect(lambda: time.sleep(busy))
if busy:
    work.start()
app.exec()
door.close()
"""


@pytest.mark.parametrize("busy_seconds", [0, 0.6])
def test_a_second_start_hands_its_files_to_the_first_and_ends(
    busy_seconds: float, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from keshiin_ui.app import main

    folder = tmp_path / "run"
    folder.mkdir(mode=0o700)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(folder))
    monkeypatch.setattr(QStandardPaths, "writableLocation", lambda _: str(folder))
    place = runtime_folder()
    assert place is not None
    first = subprocess.Popen(
        [sys.executable, "-c", SERVING, address(place), str(busy_seconds)], stdout=subprocess.PIPE, text=True
    )
    assert first.stdout is not None
    assert first.stdout.readline().strip() == "True"
    assert main([str(tmp_path / "a.eml"), str(tmp_path / "消印.eml")]) == 0
    assert first.communicate(timeout=60)[0].split() == [
        str(tmp_path / "a.eml"),
        str(tmp_path / "消印.eml"),
    ]


BEGINNING = """
import sys, time
from pathlib import Path
from PySide6.QtCore import QCoreApplication, QTimer
from keshiin_ui.second_start.meeting_place import Claim, address
from keshiin_ui.second_start.single_instance import Door
app = QCoreApplication([])
folder = Path(sys.argv[1])
claim = Claim(folder)
print(claim.came_late, flush=True)
time.sleep(0.5)
door = Door(address(folder))
door.handed.connect(lambda paths: (print(*paths, sep="\\n", flush=True), QTimer.singleShot(200, app.quit)))
door.open()
app.exec()
door.close()
"""


def test_a_start_while_the_first_one_is_still_beginning_finds_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from keshiin_ui.app import main

    folder = tmp_path / "run"
    folder.mkdir(mode=0o700)
    monkeypatch.setattr(QStandardPaths, "writableLocation", lambda _: str(folder))
    place = runtime_folder()
    assert place is not None
    command = [sys.executable, "-c", BEGINNING, str(place)]
    first = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    assert first.stdout is not None
    assert first.stdout.readline().strip() == "False"
    assert main([str(tmp_path / "a.eml")]) == 0
    assert first.communicate(timeout=60)[0].split() == [str(tmp_path / "a.eml")]


def test_the_claim_of_a_start_ends_with_its_process(tmp_path: Path) -> None:
    claiming = (
        f"from pathlib import Path; from keshiin_ui.second_start.meeting_place import Claim; import os; \
c = Claim(Path({str(tmp_path)!r})); print(c.came_late, flush=True); os._exit(0)"
    )
    done = subprocess.run([sys.executable, "-c", claiming], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
    mine = Claim(tmp_path)
    assert not mine.came_late
    again = subprocess.run([sys.executable, "-c", claiming], capture_output=True, text=True, check=True)
    assert again.stdout.strip() == "True"
