"""The MaxMind DB file format 2.0: nodes, data section and metadata as bytes."""

from __future__ import annotations

import struct
from dataclasses import dataclass
from pathlib import Path

from mmdb_tree import EMPTY, Tree

METADATA_MARK = b"\xab\xcd\xefMaxMind.com"
POINTER, TEXT, DOUBLE, UINT16, UINT32, MAP, UINT64, ARRAY, BOOLEAN = 1, 2, 3, 5, 6, 7, 9, 11, 14
SEPARATOR = bytes(16)
RECORD_BITS = 24


@dataclass(frozen=True, slots=True)
class Uint:
    """A number with the width that readers in C insist on."""

    value: int
    kind: int


@dataclass(frozen=True, slots=True)
class About:
    """What a file says about itself; ``build_epoch`` is the date of the data, so that builds repeat."""

    database_type: str
    build_epoch: int
    languages: tuple[str, ...]
    description: dict[str, str]


def write(path: Path, tree: Tree, root: int, about: About) -> int:
    """Write the 128-bit ``tree`` from ``root`` to ``path`` and return the number of nodes.

    Raises ``OverflowError`` when nodes and data together outgrow 24 bits, some 16 million.
    """
    order = _reachable(tree, root)
    number = {node: index for index, node in enumerate(order)}
    section = Section()
    offsets = [section.add(record) for record in tree.records]

    def pointer(child: int) -> int:
        if child == EMPTY:
            return len(order)
        return number[child] if child > EMPTY else len(order) + len(SEPARATOR) + offsets[-child - 1]

    nodes = b"".join(
        pointer(child).to_bytes(RECORD_BITS // 8, "big") for node in order for child in tree.nodes[node - 1]
    )
    metadata = {
        "binary_format_major_version": Uint(2, UINT16),
        "binary_format_minor_version": Uint(0, UINT16),
        "build_epoch": Uint(about.build_epoch, UINT64),
        "database_type": about.database_type,
        "description": about.description,
        "ip_version": Uint(6, UINT16),
        "languages": list(about.languages),
        "node_count": Uint(len(order), UINT32),
        "record_size": Uint(RECORD_BITS, UINT16),
    }
    path.write_bytes(nodes + SEPARATOR + bytes(section.bytes) + METADATA_MARK + encode(metadata))
    return len(order)


def _reachable(tree: Tree, root: int) -> list[int]:
    """List the nodes below ``root``, each once, root first, near ones near each other."""
    order, seen, waiting = [], {root}, [root]
    while waiting:
        node = waiting.pop()
        order.append(node)
        for child in reversed(tree.nodes[node - 1]):
            if child > EMPTY and child not in seen:
                seen.add(child)
                waiting.append(child)
    return order


class Section:
    """A data section under construction, in which a value met before becomes a pointer."""

    def __init__(self) -> None:
        self.bytes = bytearray()
        self._offset_of: dict[bytes, int] = {}

    def add(self, value: dict[str, object]) -> int:
        """Append a record and return its offset; texts and maps inside it are shared."""
        parts = [_control(MAP, len(value))]
        for key, inner in value.items():
            parts += [self._shared(key), self._shared(inner)]
        offset = len(self.bytes)
        self.bytes += b"".join(parts)
        return offset

    def _shared(self, value: object) -> bytes:
        plain = encode(value)
        if len(plain) <= 4:
            return plain
        if plain not in self._offset_of:
            self._offset_of[plain] = len(self.bytes)
            self.bytes += plain
        return _pointer(self._offset_of[plain])


def encode(value: object) -> bytes:
    """Encode one value; numbers without a stated width are 32 bits wide."""
    match value:
        case bool():
            return _control(BOOLEAN, int(value))
        case int():
            return encode(Uint(value, UINT32))
        case Uint():
            digits = value.value.to_bytes((value.value.bit_length() + 7) // 8, "big")
            return _control(value.kind, len(digits)) + digits
        case float():
            return _control(DOUBLE, 8) + struct.pack(">d", value)
        case str():
            raw = value.encode()
            return _control(TEXT, len(raw)) + raw
        case list():
            return _control(ARRAY, len(value)) + b"".join(map(encode, value))
        case dict():
            return _control(MAP, len(value)) + b"".join(
                encode(key) + encode(item) for key, item in value.items()
            )
    raise TypeError(f"cannot be stored: {value!r}")


def _control(kind: int, size: int) -> bytes:
    """Give the bytes that announce a value of ``size``, which for a boolean is the value."""
    if size < 29:
        short, extra = size, b""
    elif size < 285:
        short, extra = 29, (size - 29).to_bytes(1, "big")
    else:
        short, extra = 30, (size - 285).to_bytes(2, "big")
    head = bytes([kind << 5 | short]) if kind <= MAP else bytes([short, kind - 7])
    return head + extra


def _pointer(offset: int) -> bytes:
    """Point to an offset of the data section in the fewest bytes."""
    if offset < 2048:
        return bytes([POINTER << 5 | offset >> 8, offset & 0xFF])
    if offset < 526_336:
        rest = offset - 2048
        return bytes([POINTER << 5 | 1 << 3 | rest >> 16]) + (rest & 0xFFFF).to_bytes(2, "big")
    rest = offset - 526_336
    return bytes([POINTER << 5 | 2 << 3 | rest >> 24]) + (rest & 0xFFFFFF).to_bytes(3, "big")
