"""Drops: what comes of a drag out of Thunderbird, out of Outlook, out of a folder."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from window_maker import Maker

from keshiin import limits
from keshiin_ui.look.theme import LIGHT
from keshiin_ui.memory import Memory
from keshiin_ui.qt.application import application
from keshiin_ui.reading import Given
from keshiin_ui.ways_in.descriptors import DESCRIPTORS, ENTRY_BYTES, names
from keshiin_ui.ways_in.incoming import given_in, holds, is_promised
from keshiin_ui.window.window import Window

MAIL = b"From: taro@sender.example\r\nSubject: x\r\n\r\nHi\r\n"
PROMISE = "application/x-moz-file-promise"
SEVERAL = "application/x-moz-internal-item-list"


class Drag(QMimeData):
    """A drag that counts how often its content is asked for; the files come with the asking told."""

    def __init__(self, urls: list[QUrl], *formats: str, ready_at: int = 1, text: str = "") -> None:
        super().__init__()
        self._urls, self._formats, self._ready_at = urls, formats, ready_at
        self._text = text
        self.asked: list[str] = []

    def formats(self) -> list[str]:
        return [*self._formats, "text/uri-list", *(["text/plain"] if self._text else [])]

    def retrieveData(self, name: str, kind: object) -> object:
        self.asked.append(name)
        if name == "text/uri-list":
            return self._urls if self.asked.count(name) >= self._ready_at else []
        return self._text


def descriptors(*written: str) -> bytes:
    """A group of descriptors with those names."""
    entries = (bytes(72) + name.encode("utf-16-le").ljust(520, b"\0") for name in written)
    return len(written).to_bytes(4, "little") + b"".join(entries)


@pytest.fixture
def dragged(tmp_path: Path) -> QUrl:
    """A message as Thunderbird writes it for a drag."""
    folder = tmp_path / "dnd_file-1"
    folder.mkdir()
    (folder / "お知らせ.eml").write_bytes(MAIL)
    return QUrl.fromLocalFile(str(folder / "お知らせ.eml"))


@pytest.mark.parametrize("promise", [PROMISE, SEVERAL])
def test_a_message_of_thunderbird_is_read_at_once(dragged: QUrl, promise: str) -> None:
    drag = Drag([dragged], promise, text="mailbox-message://nobody@Local%20Folders/Test#1")
    assert given_in(drag) == (Given(data=MAIL, kind="thunderbird", name="お知らせ.eml"),)
    assert drag.asked == ["text/uri-list"]


def test_looking_at_a_drag_asks_for_no_content(dragged: QUrl) -> None:
    drag = Drag([dragged], PROMISE)
    assert holds(drag)
    assert is_promised(drag)
    assert drag.asked == []


def test_a_slow_server_gets_three_tries(dragged: QUrl) -> None:
    drag = Drag([dragged], PROMISE, ready_at=3)
    assert [each.data for each in given_in(drag)] == [MAIL]


def test_after_three_tries_nothing_else_is_asked_for(dragged: QUrl) -> None:
    drag = Drag([dragged], PROMISE, ready_at=4, text="imap-message://bob@127.0.0.1/INBOX#4")
    assert given_in(drag) == ()
    assert drag.asked == ["text/uri-list"] * 3


def test_a_file_of_a_folder_stays_where_it_is(dragged: QUrl) -> None:
    assert given_in(Drag([dragged])) == (Given(path=dragged.toLocalFile()),)


def test_a_message_over_the_limit_is_not_read_here(dragged: QUrl, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "MESSAGE_BYTES", len(MAIL) - 1)
    assert given_in(Drag([dragged], PROMISE)) == (Given(path=dragged.toLocalFile()),)


def test_a_file_that_is_gone_is_told_as_any_file(tmp_path: Path) -> None:
    gone = QUrl.fromLocalFile(str(tmp_path / "gone.eml"))
    assert given_in(Drag([gone], PROMISE)) == (Given(path=gone.toLocalFile()),)


def test_addresses_of_the_network_are_left_alone() -> None:
    drag = Drag([QUrl("https://sender.example/x.eml")])
    assert given_in(drag) == ()


def windows(*files: tuple[str, bytes]) -> QMimeData:
    """A drag on Windows, as Qt offers it."""
    mime = QMimeData()
    mime.setData(DESCRIPTORS, descriptors(*(name for name, _ in files)))
    for index, (_, data) in enumerate(files):
        mime.setData(f'application/x-qt-windows-mime;value="FileContents";index={index}', data)
    return mime


def test_on_windows_every_file_is_asked_for_by_its_index() -> None:
    mime = windows(("one.eml", MAIL), (r"C:\folder\two.msg", b"\xd0\xcf"))
    assert holds(mime)
    assert given_in(mime) == (
        Given(data=MAIL, kind="file", name="one.eml"),
        Given(data=b"\xd0\xcf", kind="file", name="two.msg"),
    )


def test_on_windows_thunderbird_is_known_by_its_formats() -> None:
    mime = windows(("one.eml", MAIL))
    mime.setData("text/x-moz-message", b"mailbox-message://x")
    assert given_in(mime) == (Given(data=MAIL, kind="thunderbird", name="one.eml"),)


def test_on_windows_a_file_that_does_not_come_is_left_out() -> None:
    mime = windows(("storage.msg", b""))
    assert given_in(mime) == ()
    assert is_promised(mime)


@pytest.mark.parametrize(
    ("group", "found"),
    [
        (b"", []),
        (b"\xff\xff\xff\xff", []),
        (b"\xff\xff\xff\xff" + bytes(ENTRY_BYTES), [""]),
        (descriptors("one.eml")[:-1], []),
        (descriptors("x" * 260), ["x" * 260]),
        ((1).to_bytes(4, "little") + bytes(72) + b"\x00\xd8" * 260, ["�" * 260]),
    ],
)
def test_hostile_descriptors_give_what_is_whole(group: bytes, found: list[str]) -> None:
    assert names(group) == found


ACTIONS = Qt.DropAction.CopyAction | Qt.DropAction.MoveAction


def enter(window: Window, mime: QMimeData) -> None:
    """Hold that above the window, with copying and moving both offered."""
    event = QDragEnterEvent(
        QPoint(9, 9), ACTIONS, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    QApplication.sendEvent(window, event)


def dropped(window: Window, mime: QMimeData) -> QDropEvent:
    """The drop of that on the window."""
    # Only a widget that has taken the entering gets the drop.
    enter(window, mime)
    event = QDropEvent(
        QPointF(9, 9), ACTIONS, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    event.setDropAction(Qt.DropAction.MoveAction)
    QApplication.sendEvent(window, event)
    return event


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Window:
    """The empty window."""
    application()
    window = Window(Memory(str(tmp_path / "window.ini")), "en", LIGHT, tmp_path / "settings.toml")
    qtbot.addWidget(window)
    return window


def test_a_drop_is_a_copy_though_moving_is_proposed(window: Window, qtbot: QtBot, dragged: QUrl) -> None:
    with qtbot.waitSignal(window.shown):
        event = dropped(window, Drag([dragged], PROMISE))
    assert event.isAccepted()
    assert event.dropAction() == Qt.DropAction.CopyAction
    assert window.view is not None
    assert window.view.analysis.message.source.name == "お知らせ.eml"
    window.close()


def test_a_message_that_did_not_come_is_told(window: Window, qtbot: QtBot) -> None:
    told: list[object] = []
    window.opening.refused.connect(told.append)
    dropped(window, Drag([], PROMISE))
    ((refusal,),) = told  # type: ignore[misc]
    assert "drag it again" in refusal.why["en"]
    assert "もう一度ドラッグ" in refusal.why["ja"]
    window.close()


def test_the_field_shows_that_what_is_held_above_the_window_would_be_taken(
    make_window: Maker, qtbot: QtBot
) -> None:
    window = make_window(empty=True)
    target = window.empty.target

    def ground() -> str:
        return target.grab().toImage().pixelColor(target.width() // 2, 12).name()

    usual = ground()
    enter(window, QMimeData())
    assert ground() == usual
    mail = QMimeData()
    mail.setText("Subject: a message")
    enter(window, mail)
    assert ground() == window.theme.recorded_ground.lower() != usual
    QApplication.sendEvent(window, QDragLeaveEvent())
    assert ground() == usual
    with qtbot.waitSignal(window.shown):
        dropped(window, mail)
    window.opening.close()
    window.slices.finish()
    assert ground() == usual
