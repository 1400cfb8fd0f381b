"""What different programs read differently in the header of a part: ids of the ways in which they part.

After draft-chen-email-mime-ambiguity-defense: such a message shows one thing to a filter and another to the
mail program. Every id stands for a way in which readers are known to differ; honest mail has none of them.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from keshiin.message.files.kinds import SIGN_OF_ENDING
from keshiin.message.parts.transfer import BASE64, CODED, QUOTED, UUENCODED
from keshiin.message.values.parameters import Parameters
from keshiin.message.values.words import decode_text

TWICE = {
    "content-type": "two_types",
    "content-transfer-encoding": "two_encodings",
    "content-disposition": "two_dispositions",
    "content-id": "two_ids",
}
"""The sign that a field stands twice with different values."""

_PARAMETER_TWICE = (
    ("boundary", "two_boundaries"),
    ("charset", "two_charsets"),
    ("name", "two_names"),
    ("filename", "two_names"),
)
_KNOWN = frozenset(("", "7bit", "8bit", "binary")) | CODED
_MEANT = (("base64", BASE64), ("quoted", QUOTED), ("uue", UUENCODED[0]))
_NO_LETTER = re.compile(r"[^a-z0-9]+")
_STRAY = re.compile(rb"\0|\r(?![\r\n]|\Z)|\n[ \t]+\r?\n")
_ODD_BOUNDARY = re.compile(rb"[\0-\x1f\x7f-\xff]|=\?|\s\Z")
# RFC 1049 had types of one word.
_BEFORE_MIME = re.compile(rb"(?i:text)\s*(?:;|\Z)")
_COMMENT = re.compile(r"\([^()]{0,1000}\)")
_COMMENTS = 10
"""So many may stand in one another."""
_LONGEST_BOUNDARY = 70


def field_signs(name: str, value: bytes) -> Iterator[str]:
    """Signs of one field, its value still folded."""
    if name[-1:].isspace():
        yield "blank_before_colon"
    if _STRAY.search(value):
        yield "stray_control"


def value_signs(
    kind: str,
    type_value: bytes,
    encoding: str,
    parameters: Parameters,
    disposition: Parameters,
    names: Collection[str],
) -> Iterator[str]:
    """Signs of what the fields say together: the type as it was read, the others as they were written.

    ``encoding`` is in lower case, without blanks around it.
    """
    for each in (parameters, disposition):
        if each.twice:
            # A section too: ``filename*0`` beside another one.
            twice = {name.partition("*")[0] for name in each.twice}
            yield from (sign for name, sign in _PARAMETER_TWICE if name in twice)
    if type_value.strip() and _unreadable(parameters.main, kind, type_value):
        yield "unreadable_type"
    word = encoding_word(encoding)
    if word not in _KNOWN or (word in CODED and word != encoding):
        yield "unreadable_encoding"
    if kind.startswith("multipart/"):
        if word in CODED:
            yield "encoded_container"
        yield from _boundary_signs(parameters)
    if len(names) > 1 and _differ(names):
        yield "two_names"


def _unreadable(main: str, kind: str, type_value: bytes) -> bool:
    """Whether a type is none, or has blanks, comments or a comma behind it, which only some programs read."""
    if main != kind:
        return not _BEFORE_MIME.match(type_value)
    before, found, behind = type_value.lower().partition(main.encode("latin-1"))
    return bool(before) or not found or behind.lstrip().startswith(b",")


def _boundary_signs(parameters: Parameters) -> Iterator[str]:
    if "boundary" in parameters.values and any(key.startswith("boundary*") for key in parameters.values):
        yield "two_boundaries"
    boundary = parameters.bytes_of("boundary")
    if len(boundary) > _LONGEST_BOUNDARY or _ODD_BOUNDARY.search(boundary):
        yield "odd_boundary"


def encoding_word(written: str) -> str:
    """The encoding that a value names, without comment or parameter: ``base64`` of ``base64 (x); y``."""
    for _ in range(_COMMENTS):
        if "(" not in written:
            break
        written = _COMMENT.sub(" ", written)
    return written.partition(";")[0].partition("(")[0].strip()


def meant_encoding(word: str) -> str:
    """The encoding that lenient programs see in a word that is none: ``base64`` in ``"base64"``; "" for none.

    GMime and Thunderbird take the word as it stands, others look past quotation marks, or for a part of it.
    """
    letters = _NO_LETTER.sub("", word)
    return next((encoding for part, encoding in _MEANT if part in letters), "")


def names_of(parameters: Parameters, disposition: Parameters) -> list[str]:
    """Every file name that a part gives, in the order in which they count, each once."""
    found: list[str | None] = []
    for each, key in ((disposition, "filename"), (parameters, "name")):
        if each.values:
            found += [each.text(key), each.plain_text(key), each.text_before_gap(key)]
    # Some programs decode a second time what was coded twice.
    found += [decode_text(name.encode("utf-8", "surrogateescape")) for name in found if name and "=?" in name]
    return list(dict.fromkeys(name for name in found if name))


def _differ(names: Collection[str]) -> bool:
    """Whether names have different endings; one without an ending matters beside a program's only."""
    endings = {_ending(name) for name in names}
    return len(endings) > 1 and (len(endings - {""}) > 1 or not endings.isdisjoint(SIGN_OF_ENDING))


def _ending(name: str) -> str:
    stem, _, ending = name.rstrip(". \"'").rpartition(".")
    return ending.strip().lower() if stem else ""
