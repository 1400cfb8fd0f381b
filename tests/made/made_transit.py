"""A made message on its way: what is written on it so far, and who hands it over next."""

from __future__ import annotations

import base64
import hashlib
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from email.header import Header
from email.utils import parseaddr

from made_chance import Chance, stamps
from made_letter import Letter


@dataclass(frozen=True, slots=True)
class Signature:
    """A DKIM signature that the receiver checks, and whether it still holds."""

    domain: str
    selector: str
    holds: bool = True


@dataclass(frozen=True, slots=True)
class Transit:
    """A message between two servers.

    ``fields`` are header fields, newest first; ``helo``, ``rdns`` ("" for none) and ``ip`` are those of the
    machine that hands it over next; ``spf`` is what a receiver of that machine finds for ``envelope``.
    """

    letter: Letter
    chance: Chance
    time: datetime
    to: str
    fields: tuple[str, ...]
    body: bytes
    helo: str
    rdns: str
    ip: str
    envelope: str
    spf: str
    signatures: tuple[Signature, ...]
    shown: str

    def after(self, seconds: int) -> Transit:
        """The same some seconds later."""
        return replace(self, time=self.time + timedelta(seconds=seconds))

    def values(self) -> dict[str, object]:
        """What the templates of servers may name."""
        user, _, host = self.to.partition("@")
        rdns = self.rdns
        return {
            **self.chance.kinds(),
            **stamps(self.time),
            "own": self.letter.own,
            "user": self.letter.address.partition("@")[0],
            "to": self.to,
            "to_user": user,
            "to_host": host,
            "verp": self.to.replace("@", "="),
            "helo": self.helo,
            "ip": self.ip,
            "dotted": f"{rdns}. [{self.ip}]" if rdns else f"[{self.ip}]",
            "named": f"{rdns or 'unknown'} [{self.ip}]",
            "found": f"{rdns} [{self.ip}]" if rdns else f"[{self.ip}]",
            "envelope": self.envelope,
            "byte": self.chance.number(2, 250),
        }

    def fill(self, template: str) -> str:
        """The template with this transit's values."""
        return template.format(**self.values())


def field(name: str, value: str, charset: str = "utf-8") -> str:
    """A header field, its value encoded where it is not ASCII."""
    if value.isascii():
        return f"{name}: {value}"
    shown, address = parseaddr(value) if name.lower() in ("from", "reply-to", "to", "sender") else ("", "")
    if address:
        coded = shown if shown.isascii() else Header(shown, charset, maxlinelen=900).encode()
        return f"{name}: {coded} <{address}>"
    return f"{name}: {Header(value, charset, maxlinelen=70, header_name=name).encode()}"


def signature_field(transit: Transit, signature: Signature, body: bytes) -> str:
    """A DKIM-Signature with the true hash of this body, simple form (RFC 6376, 3.5); its b= is invented."""
    canonical = body.rstrip(b"\r\n") + b"\r\n"
    hashed = base64.b64encode(hashlib.sha256(canonical).digest()).decode()
    value = format(transit.chance.kinds()["abc"], "86")
    return (
        f"DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/simple; d={signature.domain};\r\n"
        f" s={signature.selector}; t={int(transit.time.timestamp())};\r\n"
        " h=From:To:Subject:Date:Message-ID:MIME-Version:Content-Type;\r\n"
        f" bh={hashed};\r\n b={value[:60]}\r\n {value[60:]}=="
    )
