"""How senders' systems hand a message over, after the documented forms of their header fields."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, replace
from functools import cache

from made_body import written
from made_chance import Chance
from made_letter import HERE, Letter
from made_transit import Signature, Transit, field, signature_field


@dataclass(frozen=True, slots=True)
class Carrier:
    """A sending system: templates for what it writes, newest Received line first.

    ``signs`` holds "domain selector" pairs; those with ``{own}`` fall away where the domain has no key.
    """

    helo: str
    ip: str
    envelope: str
    message_id: str
    form: str
    rdns: str = ""
    spf: str = "pass"
    signs: tuple[str, ...] = ()
    received: tuple[str, ...] = ()
    fields: tuple[str, ...] = ()
    tracker: str = ""
    zone: str = "utc"
    seconds: int = 2


@cache
def carriers() -> dict[str, Carrier]:
    """All carriers by their name."""
    names = ("carriers", "platforms", "services", "old", "crowd", "abroad")
    files = (HERE / f"{name}.toml" for name in names)
    tables = {name: table for file in files for name, table in tomllib.loads(file.read_text("utf-8")).items()}
    return {
        name: Carrier(
            **{key: tuple(value) if isinstance(value, list) else value for key, value in table.items()}
        )
        for name, table in tables.items()
    }


def carried(letter: Letter, to: str, chance: Chance) -> Transit:
    """The letter as it stands before the next server, written on by its author and its carrier."""
    carrier = carriers()[letter.carrier]
    blank = Transit(
        letter, chance, chance.time(letter.year), to, (), b"", "", "", "", "", "", (), letter.address
    )
    named = replace(
        blank,
        envelope=blank.fill(letter.envelope or carrier.envelope),
        spf=letter.spf or carrier.spf,
        helo=blank.fill(letter.helo or carrier.helo),
        ip=blank.fill(letter.ip or carrier.ip),
    )
    rdns = named.fill(letter.rdns or carrier.rdns) or named.helo
    named = replace(named, rdns="" if rdns == "-" else rdns)
    own = _own_fields(named, carrier)
    made = written(letter, letter.body, named_tracker(carrier, named), chance)
    head, _, body = made.as_bytes().partition(b"\r\n\r\n")
    mime = tuple(head.decode("ascii").split("\r\n"))
    later = replace(named, body=body, signatures=_signatures(letter, carrier, named)).after(carrier.seconds)
    signed = tuple(signature_field(later, each, body) for each in later.signatures)
    received = tuple("Received: " + later.fill(each) for each in carrier.received)
    extra = tuple(later.fill(each) for each in carrier.fields)
    return replace(later, fields=(*received, *signed, *own, *mime, *extra, *_extra(later))).after(1)


def named_tracker(carrier: Carrier, transit: Transit) -> str:
    """Where this carrier counts clicks: the letter's own domain filled in, the rest drawn link by link."""
    return carrier.tracker.replace("{own}", transit.letter.own)


def _signatures(letter: Letter, carrier: Carrier, transit: Transit) -> tuple[Signature, ...]:
    pairs = (each for each in carrier.signs if letter.signs or "{own}" not in each)
    return tuple(Signature(*transit.fill(each).split(" ")) for each in pairs)


def _own_fields(transit: Transit, carrier: Carrier) -> tuple[str, ...]:
    letter = transit.letter
    values = transit.after(letter.hours * 3600).values()
    fields = [f"Date: {values[carrier.zone]}", field("From", letter.sender, letter.charset)]
    if letter.reply_to:
        fields.append(field("Reply-To", letter.reply_to, letter.charset))
    fields += [field("To", letter.to or transit.to, letter.charset)]
    fields += [field("Subject", letter.subject, letter.charset)]
    if letter.message_id == "-":
        return tuple(fields)
    return (*fields, f"Message-ID: <{transit.fill(letter.message_id or carrier.message_id)}>")


def _extra(transit: Transit) -> tuple[str, ...]:
    pairs = (transit.fill(each).partition(": ") for each in transit.letter.fields)
    return tuple(field(name, value, transit.letter.charset) for name, _, value in pairs)
