"""Whether a signature holds: its tags, the hash of the body, that of the header, and the key (RFC 6376, 6.1).

dkimpy reads the tags and knows RSA. Its own check is not used: it takes the signature for one of the fields
that it covers, loses blanks that count, answers plain False for a key that is gone and a bad signature alike,
and takes the square of the length of a run of blanks, or of a signature.
"""

from __future__ import annotations

import binascii
import re
from collections.abc import Callable, Iterable, Sequence

import dkim  # type: ignore[import-untyped]
from dkim.crypto import RSASSA_PKCS1_v1_5_verify  # type: ignore[import-untyped]
from dkim.util import parse_tag_value  # type: ignore[import-untyped]
from nacl.exceptions import BadSignatureError

from keshiin.identity.check.body import Body
from keshiin.identity.check.header import covered, hashed
from keshiin.identity.check.keys import Key
from keshiin.message.field import Field

Tags = dict[bytes, bytes]
FindKey = Callable[[Tags], Key]

_CLOCK_ERROR_SECONDS = 36_000
_SECONDS = re.compile(rb"\d{1,12}")
_BLANKS = b" \t\r\n"
_SEAL_TAGS = [b"i", b"a", b"b", b"cv", b"d", b"s", b"t"]
_FORMS = {b"simple": False, b"relaxed": True}


class BodyChangedError(dkim.ValidationError):  # type: ignore[misc]
    """The body is not the one that was signed."""


def signature_holds(field: Field, tags: Tags, fields: Sequence[Field], body: Body, key: Key) -> bool:
    """Whether a DKIM signature holds; raises BodyChangedError, and for odd tags ValueError, DKIMException."""
    dkim.validate_signature_fields(_for_dkimpy(tags))
    return _holds(field, tags, fields, body, lambda _: key)


def message_signature_holds(field: Field, fields: Sequence[Field], body: Body, find_key: FindKey) -> bool:
    """Whether an ARC-Message-Signature holds (RFC 8617, section 4.1.2); raises as `signature_holds` does."""
    tags = parse_tag_value(field.value)
    _validate_arc(tags, [b"i", b"a", b"b", b"bh", b"d", b"h", b"s"])
    if b"arc-seal" in _listed(tags[b"h"].lower()) or b"from" not in _listed(tags[b"h"].lower()):
        return False
    # Without c= it is DKIM's simple form; the drafts of the standard had the relaxed one.
    forms = [tags[b"c"]] if b"c" in tags else [b"simple/simple", b"relaxed/relaxed"]

    def holds(form: bytes) -> bool:
        try:
            return _holds(field, {**tags, b"c": form}, fields, body, find_key)
        except BodyChangedError:
            return False

    return any(map(holds, forms))


def seal_holds(sets: Sequence[Sequence[Field]], find_key: FindKey) -> bool:
    """Whether the seal that ends the last of these sets holds, over all of them (RFC 8617, section 5.1.1)."""
    *before, seal = (field for fields in sets for field in fields)
    tags = parse_tag_value(seal.value)
    # Of other tags a seal's standard knows none: an end (x=) is none of it.
    _validate_arc({tag: tags[tag] for tag in _SEAL_TAGS if tag in tags}, _SEAL_TAGS[:-1])
    if b"h" in tags or tags[b"cv"] != (b"pass" if len(sets) > 1 else b"none"):
        return False
    return _signed(before, seal, tags, find_key(tags), relaxed=True)


def is_expired(tags: Tags, moment: float) -> bool:
    """Whether the time that a signature gives itself was over at that moment (RFC 6376, 3.5, ``x=``)."""
    expiry = tags.get(b"x", b"")
    return bool(_SECONDS.fullmatch(expiry)) and int(expiry) < moment - _CLOCK_ERROR_SECONDS


def _holds(field: Field, tags: Tags, fields: Sequence[Field], body: Body, find_key: FindKey) -> bool:
    header, slash, form = tags.get(b"c", b"simple").partition(b"/")
    form = form if slash else b"simple"
    if header not in _FORMS or form not in _FORMS:
        raise dkim.MessageFormatError("unknown canonical form")
    length = int(tags[b"l"]) if b"l" in tags else None
    if body.hash(relaxed=_FORMS[form], length=length) != _decoded(tags[b"bh"]):
        raise BodyChangedError
    names = _listed(tags[b"h"].lower())
    # A second From that nobody signed may be the one that a reader is shown (section 8.15).
    names += [b"from"] if b"from" in names else []
    return _signed(covered(names, fields, field), field, tags, find_key(tags), relaxed=_FORMS[header])


def _signed(fields: Iterable[Field], signature: Field, tags: Tags, key: Key, *, relaxed: bool) -> bool:
    if key.public is None or key.kind != tags[b"a"].partition(b"-")[0]:
        return False
    found, stated = hashed(fields, signature, relaxed=relaxed), _decoded(tags[b"b"])
    if key.kind == b"rsa":
        if len(stated) != (key.public["modulus"].bit_length() + 7) // 8:
            return False
        return bool(RSASSA_PKCS1_v1_5_verify(found, stated, key.public))
    try:
        key.public.verify(found.digest(), stated)
    except BadSignatureError:
        return False
    return True


def _validate_arc(tags: Tags, needed: list[bytes]) -> None:
    """Look whether the tags of a set are sound; raises as `signature_holds` does.

    ARC has the algorithms of DKIM (RFC 8617, section 4.1), of which dkimpy knows only the first here.
    """
    known = tags.get(b"a") == b"ed25519-sha256"
    judged = {**tags, b"a": b"rsa-sha256"} if known else tags
    dkim.validate_signature_fields(_for_dkimpy(judged), needed, True)


def _listed(value: bytes) -> list[bytes]:
    """What stands between the colons of a tag, without the blanks around it."""
    return [each.strip() for each in value.split(b":")]


def _for_dkimpy(tags: Tags) -> Tags:
    """The tags without what stops it: other ways to a key (``q=``), times that are in order, blanks.

    It would hold the times against the clock of today. Its pattern for base64 takes the square of a run of
    blanks.
    """
    found = {tag: value.translate(None, _BLANKS) for tag, value in tags.items()}
    if b"dns/txt" in _listed(tags.get(b"q", b"").lower()):
        found[b"q"] = b"dns/txt"
    times = [found[tag] for tag in (b"t", b"x") if tag in found]
    if all(map(_SECONDS.fullmatch, times)) and times == sorted(times, key=int):
        found = {tag: value for tag, value in found.items() if tag not in (b"t", b"x")}
    return found


def _decoded(value: bytes) -> bytes:
    return binascii.a2b_base64(value.translate(None, _BLANKS), strict_mode=True)
