"""Each DKIM signature of a message, checked on the bytes as they were delivered (RFC 6376, 8301, 8463)."""

from __future__ import annotations

from collections.abc import Sequence

import dkim  # type: ignore[import-untyped]
from dkim.util import InvalidTagValueList, parse_tag_value  # type: ignore[import-untyped]

from keshiin.domains import normal
from keshiin.identity.alignment import aligned
from keshiin.identity.check.asking import Asking, TimeUpError
from keshiin.identity.check.body import Body
from keshiin.identity.check.keys import Key, find_key
from keshiin.identity.check.passing_on import recognised
from keshiin.identity.check.verifier import (
    BodyChangedError,
    is_expired,
    signature_holds,
)
from keshiin.identity.model import Checked, Outcome
from keshiin.identity.text import as_text
from keshiin.limits import CHECKED_SIGNATURES
from keshiin.message.field import Field
from keshiin.message.model import Mailbox

_RESULTS: dict[Outcome, str] = {
    "passed": "pass",
    "failed": "fail",
    "absent": "none",
    "impossible": "permerror",
    "permanent-error": "permerror",
    "temporary-error": "temperror",
    "not-checked": "none",
}


def check_signatures(
    fields: Sequence[Field], body: Body, senders: tuple[Mailbox, ...], asking: Asking
) -> tuple[Checked, ...]:
    """An outcome for each signature from the top, ten at most; a last one tells that there are more."""
    signed = [field for field in fields if field.key == "dkim-signature"]
    if not signed:
        return (_told("absent", {}, senders, ""),)
    told = [_check(field, fields, body, senders, asking) for field in _chosen(signed, senders)]
    if len(signed) > CHECKED_SIGNATURES:
        told.append(_told("not-checked", {}, senders, "too_many_signatures"))
    return tuple(told)


def _chosen(signed: list[Field], senders: tuple[Mailbox, ...]) -> list[Field]:
    """The signatures to look at: those of From's organisation before all others, in their order."""
    if len(signed) <= CHECKED_SIGNATURES:
        return signed
    first = sorted(signed, key=lambda field: not aligned(_domain(_tags(field)), senders))
    chosen = first[:CHECKED_SIGNATURES]
    return [field for field in signed if field in chosen]


def _check(
    field: Field, fields: Sequence[Field], body: Body, senders: tuple[Mailbox, ...], asking: Asking
) -> Checked:
    tags = _tags(field)
    if problem := _problem(tags, asking.moment):
        return _told(problem[0], tags, senders, problem[1])
    if asking.over:
        return _told("not-checked", tags, senders, "time_up")
    key = find_key(asking, _text(tags[b"s"]), normal(_text(tags[b"d"])))
    if key.outcome:
        return _told(key.outcome, tags, senders, key.why)
    if key.kind != tags[b"a"].partition(b"-")[0]:
        return _told("permanent-error", tags, senders, "key_of_another_kind")
    if key.strict and not _same_domain(tags):
        return _told("permanent-error", tags, senders, "subdomain_not_allowed")
    try:
        outcome, why = _judge(field, fields, body, key, tags)
    except TimeUpError:
        outcome, why = "not-checked", "time_up"
    return _told(outcome, tags, senders, why)


def _tags(field: Field) -> dict[bytes, bytes]:
    """What a signature says, nothing where it cannot be read."""
    try:
        return _in_a_labels(parse_tag_value(field.value))
    except InvalidTagValueList:
        return {}


def _judge(
    field: Field, fields: Sequence[Field], body: Body, key: Key, tags: dict[bytes, bytes]
) -> tuple[Outcome, str]:
    def verify(fields: Sequence[Field], body: Body) -> tuple[Outcome, str]:
        return _verify(field, tags, fields, body, key)

    outcome, why = verify(fields, body)
    if outcome == "failed":
        found = recognised(fields, body, why, lambda fields, body: verify(fields, body)[0] == "passed")
        return outcome, "key_in_testing" if key.testing and found == why else found
    if outcome == "passed" and b"l" in tags:
        signed, whole = int(tags[b"l"]), _length(body, tags)
        if signed > whole:
            # Section 3.5 forbids it, and 6.1.1 what a signature should not say.
            return "permanent-error", "signature_unreadable"
        why = "body_partly_signed" if signed < whole else why
    return outcome, "key_in_testing" if key.testing and outcome == "passed" and not why else why


def _same_domain(tags: dict[bytes, bytes]) -> bool:
    """Whether the signer names himself by the signing domain itself (``i=``)."""
    return b"i" not in tags or tags[b"i"].rpartition(b"@")[2].lower() == tags[b"d"].lower()


def _in_a_labels(tags: dict[bytes, bytes]) -> dict[bytes, bytes]:
    """The tags with domains in A-labels, since those of one name can be written in two ways (RFC 8616)."""
    local, at, domain = _text(tags.get(b"i", b"")).rpartition("@")
    identity = {b"i": f"{local}@{normal(domain)}".encode()} if at else {}
    signer = {b"d": normal(_text(tags[b"d"])).encode()} if tags.get(b"d") else {}
    return {**tags, **identity, **signer}


def _problem(tags: dict[bytes, bytes], moment: float) -> tuple[Outcome, str] | None:
    """What is wrong with a signature before any question is asked."""
    if any(not tags.get(name) for name in (b"v", b"a", b"b", b"bh", b"d", b"h", b"s")):
        return "permanent-error", "signature_unreadable"
    if tags[b"a"].endswith(b"-sha1"):
        return "permanent-error", "algorithm_too_weak"
    if b"from" not in (name.strip().lower() for name in tags[b"h"].split(b":")):
        return "permanent-error", "from_not_signed"
    if is_expired(tags, moment):
        return "impossible", "expired"
    return None


def _verify(
    field: Field, tags: dict[bytes, bytes], fields: Sequence[Field], body: Body, key: Key
) -> tuple[Outcome, str]:
    try:
        good = signature_holds(field, tags, fields, body, key)
    except BodyChangedError:
        return "failed", "body_changed"
    except (dkim.DKIMException, ValueError, KeyError, IndexError):
        return "permanent-error", "signature_unreadable"
    return ("passed", "") if good else ("failed", "header_changed")


def _length(body: Body, tags: dict[bytes, bytes]) -> int:
    return len(body.form(relaxed=tags.get(b"c", b"").endswith(b"/relaxed")))


def _told(outcome: Outcome, tags: dict[bytes, bytes], senders: tuple[Mailbox, ...], why: str) -> Checked:
    domain = _domain(tags)
    selector = _text(tags[b"s"]) if tags.get(b"s") else None
    return Checked("dkim", outcome, _RESULTS[outcome], domain, selector, aligned(domain, senders), why)


def _domain(tags: dict[bytes, bytes]) -> str | None:
    return normal(_text(tags[b"d"])) if tags.get(b"d") else None


def _text(value: bytes) -> str:
    return as_text(value.decode("latin-1"))
