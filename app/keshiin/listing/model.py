"""What is kept of a message in a list: no bytes of it, only what its line shows and where it lies."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from keshiin.judge.model import Level
from keshiin.message.intake.whereabouts import Whereabouts

Shared = Literal["network", "link"]
Aside = Literal["", "odd", "clock"]


@dataclass(frozen=True, slots=True)
class Entry:
    """One message of a list. Texts are cut to what a line shows, with controls made visible.

    ``place`` is None for a paste; ``date`` the reader's service's own record where there is one, else the
    sender's; ``digest`` tells the same message from another (16 bytes). ``skeleton`` is its subject without
    what differs from copy to copy, ``network`` who handed it to the reader's service ("" where that is not
    known), ``domains`` where its links lead. ``aside`` is what a calm level would hide in a word or two: an
    odd sign, a clock that is wrong. ``inner`` is the most doubtful level of the messages inside.
    """

    place: Whereabouts | None
    level: Level
    name: str
    address: str
    subject: str
    date: datetime | None
    digest: bytes
    skeleton: str = ""
    network: str = ""
    domains: tuple[str, ...] = ()
    aside: Aside = ""
    inner: Level | None = None


@dataclass(frozen=True, slots=True)
class Kind:
    """Messages of one kind, by their numbers in the list from 0: a subject, and a network or link they share.

    ``about`` is that network's name or that domain.
    """

    members: tuple[int, ...]
    shared: Shared
    about: str
    subject: str
