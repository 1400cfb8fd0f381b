"""The ARC chain of a message (RFC 8617), checked on the bytes as they were delivered."""

from __future__ import annotations

import re
from collections.abc import Sequence
from contextlib import suppress

import dkim  # type: ignore[import-untyped]
from dkim.util import InvalidTagValueList, parse_tag_value  # type: ignore[import-untyped]

from keshiin.domains import normal
from keshiin.identity.check.asking import Asking, TimeUpError
from keshiin.identity.check.body import Body
from keshiin.identity.check.keys import Key, find_key
from keshiin.identity.check.verifier import (
    Tags,
    is_expired,
    message_signature_holds,
    seal_holds,
)
from keshiin.identity.model import Checked, Outcome
from keshiin.identity.reported.seal import read_seal
from keshiin.identity.text import as_text
from keshiin.message.field import Field

Set = tuple[Field, ...]

_KEYS = ("arc-authentication-results", "arc-message-signature", "arc-seal")
_MOST_SETS = 50
_PLANNED_SETS = 10
_INSTANCE = re.compile(rb"(?:^|;)[ \t\r\n]*i[ \t\r\n]*=[ \t\r\n]*(\d{1,3})\b")


def check_chain(fields: Sequence[Field], body: Body, asking: Asking) -> Checked:
    """The outcome for the whole chain, told for the domain of its newest seal."""
    arc = [field for field in fields if field.key in _KEYS]
    if not arc:
        return Checked("arc", "absent", "none", None, None, None)
    sets = _sets(arc)
    seals = sets[-1][-1:] if sets else [field for field in arc if field.key == _KEYS[-1]]
    newest = read_seal(seals[0].value.decode("latin-1")).results if seals else ()
    domain, selector = (newest[0].domain, newest[0].selector) if newest else (None, None)

    def told(outcome: Outcome, result: str, why: str) -> Checked:
        return Checked("arc", outcome, result, domain, selector, None, why)

    if asking.over:
        return told("not-checked", "none", "time_up")
    if sets is None:
        return told("failed", "fail", "chain_broken")
    keys = _Keys(asking)
    try:
        good = _verify(fields, sets, body, keys, asking)
    except TimeUpError:
        return told("not-checked", "none", "time_up")
    if good is None:
        return told("permanent-error", "fail", "chain_unreadable")
    if good or not keys.missing:
        return told("passed", "pass", "") if good else told("failed", "fail", "chain_broken")
    if keys.missing[0].why == "not_asked":
        _ask_for_seals(sets, asking)
    outcome = keys.missing[0].outcome or "temporary-error"
    return told(outcome, "temperror" if outcome == "temporary-error" else "fail", keys.missing[0].why)


class _Keys:
    """Finds the keys of a chain and remembers what kept a signature from being checked."""

    def __init__(self, asking: Asking) -> None:
        self._asking = asking
        self.missing: list[Key] = []

    def __call__(self, tags: Tags) -> Key:
        selector, domain = (as_text(tags[tag].decode("latin-1")) for tag in (b"s", b"d"))
        key = find_key(self._asking, selector, normal(domain))
        if key.outcome:
            self.missing.append(key)
        return key


def _verify(
    fields: Sequence[Field], sets: Sequence[Set], body: Body, keys: _Keys, asking: Asking
) -> bool | None:
    """Whether the chain holds (section 5.2); None where it cannot be read."""
    try:
        signature = sets[-1][1]
        if is_expired(parse_tag_value(signature.value), asking.moment):
            keys.missing.append(Key(outcome="impossible", why="expired"))
            return False
        if not message_signature_holds(signature, fields, body, keys):
            return False
        for number in range(len(sets), 0, -1):
            if asking.over:
                raise TimeUpError
            if not seal_holds(sets[:number], keys):
                return False
    except (dkim.DKIMException, InvalidTagValueList):
        return False
    except (ValueError, KeyError, IndexError):
        return None
    return True


def _ask_for_seals(sets: Sequence[Set], asking: Asking) -> None:
    """Ask for the keys of the newest seals, so that whoever has to agree to the questions sees them all."""
    for *_, seal in sets[-_PLANNED_SETS:]:
        with suppress(InvalidTagValueList):
            tags = parse_tag_value(seal.value)
            selector, domain = (as_text(tags.get(tag, b"").decode("latin-1")) for tag in (b"s", b"d"))
            if selector and domain:
                find_key(asking, selector, normal(domain))


def _sets(arc: Sequence[Field]) -> list[Set] | None:
    """The sets by instance, their fields in the order of `_KEYS`; None where the chain has not that form."""
    found: dict[tuple[int, str], Field] = {}
    for field in arc:
        instance = _INSTANCE.search(field.value)
        if instance is None:
            return None
        found[int(instance[1]), field.key] = field
    count = len(arc) // len(_KEYS)
    wanted = [(number, key) for number in range(1, count + 1) for key in _KEYS]
    if count > _MOST_SETS or len(arc) != len(wanted) or not found.keys() >= set(wanted):
        return None
    return [tuple(found[number, key] for key in _KEYS) for number in range(1, count + 1)]
