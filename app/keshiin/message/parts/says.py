"""What the header of a part says of it: type, encoding, disposition, names, and where readers differ."""

from __future__ import annotations

import re
from typing import NamedTuple

from keshiin.kept import kept_for_short
from keshiin.message.parts.ambiguity import TWICE, encoding_word, field_signs, names_of, value_signs
from keshiin.message.values.parameters import Parameters, read_parameters
from keshiin.message.values.words import unfold

MIME_NAMES = frozenset({"content-type", "content-transfer-encoding", "content-disposition", "content-id"})
"""The fields that say what a part is; no others are looked at."""

_TYPE = re.compile(r"[a-z0-9!#$&^_.+-]{1,100}/[a-z0-9!#$&^_.+-]{1,100}\Z")
_NO_PARAMETERS = Parameters()
_SHORT = 400


class Says(NamedTuple):
    """What a part is, and the ids of what different programs read differently."""

    kind: str
    parameters: Parameters
    disposition: Parameters
    encoding: str
    content_id: str
    type_value: bytes
    names: tuple[str, ...]
    ambiguities: tuple[str, ...]


def part_says(header: list[tuple[str, bytes]], default: str, *, last: bool) -> Says:
    """What the fields (names in lower case, values) say; ``default`` is the type of a part that names none.

    Of what stands twice the first counts, or the ``last`` where that is asked for.
    """
    fields = tuple(each for each in header if each[0].rstrip() in MIME_NAMES)
    says = _read(fields, default, last)
    if all(name for name, _ in header):
        return says
    return says._replace(ambiguities=(*says.ambiguities, "stray_line"))


def _size(fields: tuple[tuple[str, bytes], ...]) -> int:
    return sum(len(name) + len(value) for name, value in fields)


# Most parts of most messages say one of a few things.
@kept_for_short(_SHORT, most=512, size=_size)
def _read(fields: tuple[tuple[str, bytes], ...], default: str, last: bool) -> Says:
    ambiguities: list[str] = []
    values: dict[str, bytes] = {}
    for written, value in fields:
        name = written.rstrip()
        ambiguities += field_signs(written, value)
        if name in values and unfold(values[name]) != unfold(value):
            ambiguities.append(TWICE[name])
        if last or name not in values:
            values[name] = value
    parameters, disposition = (
        read_parameters(values[name], last=last) if name in values else _NO_PARAMETERS
        for name in ("content-type", "content-disposition")
    )
    kind = parameters.main if _TYPE.match(parameters.main) else default
    if kind is default and parameters.main.startswith("multipart/"):
        kind = "multipart/mixed"  # As every one whose name a program does not know (RFC 2046, 5.1.3).
    type_value = unfold(values.get("content-type", b""))
    encoding = unfold(values.get("content-transfer-encoding", b"")).decode("latin-1").lower().strip()
    names = names_of(parameters, disposition)
    ambiguities += value_signs(kind, type_value, encoding, parameters, disposition, names)
    return Says(
        kind,
        parameters,
        disposition,
        encoding_word(encoding),
        unfold(values.get("content-id", b""))[:500].decode("latin-1"),
        type_value,
        tuple(names),
        tuple(dict.fromkeys(ambiguities)),
    )
