"""HTTPS to registries and nobody else: no inner address, no redirect elsewhere, an end to time and size."""

from __future__ import annotations

import http.client
import json
import ssl
import time
from dataclasses import dataclass
from typing import Any
from urllib.parse import urljoin, urlsplit

from keshiin.lookup.clock import now
from keshiin.lookup.model import LookupOutcome
from keshiin.lookup.question import Reply
from keshiin.lookup.registries.bootstrap import is_registry
from keshiin.lookup.registries.dialling import Dial, Refused, public_dial
from keshiin.lookup.registries.trust import system_context
from keshiin.lookup.resolver import Resolver
from keshiin.lookup.stopping import stopped

HTTPS = 443
SECONDS = 10.0
MOST_BYTES = 1_000_000
REDIRECTS = 3
LIFETIME = 86_400
"""Seconds for which holds what a registry told, or that it knows of nothing."""

_CHUNK = 65_536
_MOVED = frozenset((301, 302, 303, 307, 308))
_HEADERS = {"Accept": "application/rdap+json", "Accept-Encoding": "identity", "Connection": "close"}
_LONGEST_WAIT_SECONDS = 3_600


@dataclass(frozen=True, slots=True)
class Page:
    """What a registry sent: the JSON object, or why there is none; ``host`` is who answered in the end."""

    outcome: LookupOutcome
    value: dict[str, Any] | None = None
    host: str = ""
    reason: str = ""
    wait: float = 0.0

    def without_object(self) -> Reply:
        """The answer that a page without an object is."""
        reason = {"reason": self.reason} if self.reason else {}
        return Reply(self.outcome, reason, now(), LIFETIME if self.outcome == "no-data" else 0, self.wait)


class Web:
    """Fetches JSON objects from registries; never raises.

    ``dial`` connects to a host within a number of seconds; by itself only to public addresses.
    """

    def __init__(
        self,
        resolver: Resolver,
        context: ssl.SSLContext | None = None,
        dial: Dial | None = None,
        seconds: float = SECONDS,
    ) -> None:
        self._seconds = seconds
        self._context = context or system_context()
        self._context.sslsocket_class = _TimedSocket
        self._dial = dial or public_dial(resolver, HTTPS)

    def fetch(self, url: str) -> Page:
        """The object at a URL of a registry, redirects to registries followed."""
        end = time.monotonic() + self._seconds
        host = ""
        try:
            for _ in range(REDIRECTS + 1):
                host = _registry_host(url)
                if stopped():
                    return Page("no-answer", host=host, reason="stopped")
                page = self._page(url, host, end)
                if isinstance(page, Page):
                    return page
                url = urljoin(url, page)
        except Refused as refused:
            return Page("refused", host=host, reason=str(refused))
        except (OSError, http.client.HTTPException, ValueError, RecursionError) as error:
            late = isinstance(error, TimeoutError)
            return Page("no-answer", host=host, reason="time-up" if late else type(error).__name__)
        return Page("refused", host=host, reason="too-many-redirects")

    def _page(self, url: str, host: str, end: float) -> Page | str:
        """What one server says: a page, or where to ask instead."""
        parts = urlsplit(url)
        connection = _Connection(host, self._context, self._dial, end)
        try:
            connection.request(
                "GET", parts.path + (f"?{parts.query}" if parts.query else ""), headers=_HEADERS
            )
            response = connection.getresponse()
            if response.status in _MOVED:
                return response.getheader("Location") or ""
            if response.status == 404:
                return Page("no-data", host=host)
            if response.status == 429:
                return Page("refused", host=host, reason="rate-limit", wait=_wait(response))
            if response.status != 200:
                return Page("no-answer", host=host, reason=f"HTTP {response.status}")
            value = json.loads(_body(response))
        finally:
            connection.close()
        if not isinstance(value, dict):
            return Page("no-answer", host=host, reason="no-object")
        if _rate_limited(value):
            return Page("refused", host=host, reason="rate-limit", wait=1.0)
        return Page("answered", value, host)


class _TimedSocket(ssl.SSLSocket):
    """A TLS socket whose every reading ends with the question's time, however slowly the bytes come."""

    end = 0.0

    def recv_into(self, *args: Any, **named: Any) -> int:
        left = self.end - time.monotonic()
        if left <= 0:
            raise TimeoutError
        self.settimeout(left)
        return super().recv_into(*args, **named)


class _Connection(http.client.HTTPSConnection):
    """One request to one host, on a socket that was dialled for it."""

    def __init__(self, host: str, context: ssl.SSLContext, dial: Dial, end: float) -> None:
        super().__init__(host, HTTPS, context=context)
        self._own_context, self._dial, self._end = context, dial, end

    def connect(self) -> None:
        raw = self._dial(self.host, max(self._end - time.monotonic(), 0.01))
        raw.settimeout(max(self._end - time.monotonic(), 0.01))
        sock = self._own_context.wrap_socket(raw, server_hostname=self.host)
        if isinstance(sock, _TimedSocket):
            sock.end = self._end
        self.sock = sock


def _registry_host(url: str) -> str:
    parts = urlsplit(url)
    host = parts.hostname or ""
    if parts.scheme != "https" or parts.port not in (None, 443) or parts.username is not None:
        raise Refused("not-https")
    if not is_registry(host):
        raise Refused("not-a-registry")
    return host


def _body(response: http.client.HTTPResponse) -> bytes:
    body = b""
    while chunk := response.read(_CHUNK):
        body += chunk
        if len(body) > MOST_BYTES:
            raise Refused("too-large")
    return body


def _wait(response: http.client.HTTPResponse) -> float:
    told = (response.getheader("Retry-After") or "").strip()
    return float(min(int(told[:6]), _LONGEST_WAIT_SECONDS)) if told.isdecimal() else 1.0


def _rate_limited(value: dict[str, Any]) -> bool:
    """Whether a 200 is none: a registry may tell of its limit in a notice."""
    notices = value.get("notices")
    titles = (
        (each.get("title") for each in notices if isinstance(each, dict)) if isinstance(notices, list) else ()
    )
    return "Rate Limit Notice" in titles
