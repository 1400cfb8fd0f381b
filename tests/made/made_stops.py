"""What stands between sender and reader: accounts and aliases that forward, lists, groups, company relays."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass, replace
from email.utils import parseaddr
from functools import cache

from made_letter import HERE
from made_receivers import receivers, taken_in
from made_transit import Signature, Transit, field, signature_field


@dataclass(frozen=True, slots=True)
class Stop:
    """A forwarding place: the receiver whose form its intake has, and how it sends on.

    ``change`` is "" where the text stays, "tag" where a list puts its name into the subject and a footer
    below, "munge" where it also puts its own address into From. An empty ``envelope`` keeps the sender's.
    """

    receiver: str
    to: str
    helo: str
    ip: str
    form: str
    rdns: str = ""
    envelope: str = ""
    spf: str = "pass"
    change: str = ""
    tag: str = ""
    footer: str = ""
    signs: tuple[str, ...] = ()
    fields: tuple[str, ...] = ()


@cache
def stops() -> dict[str, Stop]:
    """All stops by their name."""
    tables = tomllib.loads((HERE / "stops.toml").read_text("utf-8"))
    return {
        name: Stop(
            **{key: tuple(value) if isinstance(value, list) else value for key, value in table.items()}
        )
        for name, table in tables.items()
    }


def sent_on(transit: Transit, stop: Stop, to: str) -> Transit:
    """The message after the stop, addressed to the next mailbox."""
    inside = taken_in(replace(transit, to=stop.to), receivers()[stop.receiver])
    kept = tuple(each for each in inside.fields if not each.lower().startswith("return-path"))
    changed = _changed(replace(inside, fields=kept), stop) if stop.change else replace(inside, fields=kept)
    signatures = tuple(Signature(*each.split(" ")) for each in stop.signs)
    later = replace(
        changed,
        to=to,
        helo=stop.helo,
        rdns="" if stop.rdns == "-" else stop.rdns or stop.helo,
        ip=stop.ip,
        envelope=changed.fill(stop.envelope) or changed.envelope,
        spf=stop.spf,
        signatures=(*changed.signatures, *signatures),
    ).after(3)
    own = [signature_field(later, each, later.body) for each in signatures]
    own += [later.fill(each) for each in stop.fields]
    return replace(later, fields=(*own, *later.fields)).after(1)


def _changed(transit: Transit, stop: Stop) -> Transit:
    """The message as a list sends it: another subject, a longer text, and no signature that holds."""
    broken = tuple(replace(each, holds=False) for each in transit.signatures)
    fields = tuple(_retold(each, transit, stop) for each in transit.fields)
    shown = transit.shown
    if stop.change == "munge":
        shown, fields = stop.to, (*fields, field("Reply-To", transit.letter.sender))
    body = _with_footer(transit.body, stop.footer)
    return replace(transit, fields=fields, body=body, signatures=broken, shown=shown)


def _retold(line: str, transit: Transit, stop: Stop) -> str:
    name = line.partition(":")[0].lower()
    if name == "subject":
        return field("Subject", f"{stop.tag} {transit.letter.subject}", transit.letter.charset)
    if name == "from" and stop.change == "munge":
        shown = parseaddr(transit.letter.sender)[0] or transit.letter.address
        group = stop.to.partition("@")[0]
        return field("From", f"{shown} via {group} <{stop.to}>")
    return line


def _with_footer(body: bytes, footer: str) -> bytes:
    """The plain text with a footer; a body of parts or in base64 gets it behind its last boundary's text."""
    end = footer.replace("\n", "\r\n").encode()
    closing = re.search(rb"\r\n--[^\r\n]+--\r\n?\s*$", body)
    at = closing.start() if closing else len(body)
    return body[:at] + b"\r\n" + end + body[at:]
