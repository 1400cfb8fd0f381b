"""How mail services write on a message that they take in, after the forms of their own servers."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, replace
from functools import cache

from made_letter import HERE
from made_results import DIALECTS, dmarc, gmail_spf
from made_transit import Transit


@dataclass(frozen=True, slots=True)
class Receiver:
    """A receiving service: the fields it adds, newest first; ``to`` is the reader's address there."""

    to: str
    fields: tuple[str, ...]
    form: str
    dialect: str = "usual"


@cache
def receivers() -> dict[str, Receiver]:
    """All receiving services by their name."""
    tables = tomllib.loads((HERE / "receivers.toml").read_text("utf-8"))
    return {
        name: Receiver(table["to"], tuple(table["fields"]), table["form"], table.get("dialect", "usual"))
        for name, table in tables.items()
    }


def taken_in(transit: Transit, receiver: Receiver) -> Transit:
    """The message with the receiving service's fields on top."""
    later = transit.after(1)
    values = later.values() | {
        "results": DIALECTS[receiver.dialect](later),
        "gmail_spf": gmail_spf(later),
        "spf": later.spf,
        "Spf": later.spf.capitalize(),
        "dmarc": dmarc(later),
        "shown_host": later.shown.rpartition("@")[2],
        "policy": later.letter.policy or "none",
        "envelope_host": later.envelope.rpartition("@")[2],
        "queue": format(later.chance.kinds()["low"], "10"),
    }
    plain = (each.format(**values).replace("\r\n", "\n") for each in receiver.fields)
    fields = (each.replace("\n", "\r\n") for each in plain)
    return replace(later, fields=(*fields, *transit.fields))
