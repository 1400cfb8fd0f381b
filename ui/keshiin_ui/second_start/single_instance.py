"""One window for one user: a second start finds the first one and hands its files to it."""

from __future__ import annotations

import os
from contextlib import suppress

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from keshiin_ui.second_start.hand_over import FRAME_BYTES, FRAMES, LENGTH_BYTES, Malformed, framed, unframed
from keshiin_ui.second_start.peer import is_mine

TAKEN = b"taken"
LEAVE = "XDG_ACTIVATION_TOKEN"
PATIENCE_MS = 1_000
BUSY_MS = 10_000
"""How long a window that lives may be at other work before a second start opens a window of its own."""
VISITORS = 8
FRAME_ROOM = FRAME_BYTES + LENGTH_BYTES


def hand_over(paths: list[str], place: str) -> bool:
    """Hand paths, and the desktop's leave to come to the front, to the running window.

    Whether there is one and it took them.
    """
    socket = QLocalSocket()
    socket.connectToServer(place)
    if not socket.waitForConnected(PATIENCE_MS):
        return False
    for frame in framed(paths, os.environ.get(LEAVE, "")):
        socket.write(frame)
        answered = socket.waitForBytesWritten(BUSY_MS) and (
            socket.bytesAvailable() >= len(TAKEN) or socket.waitForReadyRead(BUSY_MS)
        )
        if not answered or bytes(socket.read(len(TAKEN)).data()) != TAKEN:
            return False
    socket.disconnectFromServer()
    return True


def _lives(place: str) -> bool:
    """Whether a process listens there; one that is busy is let in by the system all the same."""
    socket = QLocalSocket()
    socket.connectToServer(place)
    return socket.waitForConnected(PATIENCE_MS)


class Door(QObject):
    """Listens for second starts. ``handed`` tells their paths; an empty list only asks for the window."""

    handed = Signal(list)

    def __init__(self, place: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._place = place
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.setMaxPendingConnections(VISITORS)
        self._server.newConnection.connect(self._let_in)
        self._visitors: list[Visitor] = []

    def open(self) -> bool:
        """Begin to listen; whether that is possible. What an ended window left behind is taken away."""
        # Asked first, because Qt puts a new door of the user's own in the place of one that is in use.
        if _lives(self._place):
            return False
        if not self._server.listen(self._place):
            QLocalServer.removeServer(self._place)
            if not self._server.listen(self._place):
                return False
        if os.name != "nt":
            with suppress(OSError):
                os.chmod(self._place, 0o700)
        return True

    def close(self) -> None:
        """Listen no longer, and show out who is there."""
        for visitor in self._visitors:
            visitor.forget()
        self._visitors.clear()
        self._server.close()

    def _let_in(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            if not is_mine(socket):
                socket.abort()
                socket.deleteLater()
                continue
            visitor = Visitor(socket, self)
            self._visitors.append(visitor)
            visitor.left.connect(self._visitors.remove)
            visitor.handed.connect(self.handed)


class Visitor(QObject):
    """One second start, shown out at its first wrong word and after a second without a frame."""

    left = Signal(object)
    handed = Signal(list)

    def __init__(self, socket: QLocalSocket, door: Door) -> None:
        super().__init__(door)
        # The door itself is not kept here: whoever was its last keeper would delete it while it deletes him.
        self._socket = socket
        self._buffer, self._frames = bytearray(), 0
        self._patience = QTimer(self, interval=PATIENCE_MS, singleShot=True)
        self._patience.timeout.connect(self._lose_patience)
        self._patience.start()
        socket.setReadBufferSize(FRAME_ROOM)
        socket.readyRead.connect(self._read)
        socket.disconnected.connect(self._leave)
        # What came before anybody listened has no signal of its own.
        QTimer.singleShot(0, self, self._read)

    def forget(self) -> None:
        """Break off without a word."""
        self._patience.stop()
        self._socket.blockSignals(True)
        self._socket.abort()

    def _read(self) -> None:
        self._buffer += bytes(self._socket.readAll().data())
        try:
            while (handed := unframed(self._buffer)) is not None:
                self._frames += 1
                if self._frames > FRAMES:
                    raise Malformed
                self._patience.start()
                self._socket.write(TAKEN)
                # At once: to show the message takes time, and whoever hears nothing opens a second window.
                self._socket.flush()
                if handed.token:
                    # Where Qt looks for it when the window asks for the front, once.
                    os.environ[LEAVE] = handed.token
                self.handed.emit(handed.paths)
        except Malformed:
            self._socket.abort()

    def _lose_patience(self) -> None:
        # While the window was at other work the clock went on, and what came was not read.
        before = self._frames
        self._socket.waitForReadyRead(0)
        if self._frames == before:
            self._socket.abort()

    def _leave(self) -> None:
        self._patience.stop()
        self._socket.deleteLater()
        self.left.emit(self)
        self.deleteLater()
