"""The room's questions in the shape in which the checks of SPF, DKIM, ARC and DMARC ask them."""

from __future__ import annotations

from keshiin.domains import normal, registrable
from keshiin.lookup.dns.reverse import named_address, reverse_zone
from keshiin.lookup.question import Asker, Kind, Question, records_of
from keshiin.lookup.resolver import Answer, RecordType

_KINDS: dict[RecordType, Kind] = {"A": "a", "AAAA": "aaaa", "MX": "mx"}


class AskingResolver:
    """A resolver whose every question goes through the one door."""

    def __init__(self, asker: Asker) -> None:
        self._asker = asker

    def query(self, name: str, type: RecordType) -> Answer:
        """The answer of the room."""
        question = name_question(name, type)
        if question is None:
            return Answer("no-data", exists=False)
        reply = self._asker.ask(question)
        exists = reply.answer.get("exists") is not False
        return Answer(reply.outcome, records_of(reply, type), exists)


def name_question(name: str, type: RecordType) -> Question | None:
    """The question for a record of a name; None for a name below the addresses' that is none."""
    bare = normal(name)
    if type == "PTR":
        address = named_address(bare)
        return None if address is None else Question("ptr", address, reverse_zone(address))
    return Question(_text_kind(bare) if type == "TXT" else _KINDS[type], bare, registrable(bare))


def _text_kind(name: str) -> Kind:
    if "._domainkey." in name:
        return "dkim"
    return "dmarc" if name.startswith("_dmarc.") else "spf"
