"""Servers of the DNS asked in turn: late ones, failing ones, strangers that answer in their place."""

from __future__ import annotations

import random
import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from socketserver import UDPServer
from time import monotonic

import dns.message
import dns.rrset
import pytest
from dns.message import Message, make_query
from dns.name import from_text
from dns.rcode import FORMERR, NOTIMP, NXDOMAIN, Rcode
from dns.rdatatype import RdataType
from example_zone import ZONE

from keshiin.lookup.dns.exchange import exchange
from keshiin.lookup.dns.names import Names
from keshiin.lookup.resolver import RecordType
from servers.dns_server import Records, Server, serve
from slowness import within

pytestmark = pytest.mark.loopback
NAME, A = from_text("mail.sender.jp"), RdataType.A
RECORDS = Records(ZONE.read_text("utf-8"))
HERE = "127.0.0.1"
Sender = tuple[str, int]


@contextmanager
def answering(handle: Callable[[bytes, socket.socket, Sender], None]) -> Iterator[int]:
    """A port on which every datagram is handled for as long as the block runs."""

    def take(request: tuple[bytes, socket.socket], sender: Sender, _: object) -> None:
        handle(*request, sender)

    with UDPServer((HERE, 0), take) as server:
        threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
        yield server.server_address[1]
        server.shutdown()


def true_answer(wire: bytes) -> bytes:
    return RECORDS.answer(dns.message.from_wire(wire)).to_wire()


def asked(port: int, seconds: float = 20) -> list[str] | None:
    """The addresses of the answer, None where there is none."""
    found = exchange([HERE], port, seconds, NAME, A)
    return None if found is None else [str(each) for rrset in found.answer for each in rrset]


def test_the_next_server_is_asked_where_one_fails(name_server: Server) -> None:
    assert exchange(["127.0.0.99", HERE], name_server.port, 20, NAME, A) is not None


def test_a_server_that_refuses_is_asked_once(name_server: Server) -> None:
    name_server.faults["mail.sender.jp."] = "refused"
    assert asked(name_server.port) is None
    assert name_server.asked == ["mail.sender.jp. A udp"]


