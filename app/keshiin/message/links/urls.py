"""One address of a link taken apart as a browser does, and the signs that it shows by itself."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple
from urllib.parse import unquote

from keshiin.domains import HOST_CHARACTERS, is_address, normal, registrable
from keshiin.message.files.kinds import DOCUMENTS, SIGN_OF_ENDING
from keshiin.message.values.words import percent_bytes

_DROPPED = re.compile("[\t\r\n]")
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]{0,30}):")
# Any number of zeros may stand before it, and "0x" alone is one.
_DIGITS = r"(?:0[xX]0{0,60}[0-9a-fA-F]{0,8}|0{0,60}[0-9]{1,11})"
_NUMBER = re.compile(rf"{_DIGITS}(?:\.{_DIGITS}){{0,3}}\Z")
# A host that is nothing but a name, as nearly all are; one that ends in a number could be an address.
_PLAIN = re.compile(r"(https?)://([a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){0,4}\.[a-z]{2,24})(?=[/?#]|\Z)")
_HOST_END = re.compile(r"[/\\?#]|\Z")
_INNER = re.compile(r"https?(?::|%3a)(?:/|%2f){2}", re.IGNORECASE)
_SHOWN_HOST = re.compile(
    r"\s*(?:https?:/{1,3})?(?:[^\s/@]{1,100}@)?"
    r"((?:[^\s/:@.,;!?()<>\"'、。]{1,63}\.){1,8}[^\W\d_]{2,24})(?::\d{1,5})?(?:[/?#]\S*)?\s*\Z"
)
_WEB = ("http", "https", "ftp")
# Browsers take a backslash for a slash.
_OTHER_HOST = ("//", "\\\\", "/\\", "\\/")


class Address(NamedTuple):
    """The parts of a link's address as a browser would take them, never as strictly as RFC 3986.

    ``host`` is lower case, A-labels; ``user`` stands before ``@``, percent signs read; ``rest`` is all behind
    the port.
    """

    scheme: str
    user: str
    host: str
    port: str
    rest: str

    @property
    def path(self) -> str:
        """The path with slashes alone."""
        return self._resource[0].replace("\\", "/")

    @property
    def query(self) -> str:
        """What stands behind the question mark."""
        return self._resource[2]

    @property
    def fragment(self) -> str:
        """What stands behind the number sign."""
        return self.rest.partition("#")[2]

    @property
    def recipients(self) -> tuple[str, ...]:
        """To whom a mail goes that the link starts, in any of its fields (RFC 6068, section 2)."""
        if self.scheme != "mailto":
            return ()
        fields = [("to", self.path), *(each.partition("=")[::2] for each in self.query.split("&"))]
        lists = [value for name, value in fields if name.lower() in ("to", "cc", "bcc")]
        found = (unquote(address).strip() for each in lists for address in each.split(","))
        return tuple(filter(None, found))

    @property
    def _resource(self) -> tuple[str, str, str]:
        return self.rest.partition("#")[0].partition("?")


def cleaned(url: str) -> str:
    """The address without what a browser drops: blanks around it, tabs and line ends inside."""
    if url.isprintable():
        return url.strip(" ")
    return _DROPPED.sub("", url).strip("\x00\x01\x02\x03\x04\x05\x06\x07\x08\x0b\x0c\x0e\x0f\x1b \u3000")


def taken_apart(url: str) -> Address:
    """The parts of an address as it stands in a message."""
    return take_apart(cleaned(url))


@lru_cache(maxsize=4096)
def take_apart(url: str) -> Address:
    """The parts of a cleaned address; without a scheme it has no host, unless it starts with ``//``."""
    if plain := _PLAIN.match(url):
        return Address(plain[1], "", plain[2], "", url[plain.end() :])
    found = _SCHEME.match(url)
    scheme = found[1].lower() if found else ""
    rest = url[found.end() :] if found else url
    if scheme not in _WEB and not (scheme == "" and url.startswith(_OTHER_HOST)):
        return Address(scheme, "", "", "", rest)
    start = len(rest) - len(rest.lstrip("/\\"))
    end = found.start() if (found := _HOST_END.search(rest, start)) else len(rest)
    user, _, place = rest[start:end].rpartition("@")
    host, port = _host_and_port(place)
    return Address(scheme or "http", unquote(user) if user else "", host, port, rest[end:])


def _host_and_port(place: str) -> tuple[str, str]:
    if place.startswith("["):
        host, _, port = place.partition("]")
        return _host(host.removeprefix("[")), port.removeprefix(":")
    host, _, port = place.partition(":")
    return _host(host), port


def _host(text: str) -> str:
    text = text[: HOST_CHARACTERS * 3]
    if "%" in text:
        text = percent_bytes(text.encode("utf-8", "replace")).decode("utf-8", "replace")
    name = normal(text)
    return _number_address(name) or name


def _number_address(text: str) -> str:
    """An IPv4 address written with one to four numbers, in hexadecimal or octal too, as browsers read it."""
    if not text[-1:].isalnum() or not _NUMBER.match(text):
        return ""
    try:
        *front, last = map(_number, text.split("."))
    except ValueError:
        return ""
    if any(number > 255 for number in front) or last >= 256 ** (4 - len(front)):
        return ""
    value = last + sum(number << (24 - 8 * place) for place, number in enumerate(front))
    return ".".join(str(value >> shift & 255) for shift in (24, 16, 8, 0))


def _number(text: str) -> int:
    if text[:2] in ("0x", "0X"):
        return int(text[2:] or "0", 16)
    return int(text, 8 if text[0] == "0" else 10)


def signs_of(address: Address, text: str) -> Iterator[str]:
    """Ids of what an address shows by itself, and of a text that names another host."""
    yield from _signs_of_scheme(address)
    if not address.host:
        return
    if (shown := shown_host(text)) and registrable(shown) != registrable(address.host):
        yield "text_differs"
    if (address.host[-1].isdigit() or ":" in address.host) and is_address(address.host):
        yield "ip_host"
    if address.user:
        yield "userinfo"
    if "xn--" in address.host:
        yield "punycode"
    if address.port not in ("", "80", "443"):
        yield "odd_port"
    if "http" in address.rest.lower() and _INNER.search(address.rest):
        yield "redirect"


def _signs_of_scheme(address: Address) -> Iterator[str]:
    if address.scheme == "data":
        yield "data_scheme"
    if address.scheme in ("javascript", "vbscript"):
        yield "javascript_scheme"
    if address.scheme == "file" or address.rest.startswith("\\\\"):
        yield "file_scheme"


def shown_host(text: str) -> str:
    """The host that a link's text names, when the text is an address and nothing else; "" otherwise."""
    text = text[:500].strip()
    if "." not in text or " " in text or ("@" in text and "//" not in text):
        return ""
    if (found := _SHOWN_HOST.match(text)) is None:
        return ""
    host = normal(found[1])
    last = host.rpartition(".")[2]
    is_file = last != "com" and (last in DOCUMENTS or last in SIGN_OF_ENDING)
    return "" if is_file and "/" not in text and not host.startswith("www.") else host
