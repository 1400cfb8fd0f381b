"""No message makes the program touch the network unasked."""

from __future__ import annotations

import socket
from pathlib import Path

import pytest

from keshiin.cli import main
from network_guard import GUARD, NetworkRefused


def test_guard_refuses_and_remembers_internet_sockets() -> None:
    with pytest.raises(NetworkRefused):
        socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    with pytest.raises(NetworkRefused):
        socket.getaddrinfo("mail.example.jp", 25)
    assert len(GUARD.attempts) == 2
    GUARD.attempts.clear()


def test_guard_lets_local_sockets_pass() -> None:
    left, right = socket.socketpair()
    left.close()
    right.close()


def test_analysis_of_every_sample_opens_no_socket(
    samples: list[Path], capsys: pytest.CaptureFixture[str]
) -> None:
    assert samples
    assert main(["analyze", "--jsonl", *map(str, samples)]) == 0
    assert len(capsys.readouterr().out.splitlines()) >= len(samples)
    assert GUARD.attempts == []
