"""A made letter: what somebody wrote, by which carrier it goes, and where it arrives."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from email.utils import parseaddr
from pathlib import Path

HERE = Path(__file__).resolve().parent


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter as its author means it; carriers, stops, receivers are named as in their data files.

    ``true`` says what is true of it. ``body`` is text with ``[label](address)`` for a link and
    ``![words](address)`` for a picture; where ``look`` is "raw", it is HTML as it stands. ``policy`` is the
    DMARC policy of the sender's domain, "" for none; ``signs`` whether the domain has its own DKIM key.
    ``files`` are ``name kind`` pairs. ``envelope``, ``helo``, ``rdns`` ("-" for none), ``ip``, ``spf`` and
    ``message_id`` stand in for the carrier's own where they are given ("-" for no ``message_id``). ``hours``
    is how far the author's clock is off; ``year`` is when it was sent, 0 for one of 2024 to 2026.
    ``sender``, ``to`` and ``subject`` may name the reader: ``{to}``, ``{to_host}``.
    """

    name: str
    kind: str
    true: str
    carrier: str
    at: tuple[str, ...]
    sender: str
    subject: str
    body: str
    to: str = ""
    reply_to: str = ""
    envelope: str = ""
    helo: str = ""
    rdns: str = ""
    ip: str = ""
    spf: str = ""
    message_id: str = ""
    hours: int = 0
    year: int = 0
    policy: str = ""
    signs: bool = True
    tracked: bool = True
    via: tuple[str, ...] = ()
    fields: tuple[str, ...] = ()
    files: tuple[str, ...] = ()
    look: str = "plain"
    preheader: str = ""
    charset: str = "utf-8"

    def addressed(self, to: str) -> Letter:
        """The letter with the reader's address filled in."""
        known = {"{to}": to, "{to_host}": to.rpartition("@")[2]}
        filled = {}
        for name in ("sender", "to", "subject"):
            filled[name] = getattr(self, name)
            for mark, value in known.items():
                filled[name] = filled[name].replace(mark, value)
        return replace(self, **filled)

    @property
    def address(self) -> str:
        """The bare address of From."""
        return parseaddr(self.sender)[1]

    @property
    def own(self) -> str:
        """The domain of From."""
        return self.address.rpartition("@")[2]


def letters(folder: str) -> Iterator[Letter]:
    """The letters of a folder of data files, in the order of the files."""
    for file in sorted((HERE / folder).glob("*.toml")):
        for table in tomllib.loads(file.read_text("utf-8"))["letter"]:
            yield Letter(
                **{key: tuple(value) if isinstance(value, list) else value for key, value in table.items()}
            )
