"""The network itself, behind its limits and its memory."""

from __future__ import annotations

from pathlib import Path

from keshiin.lookup.dns.blocklists import BlockList, BlockLists
from keshiin.lookup.dns.names import Names
from keshiin.lookup.question import Asker, Question, Reply
from keshiin.lookup.registries.owners import Owners
from keshiin.lookup.registries.registrations import Registrations
from keshiin.lookup.registries.web import Web
from keshiin.lookup.registries.whois import Whois
from keshiin.lookup.wrappers.cache import Cached, cache_path
from keshiin.lookup.wrappers.manners import Limited


class Network:
    """Hands each question to those who can answer it."""

    def __init__(
        self, names: Names, web: Web, whois: Whois, lists: tuple[BlockList, ...] | None = None
    ) -> None:
        self._names = names
        self._owners, self._registrations = Owners(web), Registrations(web, whois)
        self._lists = BlockLists(names, lists)

    def ask(self, question: Question) -> Reply:
        """The answer of whoever is to be asked."""
        if question.kind == "rdap":
            return self._owners.ask(question)
        if question.kind == "domain":
            return self._registrations.ask(question)
        if question.kind == "blocklist":
            return self._lists.ask(question)
        return self._names.ask(question)


def network(file: Path | None = None) -> Asker:
    """The network as the program uses it, its answers kept in a file; opens nothing before a question."""
    names = Names()
    return Cached(Limited(Network(names, Web(names), Whois(names))), file or cache_path())
