"""Whether the other end of a local socket is a program of the same user."""

from __future__ import annotations

import os
import struct
import sys

from PySide6.QtNetwork import QLocalSocket

CREDENTIALS = struct.Struct("3i")


def is_mine(visitor: QLocalSocket) -> bool:
    """Whether this user runs the visitor, as the system knows it; True where the system cannot tell.

    There the folder's own rights, or on Windows those of the pipe, are what keeps others out.
    """
    if sys.platform == "win32":
        return True
    # Loaded with the first visitor: nothing of the network is there before the window is painted.
    import socket

    option = getattr(socket, "SO_PEERCRED", None)
    if option is None:
        return True
    try:
        with socket.socket(fileno=os.dup(int(visitor.socketDescriptor()))) as same:
            told = same.getsockopt(socket.SOL_SOCKET, option, CREDENTIALS.size)
    except OSError:
        return False
    return int(CREDENTIALS.unpack(told)[1]) == os.getuid()
