"""The ARC chain of a message (RFC 8617), checked on the bytes as they were delivered."""

from __future__ import annotations

import binascii
from collections.abc import Sequence

import dkim  # type: ignore[import-untyped]

from keshiin.domains import normal
from keshiin.identity.check.asking import Asking, TimeUpError
from keshiin.identity.check.body import Body
from keshiin.identity.check.keys import Key, find_key
from keshiin.identity.check.verifier import Chain, is_affordable
from keshiin.identity.model import Checked, Outcome
from keshiin.identity.reported.seal import read_seal
from keshiin.limits import CHECKED_SETS
from keshiin.message.model import Field

_KEYS = frozenset(("arc-seal", "arc-message-signature", "arc-authentication-results"))


def check_chain(fields: Sequence[Field], body: Body, asking: Asking) -> Checked:
    """The outcome for the whole chain, told for the domain of its newest seal."""
    seals = [field for field in fields if field.key == "arc-seal"]
    if not seals:
        return Checked("arc", "absent", "none", None, None, None)
    newest = read_seal(seals[0].value.decode("latin-1")).results
    domain, selector = (newest[0].domain, newest[0].selector) if newest else (None, None)

    def told(outcome: Outcome, result: str, why: str) -> Checked:
        return Checked("arc", outcome, result, domain, selector, None, why)

    # RFC 8617 allows 50; real chains have three or four, and each set costs two signatures.
    if len(seals) > CHECKED_SETS or not all(is_affordable(field) for field in fields if field.key in _KEYS):
        return told("not-checked", "none", "chain_too_long")
    if asking.over:
        return told("not-checked", "none", "time_up")
    keys = _Keys(asking)
    try:
        good = _verify(fields, body, keys)
    except TimeUpError:
        return told("not-checked", "none", "time_up")
    if good is None:
        return told("permanent-error", "none", "chain_unreadable")
    if good or not keys.missing:
        return told("passed", "pass", "") if good else told("failed", "fail", "chain_broken")
    outcome = keys.missing[0].outcome or "temporary-error"
    return told(outcome, "temperror" if outcome == "temporary-error" else "fail", keys.missing[0].why)


class _Keys:
    """Finds keys for dkimpy and remembers what was wrong with those that were none."""

    def __init__(self, asking: Asking) -> None:
        self._asking = asking
        self.missing: list[Key] = []

    def __call__(self, name: bytes, timeout: int = 0) -> bytes:
        selector, _, domain = name.decode("latin-1").rstrip(".").partition("._domainkey.")
        key = find_key(self._asking, selector, normal(domain))
        if key.outcome:
            self.missing.append(key)
        return key.record


def _verify(fields: Sequence[Field], body: Body, keys: _Keys) -> bool | None:
    """Whether the chain holds; None where dkimpy cannot read it."""
    chain = Chain()
    chain.take(fields, body)
    try:
        state, _, _ = chain.verify(dnsfunc=keys)
    except dkim.DKIMException:
        return False
    except (binascii.Error, ValueError, KeyError, IndexError):
        return None
    return bool(state == dkim.CV_Pass)