def test_a_server_that_is_late_is_asked_again_under_another_id_and_from_another_port(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("keshiin.lookup.dns.exchange.TRY_SECONDS", 0.2)
    came: list[tuple[bytes, int]] = []

    def answer_all_but_the_first(wire: bytes, own: socket.socket, sender: Sender) -> None:
        came.append((wire[:2], sender[1]))
        if len(came) > 1:
            own.sendto(true_answer(wire), sender)

    with answering(answer_all_but_the_first) as port:
        assert asked(port) == ["198.198.113.25"]
    assert len({id for id, _ in came}) == len({sender for _, sender in came}) == len(came)


def test_silent_servers_leave_time_for_the_last_one(name_server: Server) -> None:
    silent = ("127.0.0.81", "127.0.0.82")
    with ExitStack() as open_ones:
        for host in silent:
            line = open_ones.enter_context(socket.socket(socket.AF_INET, socket.SOCK_DGRAM))
            line.bind((host, name_server.port))
        # Asked thrice, since a busy machine can halt for longer than the last one has.
        assert any(exchange([*silent, HERE], name_server.port, 1.5, NAME, A) for _ in range(3))


def test_an_answer_from_another_address_is_not_taken() -> None:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as stranger:

        def let_a_stranger_answer(wire: bytes, own: socket.socket, sender: Sender) -> None:
            stranger.sendto(true_answer(wire), sender)

        with answering(let_a_stranger_answer) as port:
            assert asked(port, 0.5) is None


def test_what_is_no_answer_is_passed_over_until_the_true_one_comes() -> None:
    def answer_after_rubbish(wire: bytes, own: socket.socket, sender: Sender) -> None:
        true = true_answer(wire)
        other = bytes((true[0] ^ 255,)) + true[1:]
        question, request = true[:14] + b"x" + true[15:], true[:2] + b"\1" + true[3:]
        for reply in (b"", b"\xff" * 9, other, question, request, true[:-3], true):
            own.sendto(reply, sender)

    with answering(answer_after_rubbish) as port:
        assert asked(port) == ["198.198.113.25"]


@pytest.mark.parametrize("rcode", [FORMERR, NOTIMP])
@pytest.mark.parametrize("bare", [False, True])
def test_a_server_that_does_not_know_edns_is_asked_without_it(rcode: Rcode, bare: bool) -> None:
    came: list[int] = []

    def answer_without_edns_alone(wire: bytes, own: socket.socket, sender: Sender) -> None:
        query = dns.message.from_wire(wire)
        came.append(query.edns)
        reply = dns.message.make_response(query)
        reply.use_edns(False)
        reply.set_rcode(rcode)
        if bare:
            reply.question.clear()
        own.sendto(reply.to_wire() if query.edns >= 0 else true_answer(wire), sender)

    with answering(answer_without_edns_alone) as port:
        assert asked(port) == ["198.198.113.25"]
    assert came == [0, -1]


def cut(wire: bytes, own: socket.socket, sender: Sender) -> None:
    """Answer that the whole is to be fetched over a connection."""
    own.sendto(wire[:2] + b"\x82\x00" + wire[4:], sender)


def test_a_connection_on_which_nothing_comes_ends_with_the_questions_time() -> None:
    with answering(cut) as port, socket.create_server((HERE, port)):
        began = monotonic()
        assert within(1.5, lambda: asked(port, 0.6), monotonic) is None
        assert monotonic() - began > 0.5


@pytest.mark.parametrize("sent", [b"", b"\0", b"\0\xff\0\0", b"\0\4abcd"])
def test_a_connection_that_ends_in_mid_answer_is_no_answer(sent: bytes) -> None:
    def end_in_mid_answer(wire: bytes, own: socket.socket, sender: Sender) -> None:
        cut(wire, own, sender)
        line, _ = door.accept()
        with line:
            line.recv(600)
            line.sendall(sent)

    with answering(end_in_mid_answer) as port, socket.create_server((HERE, port)) as door:
        assert Names([HERE], port).query("mail.sender.jp", "A").outcome == "no-answer"


def test_nobody_to_ask_is_no_answer() -> None:
    assert exchange([], 53, 1.0, NAME, A) is None


def test_a_name_server_that_is_not_there_is_told_at_once() -> None:
    with serve(ZONE.read_text("utf-8")) as gone:
        port = gone.port
    names = Names([HERE], port)
    assert within(1, lambda: names.query("mail.sender.jp", "A"), monotonic).outcome == "no-answer"


def test_answers_of_any_bytes_raise_nothing_and_are_taken_or_passed_over(name_server: Server) -> None:
    chance = random.Random(1)
    wire = true_answer(make_query(NAME, A, use_edns=0).to_wire())

    def answer_with_rubbish(sent: bytes, own: socket.socket, sender: Sender) -> None:
        broken = bytearray(wire)
        for _ in range(chance.randint(1, 6)):
            broken[chance.randrange(2, len(broken))] = chance.randrange(256)
        own.sendto(sent[:2] + broken[2:], sender)
        own.sendto(sent[:2] + b"\x80\x02" + bytes(8), sender)

    with answering(answer_with_rubbish) as port:
        names = Names([HERE], port)
        outcomes = {names.query("mail.sender.jp", "A").outcome for _ in range(200)}
    assert outcomes == {"answered", "no-data", "no-answer"}


@pytest.mark.parametrize(
    ("name", "type", "records", "life"),
    [
        ("mail.sender.jp", "A", ("198.198.113.25",), 7_200),
        ("alias.sender.jp", "A", ("198.198.113.25",), 300),
        ("sender.jp", "MX", ("10 mail.sender.jp",), 300),
        ("nothing.sender.jp", "A", (), 120),
        ("only-text.sender.jp", "A", (), 120),
    ],
)
def test_aliases_are_followed_and_it_is_told_how_long_an_answer_holds(
    name_server: Server, name: str, type: RecordType, records: tuple[str, ...], life: int
) -> None:
    answer, lifetime = Names([HERE], name_server.port).timed(name, type)
    assert (answer.records, lifetime) == (records, life)


def test_a_made_up_absence_and_aliases_in_a_circle_are_no_answer() -> None:
    def absent(reply: Message) -> None:
        reply.set_rcode(NXDOMAIN)

    def circle(reply: Message) -> None:
        reply.answer.clear()
        for name, target in (("mail.sender.jp.", "b.sender.jp."), ("b.sender.jp.", "mail.sender.jp.")):
            reply.answer.append(dns.rrset.from_text(name, 60, "IN", "CNAME", target))

    def strangers(reply: Message) -> None:
        reply.answer.clear()
        reply.answer.append(dns.rrset.from_text("other.sender.jp.", 60, "IN", "A", "198.198.113.1"))

    for change, outcome in ((absent, "no-answer"), (circle, "no-answer"), (strangers, "no-data")):

        def answer(
            wire: bytes,
            own: socket.socket,
            sender: Sender,
            change: Callable[[Message], None] = change,
        ) -> None:
            reply = RECORDS.answer(dns.message.from_wire(wire))
            change(reply)
            own.sendto(reply.to_wire(), sender)

        with answering(answer) as port:
            assert Names([HERE], port).query("mail.sender.jp", "A").outcome == outcome
