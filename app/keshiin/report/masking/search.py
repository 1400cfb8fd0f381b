"""Where bytes give secrets away: as they stand, and in every layer of writing, layers in layers too."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from keshiin.domains import HOST_CHARACTERS
from keshiin.report.masking.forms import SEPARATORS, Form
from keshiin.report.masking.layers import escapes, unescaped
from keshiin.report.masking.letters_of_code import Letters, text_in
from keshiin.report.masking.secrets import Secret
from keshiin.span import Span

DEEPEST = 2
LEAST_IN_CODE = 6
# An escaped at sign, without which escapes within another layer hide no address; "=40" is a width too often.
_AT_SIGNS = (b"%40", b"&#64", b"&#x40", b"&commat;", b"\\u0040")
_WORD = frozenset(b"abcdefghijklmnopqrstuvwxyz0123456789")
_HOST = _WORD | frozenset(b".-_")
_MAILBOX = _HOST | frozenset(b"@+")
_RANK = {"address": 0, "name": 1, "server": 2, "domain": 3}


@dataclass(frozen=True, slots=True)
class Hit:
    """A stretch of bytes that gives a secret away, and how it is written there ("plain", "base64", ...)."""

    span: Span
    secret: Secret
    how: str


def hits(data: bytes, forms: tuple[Form, ...], *, coded: bool = True) -> list[Hit]:
    """Every stretch that gives a secret away, in order, without overlap; not in codes unless ``coded``."""
    everywhere = _everywhere(data, forms) if coded else _literal(data, forms, "plain")
    found = sorted(everywhere, key=lambda hit: (hit.span.start, -hit.span.end))
    kept: list[Hit] = []
    for hit in found:
        if kept and hit.span.start < kept[-1].span.end:
            last = kept[-1]
            if hit.how != last.how and hit.span.end - last.span.end >= LEAST_IN_CODE:
                kept.append(Hit(Span(last.span.end, hit.span.end), hit.secret, hit.how))
                continue
            told = min(last, hit, key=lambda each: _RANK[each.secret.kind])
            kept[-1] = Hit(Span(last.span.start, max(last.span.end, hit.span.end)), told.secret, told.how)
        else:
            kept.append(hit)
    return kept


def _everywhere(data: bytes, forms: tuple[Form, ...]) -> Iterator[Hit]:
    """In the bytes, in their escapes, and in the codes of both."""
    least = _least_letters(forms)
    letters = Letters(data, least)
    places = [*_places(data, forms)]
    yield from (Hit(span, form.secret, "plain") for form, span in places)
    yield from _in_codes(letters, forms, least, DEEPEST)
    yield from _in_escapes(data, letters, forms, least, DEEPEST, _counted(places))


def _least_letters(forms: tuple[Form, ...]) -> int:
    """The letters of base64 that the shortest address or name takes, but for those that it shares."""
    lengths = [len(form.lowered) + len(min(form.locals, key=len, default=b"")) for form in forms]
    return max(min(lengths, default=8) * 4 // 3 - 2, 8)


def _in_escapes(
    data: bytes, letters: Letters, forms: tuple[Form, ...], least: int, depth: int, plain: Counter[bytes]
) -> Iterator[Hit]:
    """What the escapes hide beside that which stands there plainly, so many times in each form."""
    if not _differs(data, letters, forms, least, plain):
        return
    decoded = escapes(data)
    written = Letters(decoded.data, least)
    places = [*_places(decoded.data, forms)]
    inner = [Hit(span, form.secret, "escaped") for form, span in places]
    inner += _in_codes(written, forms, least, depth - 1)
    if depth > 1 and _has_at_sign(decoded.data):
        inner += _in_escapes(decoded.data, written, forms, least, 1, _counted(places))
    yield from (Hit(decoded.back(*hit.span), hit.secret, hit.how) for hit in inner)


def _differs(
    data: bytes, letters: Letters, forms: tuple[Form, ...], least: int, plain: Counter[bytes]
) -> bool:
    """Whether the escapes hide anything: the quick way, which forgets where it was."""
    bare = unescaped(data)
    if bare == data:
        return False
    if _has_at_sign(bare) or _more(_counted(_places(bare, forms)), plain):
        return True
    made = Letters(bare, least).codes_beside(letters)
    return any(any(_places(code.data, forms)) for code in made)


def _counted(places: Iterable[tuple[Form, Span]]) -> Counter[bytes]:
    """How often each form gives its secret away."""
    return Counter(form.lowered for form, _ in places)


def _more(these: Counter[bytes], those: Counter[bytes]) -> bool:
    return any(count > those[form] for form, count in these.items())


def _has_at_sign(data: bytes) -> bool:
    return any(sign in data for sign in _AT_SIGNS)


def _in_codes(letters: Letters, forms: tuple[Form, ...], least: int, depth: int) -> Iterator[Hit]:
    foreign = tuple(form for form in forms if not form.lowered.isascii())
    for code in letters.codes() if depth else ():
        # Read from the wrong place, a code is noise; what of it could be text at all is a hundredth.
        told = any(_within(text_in(code.data), code.name, forms, least, depth))
        if not told and not any(_places(code.data, foreign)):
            continue
        for hit in _within(code.data, code.name, forms, least, depth):
            written = code.data[slice(*hit.span)]
            if len(written) >= LEAST_IN_CODE or not written.isascii():
                yield Hit(code.back(*hit.span), hit.secret, code.name)


def _within(data: bytes, how: str, forms: tuple[Form, ...], least: int, depth: int) -> Iterator[Hit]:
    """What the text of a code gives away: as it stands, and one layer deeper but for names and their like."""
    yield from _literal(data, forms, how)
    if depth > 1:
        deep = tuple(form for form in forms if form.secret.kind != "name" and not form.derived)
        letters = Letters(data, least)
        yield from _in_codes(letters, deep, least, depth - 1)
        if _has_at_sign(data):
            yield from _in_escapes(data, letters, deep, least, 1, _counted(_places(data, deep)))


def _literal(data: bytes, forms: tuple[Form, ...], how: str) -> Iterator[Hit]:
    return (Hit(span, form.secret, how) for form, span in _places(data, forms))


def _places(data: bytes, forms: tuple[Form, ...]) -> Iterator[tuple[Form, Span]]:
    lowered = data.lower()
    for form in forms:
        at = lowered.find(form.lowered)
        while at >= 0:
            end = at + len(form.lowered)
            start = _start(lowered, at, end, form)
            if start is not None:
                yield form, Span(start, end)
            at = lowered.find(form.lowered, end)


def _start(lowered: bytes, at: int, end: int, form: Form) -> int | None:
    """Where the stretch begins that ends with the form, None where it only looks like one."""
    if form.alone and end < len(lowered) and lowered[end] in _WORD:
        return None
    if form.locals:
        return _start_of_address(lowered, at, form)
    if form.alone and at and lowered[at - 1] in _WORD:
        return None
    return _beginning(lowered, at) if form.wide else at


def _start_of_address(lowered: bytes, at: int, form: Form) -> int | None:
    for sign in SEPARATORS:
        for local in form.locals:
            if lowered.endswith(local + sign, 0, at):
                return at - len(sign) - len(local)
    return None


def _beginning(lowered: bytes, at: int) -> int:
    """Where the host or address begins whose end was found."""
    start, letters = at, _HOST
    while start > 0 and at - start < HOST_CHARACTERS and lowered[start - 1] in _MAILBOX:
        if lowered[start - 1] == 0x40:
            letters = _MAILBOX
        elif lowered[start - 1] not in letters:
            break
        start -= 1
    return start
