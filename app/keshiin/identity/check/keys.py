"""The key of a signature, with everything that can be wrong with it kept apart (RFC 6376, section 3.6)."""

from __future__ import annotations

import binascii
from dataclasses import dataclass
from typing import Any

from keshiin.identity.check.asking import Asking
from keshiin.identity.model import Outcome

# RFC 8301 forbids to accept less; the other two keep hostile keys from costing minutes.
_SHORTEST_KEY = 1024
_LONGEST_RECORD = 4096
_LARGEST_EXPONENT = 2**64
_MOST_RECORDS = 5


@dataclass(frozen=True, slots=True)
class Key:
    """A key, or why there is none to use: the outcome to tell and the id of its reason.

    ``public`` is what dkimpy or PyNaCl takes, by ``kind``; None for a kind that nobody knows here. ``strict``
    keys sign for no subdomain, ``testing`` ones prove nothing yet (the flags of section 3.6.1).
    """

    public: Any = None
    kind: bytes = b""
    outcome: Outcome | None = None
    why: str = ""
    strict: bool = False
    testing: bool = False


def find_key(asking: Asking, selector: str, domain: str) -> Key:
    """The key that a selector names."""
    answer = asking.query(f"{selector}._domainkey.{domain}", "TXT")
    if answer.outcome == "not-asked":
        return Key(outcome="not-checked", why="not_asked")
    if answer.outcome in ("no-answer", "refused"):
        return Key(outcome="temporary-error", why="time_up" if asking.late else "no_answer")
    records = [record for record in answer.records if "p=" in record.replace(" ", "")]
    if not records:
        return Key(outcome="impossible", why="key_gone")
    found = [_read(record.encode("latin-1", "replace")) for record in records[:_MOST_RECORDS]]
    # Other texts may stand beside the key; what two keys mean the standard leaves open (section 3.6.2.2).
    return next((key for key in found if key.why != "key_unreadable"), found[0])


def _read(record: bytes) -> Key:
    from dkim.util import InvalidTagValueList, parse_tag_value  # type: ignore[import-untyped]

    if len(record) > _LONGEST_RECORD:
        return Key(outcome="permanent-error", why="key_unreadable")
    try:
        tags: dict[bytes, bytes] = parse_tag_value(record)
    except InvalidTagValueList:
        return Key(outcome="permanent-error", why="key_unreadable")
    if tags.get(b"v", b"DKIM1") != b"DKIM1" or b"p" not in tags:
        return Key(outcome="permanent-error", why="key_unreadable")
    if not tags[b"p"]:
        return Key(outcome="impossible", why="key_revoked")
    if not _names(tags, b"s") & {b"", b"*", b"email"} or not _names(tags, b"h") & {b"", b"sha256"}:
        return Key(outcome="permanent-error", why="key_for_other_use")
    return _sized(tags)


def _names(tags: dict[bytes, bytes], tag: bytes) -> set[bytes]:
    return {name.strip().lower() for name in tags.get(tag, b"").split(b":")}


def _sized(tags: dict[bytes, bytes]) -> Key:
    kind, flags = tags.get(b"k", b"rsa"), _names(tags, b"t")
    try:
        public = _public(kind, binascii.a2b_base64(tags[b"p"]))
    # dkimpy asserts what a key of somebody else's may lack.
    except (AssertionError, IndexError, KeyError, ValueError, TypeError):
        return Key(outcome="permanent-error", why="key_unreadable")
    if kind == b"rsa" and public["modulus"].bit_length() < _SHORTEST_KEY:
        return Key(outcome="permanent-error", why="key_too_short")
    return Key(public, kind, strict=b"s" in flags, testing=b"y" in flags)


def _public(kind: bytes, data: bytes) -> Any:
    """The key as the library of its kind takes it; raises ValueError and its kin."""
    from dkim.crypto import UnparsableKeyError, parse_public_key  # type: ignore[import-untyped]
    from nacl.signing import VerifyKey

    if kind == b"ed25519":
        return VerifyKey(data)
    if kind != b"rsa":
        return None
    try:
        key = parse_public_key(data)
    except UnparsableKeyError as error:
        raise ValueError from error
    if key["publicExponent"] >= _LARGEST_EXPONENT:
        raise ValueError
    return key
