"""Block lists: lists of addresses, asked by name (RFC 5782); ``blocklists.toml`` tells which there are."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Literal

from keshiin.lookup.clock import now
from keshiin.lookup.dns.names import Names
from keshiin.lookup.dns.reverse import reversed_labels
from keshiin.lookup.question import Question, Reply
from keshiin.lookup.resolver import Answer
from keshiin.route.addresses import parse
from keshiin_resources import path

Meaning = Literal["sender", "policy"]
LISTED_POINT, UNLISTED_POINT = "127.0.0.2", "127.0.0.1"
_KEPT_SECONDS = 900


@dataclass(frozen=True, slots=True)
class BlockList:
    """One list: its zone, and what each code that it answers with means.

    "sender": unwanted mail came from the address. "policy": nobody is to send mail from it directly.
    """

    name: str
    zone: str
    codes: Mapping[str, Meaning]
    terms: str
    site: str
    ipv6: bool = False


@cache
def block_lists() -> tuple[BlockList, ...]:
    """Every list that the program knows."""
    table = tomllib.loads(path("blocklists.toml").read_text("utf-8"))
    return tuple(
        BlockList(entry["name"], zone, dict(entry["codes"]), entry["terms"], entry["site"], entry["ipv6"])
        for zone, entry in table["list"].items()
    )


class BlockLists:
    """Asks lists for addresses, a list that fails its own test points for none.

    A list is tested until it passes: another resolver, such as another network's, may not be refused.
    """

    def __init__(self, names: Names, lists: tuple[BlockList, ...] | None = None) -> None:
        self._names = names
        self._lists = {each.zone: each for each in (block_lists() if lists is None else lists)}
        self._sound: set[str] = set()

    def ask(self, question: Question) -> Reply:
        """Listed, not listed, refused, or not asked."""
        asked = self._lists.get(question.to)
        labels = reversed_labels(question.about)
        address = parse(question.about)
        if asked is None or labels is None or address is None or (address.version == 6 and not asked.ipv6):
            return Reply("not-asked", {"reason": "no-question"})
        if reason := self._failure(asked):
            outcome: Literal["no-answer", "refused"] = "no-answer" if reason == "no-answer" else "refused"
            return Reply(outcome, {"list": asked.name, "reason": reason}, now())
        answer, lifetime = self._names.timed(f"{labels}.{asked.zone}", "A")
        return _reply(asked, answer, lifetime)

    def _failure(self, asked: BlockList) -> str:
        """Why a list is not to be believed now, "" where it keeps to RFC 5782, section 5."""
        if asked.zone in self._sound:
            return ""
        for point, listed in ((LISTED_POINT, True), (UNLISTED_POINT, False)):
            found = _reply(asked, self._names.query(f"{reversed_labels(point)}.{asked.zone}", "A"), 0)
            if found.outcome != "answered":
                return str(found.answer["reason"])
            if bool(found.answer.get("codes")) != listed:
                return "test-point"
        self._sound.add(asked.zone)
        return ""


def _reply(asked: BlockList, answer: Answer, lifetime: int) -> Reply:
    """What the codes of a list mean; a code outside 127/8 comes from a resolver that makes answers up."""
    told: dict[str, object] = {"list": asked.name}
    if answer.outcome == "no-data":
        return Reply("answered", {**told, "listed": False}, now(), min(lifetime, _KEPT_SECONDS))
    if answer.outcome != "answered":
        return Reply(answer.outcome, {**told, "reason": "no-answer"}, now())
    reason = _refusal(asked, answer.records)
    if reason:
        return Reply("refused", {**told, "reason": reason, "codes": list(answer.records)}, now())
    meanings = sorted({asked.codes[code] for code in answer.records if code in asked.codes})
    told |= {"listed": "sender" in meanings, "meanings": meanings, "codes": list(answer.records)}
    return Reply("answered", told, now(), min(lifetime, _KEPT_SECONDS))


def _refusal(asked: BlockList, codes: tuple[str, ...]) -> str:
    if any(not code.startswith("127.") for code in codes):
        return "foreign-answer"
    if any(code.startswith("127.255.255.") for code in codes):
        return "refused-by-list"
    return "" if any(code in asked.codes for code in codes) else "unknown-code"
