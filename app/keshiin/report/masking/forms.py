"""The forms in which a secret can stand in bytes: separators, plus tags, charsets."""

from __future__ import annotations

import re
import tomllib
from base64 import b32encode
from codecs import encode
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from hashlib import md5, sha1, sha256

from keshiin.report.masking.hosts import spellings
from keshiin.report.masking.secrets import Secret
from keshiin_resources import path

# How list managers and trackers write the sign between mailbox and domain (VERP and its kin).
SEPARATORS = (b"@", b"=", b"_at_", b"-at-", b".at.", b"+at+", b"#", b"[at]", b"(at)", b" at ")
DOTS = ("[dot]", "(dot)", " dot ")
MOST_DERIVED = 5
LEAST_ALONE = 5
LEAST_CODED, LEAST_IN_KANJI = 4, 6
_KANJI, _ASCII = b"\x1b$B", b"\x1b(B"
_SCRIPTS = (
    (0x0400, 0x04FF, ("utf-8", "cp1251", "koi8-r")),
    (0x3040, 0x9FFF, ("utf-8", "shift_jis", "euc_jp", "iso2022_jp", "gb18030", "big5")),
    (0xAC00, 0xD7AF, ("utf-8", "euc_kr")),
)
_OTHERS = ("utf-8", "cp1252")


@dataclass(frozen=True, slots=True)
class Form:
    """Bytes in lower case that give a secret away; ``alone`` ones count only as whole words.

    A ``wide`` one takes everything before it that belongs to the same host or address. Before an ``end`` must
    stand one of the ``locals``, with a separator between. A ``derived`` one was made of the secret, and
    is not looked for in codes within codes.
    """

    secret: Secret
    lowered: bytes
    alone: bool
    wide: bool = False
    locals: tuple[bytes, ...] = ()
    derived: bool = False


def forms_of(secrets: Iterable[Secret]) -> tuple[Form, ...]:
    """Every form of every secret, each once."""
    found = {(form.lowered, form.locals, form.wide): form for secret in secrets for form in _forms(secret)}
    return tuple(found.values())


@cache
def desks() -> frozenset[str]:
    """Mailboxes that name a desk and nobody (RFC 2142 and common use): alone, they are no secret."""
    return frozenset(tomllib.loads(path("desks.toml").read_text("utf-8"))["mailboxes"])


def _forms(secret: Secret) -> Iterator[Form]:
    text = secret.text.lower()
    if secret.kind == "address":
        yield from _of_address(secret, text)
    elif secret.kind == "name":
        for spelled in dict.fromkeys(_spellings(text)):
            for coded in dict.fromkeys(_coded(spelled)):
                yield Form(secret, coded, alone=spelled.isascii())
    else:
        for written in _of_host(text):
            yield Form(secret, written, alone=True, wide=secret.kind == "domain")


def _of_address(secret: Secret, text: str) -> Iterator[Form]:
    local, _, domain = text.rpartition("@")
    locals_ = tuple(dict.fromkeys(each for each in (local, local.split("+", 1)[0]) if each))
    for written in _of_host(domain) if locals_ else ():
        yield Form(secret, written, alone=False, locals=tuple(map(_bytes, locals_)))
    for each in locals_:
        if secret.alone and len(each) >= LEAST_ALONE and each not in desks():
            yield Form(secret, _bytes(each), alone=True)
            yield from (Form(secret, _bytes(way), alone=True, derived=True) for way in _as_a_name(each))
    if domain and secret.number <= MOST_DERIVED:
        yield from (Form(secret, each, alone=False, derived=True) for each in _derived(text))


def _of_host(host: str) -> Iterator[bytes]:
    for spelled in spellings(host):
        yield _bytes(spelled)
        for charset in _charsets(spelled):
            with suppress(UnicodeEncodeError):
                yield spelled.encode(charset).lower()


def _as_a_name(local: str) -> Iterator[str]:
    """Both words of a mailbox such as ``hanako.yamada`` as in a salutation, and with its dots spelled out."""
    words = re.split(r"[._-]", local)
    if len(words) == 2 and all(len(word) >= 2 for word in words):
        yield from (gap.join(pair) for pair in (words, words[::-1]) for gap in (" ", "_", "+", ""))
    if "." in local:
        yield from (local.replace(".", dot) for dot in DOTS)


def _derived(address: str) -> Iterator[bytes]:
    """What trackers make of an address: hashes, turned round, turned by 13, base32 wherever it begins."""
    data = _bytes(address)
    yield from (made(data, usedforsecurity=False).hexdigest().encode() for made in (md5, sha1, sha256))
    yield data[::-1]
    yield encode(address, "rot13").encode("utf-8", "surrogatepass")
    for before in range(5):
        letters = b32encode(bytes(before) + data).rstrip(b"=").lower()
        yield letters[-(-before * 8 // 5) : len(data) * 8 // 5 + before * 8 // 5 - 1]


def _spellings(text: str) -> Iterator[str]:
    """Each word of the name that names somebody alone, and the name whole where they are not enough."""
    words = text.split()
    telling = [word for word in words if _tells(word)]
    yield from telling
    if len(telling) < len(words) or not text.isascii():
        yield from (text.replace(" ", gap) for gap in (" ", "_", "+", ".", ""))


def _tells(word: str) -> bool:
    return len(word) >= (2 if not word.isascii() else LEAST_ALONE) and word.strip(".,") not in desks()


def _coded(text: str) -> Iterator[bytes]:
    """The text in the charsets of its script, lower-cased as the haystack is.

    In ISO-2022-JP two characters are four letters, which stand in other texts too: they need their escape.
    """
    for charset in _charsets(text):
        try:
            coded = text.encode(charset)
        except UnicodeEncodeError:
            continue
        if charset == "iso2022_jp":
            coded = coded.removesuffix(_ASCII)
            coded = coded if len(coded) < len(_KANJI) + LEAST_IN_KANJI else coded.removeprefix(_KANJI)
        if len(coded) >= LEAST_CODED:
            yield coded.lower()


def _charsets(text: str) -> tuple[str, ...]:
    if text.isascii():
        return ("utf-8",)
    code = max(map(ord, text))
    return next((charsets for first, last, charsets in _SCRIPTS if first <= code <= last), _OTHERS)


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")
