"""Servers of the DNS asked in turn: late ones, failing ones, strangers that answer in their place."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

import dns.message
import pytest
from dns.name import from_text
from dns.rdatatype import RdataType
from example_zone import ZONE

from keshiin.lookup.exchange import exchange
from keshiin.lookup.names import Names
from keshiin.lookup.wire import Said
from servers.dns_server import Records, Server, serve

pytestmark = pytest.mark.loopback
NAME, A = from_text("mail.sender.jp"), RdataType.A
RECORDS = Records(ZONE.read_text("utf-8"))
HERE = "127.0.0.1"


@contextmanager
def listener() -> Iterator[tuple[socket.socket, int]]:
    """A socket for datagrams that answers nothing by itself, and its port."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as own:
        own.bind((HERE, 0))
        own.settimeout(5)
        yield own, own.getsockname()[1]


def true_answer(wire: bytes) -> bytes:
    return RECORDS.answer(dns.message.from_wire(wire)).to_wire()


def asked(port: int, seconds: float) -> Said | None:
    return exchange([HERE], port, seconds, NAME, A)


def test_the_next_server_is_asked_where_one_fails(name_server: Server) -> None:
    found = exchange(["127.0.0.99", HERE], name_server.port, 3.0, NAME, A)
    assert found is not None
    assert [str(each) for each in found.records] == ["198.198.113.25"]


def test_a_server_that_refuses_is_asked_once(name_server: Server) -> None:
    name_server.faults["mail.sender.jp."] = "refused"
    assert asked(name_server.port, 1.0) is None
    assert name_server.asked == ["mail.sender.jp. A udp"]


def test_a_server_that_is_late_is_asked_again_under_another_id_and_from_another_port(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("keshiin.lookup.exchange.TRY_SECONDS", 0.2)
    came: list[tuple[bytes, int]] = []
    with listener() as (own, port):

        def answer_the_second() -> None:
            for _ in range(2):
                wire, sender = own.recvfrom(600)
                came.append((wire[:2], sender[1]))
            own.sendto(true_answer(wire), sender)

        thread = threading.Thread(target=answer_the_second)
        thread.start()
        found = asked(port, 3.0)
        thread.join(5)
    assert found is not None
    assert found.records
    assert len({id for id, _ in came}) == len({sender for _, sender in came}) == 2


def test_an_answer_from_another_address_is_not_taken() -> None:
    with listener() as (own, port), listener() as (stranger, _):

        def let_a_stranger_answer() -> None:
            wire, sender = own.recvfrom(600)
            stranger.sendto(true_answer(wire), sender)

        thread = threading.Thread(target=let_a_stranger_answer)
        thread.start()
        assert asked(port, 0.5) is None
        thread.join(5)


def test_what_is_no_answer_is_passed_over_until_the_true_one_comes() -> None:
    with listener() as (own, port):

        def answer_after_rubbish() -> None:
            wire, sender = own.recvfrom(600)
            true = true_answer(wire)
            for reply in (b"", b"\xff" * 9, bytes((true[0] ^ 255,)) + true[1:], true):
                own.sendto(reply, sender)

        thread = threading.Thread(target=answer_after_rubbish)
        thread.start()
        found = asked(port, 2.0)
        thread.join(5)
    assert found is not None
    assert found.records


def test_a_connection_on_which_nothing_comes_ends_with_the_questions_time() -> None:
    with listener() as (own, port), socket.create_server((HERE, port)):

        def cut() -> None:
            wire, sender = own.recvfrom(600)
            own.sendto(wire[:2] + b"\x82\x00" + wire[4:], sender)

        thread = threading.Thread(target=cut)
        thread.start()
        began = time.monotonic()
        assert asked(port, 0.6) is None
        assert 0.5 < time.monotonic() - began < 1.5
        thread.join(5)


def test_nobody_to_ask_is_no_answer() -> None:
    assert exchange([], 53, 1.0, NAME, A) is None


def test_a_name_server_that_is_not_there_is_told_at_once() -> None:
    with serve(ZONE.read_text("utf-8")) as gone:
        port = gone.port
    began = time.monotonic()
    assert Names([HERE], port).query("mail.sender.jp", "A").outcome == "no-answer"
    assert time.monotonic() - began < 1.0
