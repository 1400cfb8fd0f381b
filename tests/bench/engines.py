"""What is measured against each other: each engine takes one message apart and counts what it found."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable
from dataclasses import dataclass
from email import message_from_bytes
from functools import cache

from keshiin.analysis import analyze
from keshiin.explain import explain
from keshiin.lookup.places import Places
from keshiin.message import read

_URL = re.compile(r"https?://[^\s\"'<>]+")


@dataclass(frozen=True, slots=True)
class Found:
    """How much an engine took out of a message; None for what it does not look for."""

    fields: int
    parts: int | None = None
    hops: int | None = None
    links: int | None = None
    files: int | None = None
    findings: int | None = None


Engine = Callable[[bytes], Found]


def compat32(data: bytes) -> Found:
    """The standard library's full walk: fields as text, parts decoded, files hashed, links of texts."""
    message = message_from_bytes(data)
    fields = [(name, str(value)) for name, value in message.items()]
    parts = files = links = 0
    for part in message.walk():
        parts += 1
        if part.is_multipart():
            continue
        content = part.get_payload(decode=True)
        assert isinstance(content, bytes)
        if part.get_content_maintype() == "text":
            links += len(_URL.findall(content.decode("utf-8", "replace")))
        if part.get_filename() or part.get_content_maintype() != "text":
            files += 1
            hashlib.sha256(content).hexdigest()
    return Found(len(fields), parts, None, links, files)


def mail_parser(data: bytes) -> Found:
    """mail-parser's own parse, nothing asked of the result but counts."""
    from mailparser import parse_from_bytes

    mail = parse_from_bytes(data)
    return Found(len(mail.headers), None, len(mail.received), None, len(mail.attachments))


def eml_parser(data: bytes) -> Found:
    """eml_parser's own parse as it comes, without the bodies and files themselves."""
    from eml_parser import EmlParser

    mail = EmlParser().decode_email_bytes(data)
    header, bodies = mail["header"], mail.get("body", ())
    links = sum(len(body.get("uri_hash", ())) for body in bodies)
    files = len(mail.get("attachment", ()))
    fields = sum(map(len, header["header"].values()))
    return Found(fields, None, len(header.get("received", ())), links, files)


def keshiin_read(data: bytes) -> Found:
    """Our reading alone: fields, claims, parts decoded, links with their texts, files hashed."""
    message = read(data)
    return Found(len(message.fields), len(message.parts), None, len(message.links), len(message.attachments))


def keshiin_full(data: bytes) -> Found:
    """Our whole analysis with its Japanese text."""
    analysis = analyze(read(data), _places())
    explain(analysis, "ja")
    message = analysis.message
    return Found(
        len(message.fields),
        len(message.parts),
        len(analysis.route.hops),
        len(message.links),
        len(message.attachments),
        len(analysis.assessment.findings),
    )


@cache
def _places() -> Places:
    return Places.bundled()


def forget_places() -> None:
    """Open the location files anew at the next question."""
    _places.cache_clear()


ENGINES: dict[str, tuple[str, Engine]] = {
    "compat32": ("`email`, compat32, full walk", compat32),
    "mail-parser": ("mail-parser, bare parse", mail_parser),
    "eml_parser": ("eml_parser, bare parse", eml_parser),
    "read": ("Keshiin, reading alone", keshiin_read),
    "full": ("Keshiin, full analysis in Japanese", keshiin_full),
}
