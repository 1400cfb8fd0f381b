"""Outlook files made for tests: a compound file (MS-CFB) with the streams of a message (MS-OXMSG)."""

from __future__ import annotations

import struct

SECTOR, SMALL = 512, 4096
FREE, END, FAT = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD
NONE = 0xFFFFFFFF
STORAGE, STREAM, ROOT = 1, 2, 5
TEXT, BINARY = 0x001F, 0x0102

Tree = dict[str, "bytes | Tree"]


def outlook_file(
    headers: str | None,
    body: str = "",
    files: tuple[tuple[str, bytes], ...] = (),
    *mails: Tree,
    html: bytes = b"",
    rich: bytes = b"",
) -> bytes:
    """A message with those transport headers, body, attached files and attached messages of `mail`."""
    return compound(mail(headers, body, files, *mails, html=html, rich=rich, head=32))


def mail(
    headers: str | None,
    body: str = "",
    files: tuple[tuple[str, bytes], ...] = (),
    *mails: Tree,
    html: bytes = b"",
    rich: bytes = b"",
    head: int = 24,
) -> Tree:
    """The same as the storage of an attached message, whose properties stand behind a shorter head."""
    values: dict[int, tuple[int, bytes]] = {0x1000: (TEXT, body.encode("utf-16-le"))} if body else {}
    if headers is not None:
        values[0x007D] = (TEXT, headers.encode("utf-16-le"))
    if html:
        values[0x1013] = (BINARY, html)
    if rich:
        values[0x1009] = (BINARY, rich)
    tree = _object(values, bytes(head))
    for number, (name, content) in enumerate(files):
        values = {0x3707: (TEXT, name.encode("utf-16-le")), 0x3701: (BINARY, content)}
        tree[f"__attach_version1.0_#{number:08X}"] = _object(values, bytes(8))
    for number, inner in enumerate(mails, len(files)):
        tree[f"__attach_version1.0_#{number:08X}"] = {**_object({}, bytes(8)), "__substg1.0_3701000D": inner}
    return tree


def nested(depth: int) -> Tree:
    """Storages one within the other, a stream in the innermost."""
    tree: Tree = {"stream": b"x"}
    for _ in range(depth):
        tree = {"storage": tree}
    return tree


def _object(values: dict[int, tuple[int, bytes]], head: bytes) -> Tree:
    made: Tree = {}
    rows = head
    for pid, (kind, content) in values.items():
        made[f"__substg1.0_{pid:04X}{kind:04X}"] = content
        rows += struct.pack("<HHIII", kind, pid, 6, len(content) + (2 if kind == TEXT else 0), 0)
    made["__properties_version1.0"] = rows
    return made


def compound(tree: Tree, lie: int = 0) -> bytes:
    """A compound file of version 3; ``lie`` is added to the size that each large stream claims."""
    entries: list[list[object]] = [["Root Entry", ROOT, NONE, 0, 0, NONE, NONE]]
    contents: list[bytes] = [b""]
    _collect(tree, 0, entries, contents)
    sectors: list[bytes] = []
    chain: list[int] = []
    pieces, small_chain = list[bytes](), list[int]()
    for entry, content in zip(entries, contents, strict=True):
        if entry[1] != STREAM:
            continue
        if len(content) < SMALL:
            entry[3] = len(small_chain) if content else END
            count = -(-len(content) // 64)
            first = len(small_chain)
            small_chain += [*range(first + 1, first + count), END] if count else []
            pieces.append(content.ljust(count * 64, b"\0"))
        else:
            entry[3] = _put(content, sectors, chain)
        entry[4] = len(content) + (lie if len(content) >= SMALL else 0)
    small = b"".join(pieces)
    entries[0][3], entries[0][4] = (_put(small, sectors, chain) if small else END), len(small)
    mini_fat = b"".join(struct.pack("<I", each) for each in small_chain)
    mini_start = _put(mini_fat, sectors, chain, b"\xff") if mini_fat else END
    start = _put(b"".join(_entry(entry) for entry in entries), sectors, chain)
    return _file(sectors, chain, start, mini_start, -(-len(mini_fat) // SECTOR))


def _collect(tree: Tree, parent: int, entries: list[list[object]], contents: list[bytes]) -> None:
    """The children of a storage, shorter names first, as their order demands."""
    numbers = []
    for name in sorted(tree, key=lambda each: (len(each), each.upper())):
        value = tree[name]
        numbers.append(len(entries))
        entries.append([name, STREAM if isinstance(value, bytes) else STORAGE, NONE, 0, 0, NONE, NONE])
        contents.append(value if isinstance(value, bytes) else b"")
        if not isinstance(value, bytes):
            _collect(value, numbers[-1], entries, contents)
    entries[parent][2] = _middle(numbers, entries)


def _middle(numbers: list[int], entries: list[list[object]]) -> int:
    """The number of the entry on top of the others, which hang to its left and right."""
    if not numbers:
        return NONE
    half = len(numbers) // 2
    entry = entries[numbers[half]]
    entry[5:] = _middle(numbers[:half], entries), _middle(numbers[half + 1 :], entries)
    return numbers[half]


def _put(content: bytes, sectors: list[bytes], chain: list[int], fill: bytes = b"\0") -> int:
    first = len(sectors)
    pieces = [content[at : at + SECTOR].ljust(SECTOR, fill) for at in range(0, len(content), SECTOR)]
    sectors += pieces
    chain += [*range(first + 1, first + len(pieces)), END]
    return first


def _entry(entry: list[object]) -> bytes:
    name, kind, child, start, size, left, right = entry
    written = str(name).encode("utf-16-le") + b"\0\0"
    return (
        written.ljust(64, b"\0")
        + struct.pack("<HBBIII", len(written), kind, 1, left, right, child)
        + bytes(36)
        + struct.pack("<IQ", start, size)
    )


def _file(sectors: list[bytes], chain: list[int], start: int, mini: int, mini_count: int) -> bytes:
    count = 1
    while (len(sectors) + count) * 4 > count * SECTOR:
        count += 1
    places = range(len(sectors), len(sectors) + count)
    table = [*chain, *([FAT] * count)]
    table += [FREE] * (count * SECTOR // 4 - len(table))
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16) + struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6)
    head += bytes(6) + struct.pack("<IIIII", 0, count, start, 0, SMALL)
    head += struct.pack("<IIII", mini, mini_count, END, 0)
    listed = [*places, *([FREE] * (109 - count))]
    fat = b"".join(struct.pack("<I", each) for each in table)
    return head + b"".join(struct.pack("<I", each) for each in listed) + b"".join(sectors) + fat
