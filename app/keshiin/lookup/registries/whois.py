"""WHOIS (RFC 3912) for the one registry of domains that matters here and has no RDAP: Japan's."""

from __future__ import annotations

import re
import time
from collections.abc import Mapping

from keshiin.lookup.model import LookupOutcome
from keshiin.lookup.registries.dialling import Dial, Refused, public_dial
from keshiin.lookup.resolver import Resolver

PORT = 43
SECONDS = 10.0
MOST_BYTES = 65_536
_CHUNK = 4_096
_LINE = re.compile(r"^(?:[a-z]\.[ \t]+)?\[([^\]\r\n]{1,40})\][ \t]*([^\r\n]{0,400})", re.MULTILINE)
_DAY = re.compile(r"(\d{4})/(\d{2})/(\d{2})")
_NOTHING = "No match!!"
# Names of general use, and those of organisations (CO.JP, GO.JP), whose end stands in the state.
_DAYS = {
    "Created on": "created",
    "Registered Date": "created",
    "Expires on": "expires",
    "State": "expires",
    "Last Updated": "changed",
    "Last Update": "changed",
}
_OWNERS = ("Registrant", "Organization")


class Whois:
    """Asks one line over an open connection and takes the answer's text; never raises.

    ``dial`` connects to a host within a number of seconds; by itself only to public addresses.
    """

    def __init__(self, resolver: Resolver, dial: Dial | None = None, seconds: float = SECONDS) -> None:
        self._dial, self._seconds = dial or public_dial(resolver, PORT), seconds

    def domain(self, domain: str, server: str) -> tuple[LookupOutcome, Mapping[str, object]]:
        """What the registry tells of a domain, in the shape of ``registration``; else a ``reason``."""
        try:
            # "/e" asks for English, without which the names come in Japanese alone.
            text = self._answer(server, f"{domain}/e\r\n".encode("ascii"))
        except Refused as refused:
            return "refused", {"reason": str(refused)}
        except (OSError, ValueError) as error:
            return "no-answer", {"reason": "time-up" if isinstance(error, TimeoutError) else "unreadable"}
        if _NOTHING in text:
            return "no-data", {}
        told = read_japanese(text, domain)
        return ("answered", told) if told else ("no-answer", {"reason": "unreadable"})

    def _answer(self, server: str, line: bytes) -> str:
        end = time.monotonic() + self._seconds
        received = b""
        with self._dial(server, self._seconds) as connection:
            connection.sendall(line)
            while True:
                left = end - time.monotonic()
                if left <= 0:
                    raise TimeoutError
                connection.settimeout(left)
                chunk = connection.recv(_CHUNK)
                if not chunk:
                    return received.decode("utf-8", "replace")
                received += chunk
                if len(received) > MOST_BYTES:
                    raise Refused("too-large")


def read_japanese(text: str, domain: str) -> dict[str, object]:
    """Days and owner out of the Japanese registry's English text; empty where it is not of this domain."""
    told: dict[str, object] = {}
    asked = False
    for key, value in _LINE.findall(text):
        value = value.strip()
        asked = asked or (key == "Domain Name" and value.lower() == domain)
        if key in _OWNERS and value:
            told.setdefault("organisation", value)
        elif key in _DAYS and (day := _DAY.search(value)):
            told.setdefault(_DAYS[key], "-".join(day.groups()))
    return told if asked else {}
