"""What the consent named: the very questions, and the kinds of question that may follow from an answer."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from keshiin.lookup.model import Lookup
from keshiin.lookup.plan import Following, followers, is_somebodys
from keshiin.lookup.question import Asker, Kind, Question, Reply
from keshiin.lookup.registries.bootstrap import is_open_line

UNNAMED = "not-named"
"""The reason of a question that was held back because the consent did not name it."""

_KINDS: Mapping[Following, tuple[Kind, ...]] = {
    "name_address": ("a", "aaaa"),
    "spf_part": ("spf", "a", "aaaa", "mx", "ptr"),
    "dmarc_parent": ("dmarc",),
}


class Named:
    """Lets through what was named; any other question is held back until the reader agrees to it as well."""

    def __init__(self, asker: Asker, named: Collection[Question]) -> None:
        self._asker, self._named = asker, frozenset(named)
        self._following = {kind for each in followers(named) for kind in _KINDS.get(each, ())}

    def ask(self, question: Question) -> Reply:
        """The answer, or not asked."""
        if question in self._named:
            return self._asker.ask(question)
        if question.group == "dns" and question.kind != "ptr" and not is_somebodys(question.about):
            return Reply("not-asked", {"reason": "nobodys-name"})
        if question.kind not in self._following:
            return Reply("not-asked", {"reason": UNNAMED})
        return self._asker.ask(question)


def held_back(lookups: Iterable[Lookup]) -> tuple[Question, ...]:
    """The questions that were held back because the consent did not name them."""
    found = (each for each in lookups if each.answer.get("reason") == UNNAMED)
    return tuple(
        Question(each.kind, each.question, each.to, each.claimed)  # type: ignore[arg-type]
        for each in found
    )


def party(question: Question) -> str:
    """The kind of party that learns of a question, as an id; over an open line, others learn of it too."""
    if question.group == "dns":
        return "network's name server" if question.kind == "ptr" else "domain's name server"
    if question.group == "blocklist":
        return f"list {question.to}"
    if question.kind == "rdap":
        return "registry of addresses"
    return "registry of domains over an open line" if is_open_line(question.to) else "registry of domains"
