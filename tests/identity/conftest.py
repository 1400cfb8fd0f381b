"""Messages and routes made by hand, so that identity is tested apart from reading and tracing."""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Iterator

import pytest

from keshiin.message.field import Field
from keshiin.message.model import Claims, Mailbox, Message, Source
from keshiin.route.authors import find_authors
from keshiin.route.model import Border, Confidence, Hop, Route
from keshiin.route.services import known_services
from keshiin.span import Span
from servers.dns_server import Server, serve

MakeMessage = Callable[..., Message]
MakeRoute = Callable[..., Route]


def _message(header: str | bytes, senders: tuple[str, ...] = ("alice@example.com",)) -> Message:
    data = header.encode() if isinstance(header, str) else header
    fields = []
    for found in re.finditer(rb"(?m)^([^\s:]+)[ \t]*:.*(?:\n[ \t].*)*", data):
        start, end = found.span()
        name = found[1].decode("ascii", "replace")
        line = data.count(b"\n", 0, start) + 1
        colon = found[0].index(b":")
        fields.append(Field(name, line, Span(start, end), found[0], colon, ((0, start),)))
    mailboxes = tuple(Mailbox("", sender, sender.rpartition("@")[2].lower()) for sender in senders)
    return Message(Source("test", "file", data), tuple(fields), len(data), Claims(from_=mailboxes))


def _route(
    message: Message, border: int | None, service: str | None = None, confidence: Confidence = "strong"
) -> Route:
    hops = []
    for index, field in enumerate(message.all("Received"), 1):
        text = field.value.decode()
        by = re.search(r"\bby (\S+)", text)
        ip = re.search(r"\[([\d.]+)\]", text)
        hops.append(
            Hop(
                index=index,
                line=field.line,
                span=field.span,
                raw=text,
                readable=True,
                ip=ip[1] if ip else None,
                by=by[1].rstrip(";") if by else None,
            )
        )
    told = Border(border, confidence if border else "unknown", "test", service)
    authors = find_authors(message, tuple(hops), told, known_services())
    return Route(tuple(hops), (), told, authors)


def _growth(work: Callable[[str], object], piece: str) -> float:
    def seconds(size: int) -> float:
        text = piece * (size // len(piece))
        start = time.process_time()
        work(text)
        return time.process_time() - start

    small = min(seconds(10_000) for _ in range(3))
    # Beneath two milliseconds a limit that comes into play, or a slow moment, would pass for growth.
    return min(seconds(80_000) for _ in range(2)) / max(small, 0.002)


@pytest.fixture(autouse=True)
def patience(monkeypatch: pytest.MonkeyPatch) -> None:
    """Give the checks a minute, so that no pause of a busy machine ends them."""
    monkeypatch.setattr("keshiin.identity.check.asking.CHECK_SECONDS", 60)


@pytest.fixture
def growth() -> Callable[[Callable[[str], object], str], float]:
    """How many times longer the work takes on eight times the text: 8 when linear, 64 when quadratic."""
    return _growth


@pytest.fixture
def message_of() -> MakeMessage:
    """Makes a message of a header's text and the addresses in its From."""
    return _message


@pytest.fixture
def route_of() -> MakeRoute:
    """Makes a message's route with the border at that hop."""
    return _route


@pytest.fixture(scope="module")
def key_server() -> Iterator[Server]:
    """A name server on this computer that gives the keys of `dkim_zone`, and fails where it is to."""
    from dkim_zone import FAULTS, zone

    from network_guard import GUARD

    GUARD.loopback = True
    with serve(zone(), FAULTS) as running:
        yield running
