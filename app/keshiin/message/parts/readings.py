"""Parts that other programs find in the same bytes: where two readings are possible, both are listed."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import islice
from string import ascii_lowercase

from keshiin import limits
from keshiin.limits import Cut
from keshiin.message.parts.ambiguity import meant_encoding, names_of
from keshiin.message.parts.mime import Node, Tree, split_parts
from keshiin.message.parts.text_files import text_files
from keshiin.message.parts.transfer import BASE64, CODED, QUOTED
from keshiin.message.values.parameters import Parameters

_SECOND = frozenset(
    ("two_types", "two_encodings", "two_dispositions", "two_boundaries", "two_charsets", "two_names")
)
_LOOKS_BASE64 = re.compile(rb"\s*[A-Za-z0-9+/]{40,}={0,2}(?:\s|\Z)")
# What is decoded first holds none in its bytes; in quoted-printable, uuencoding mostly stays as it was.
_NO_FILES = CODED - {QUOTED}
_FILES = 20


def other_parts(data: bytes, header: list[tuple[str, bytes]], start: int, tree: Tree) -> list[Node]:
    """The parts of other readings that the first did not find, in order; a letter ends their paths."""
    found: list[Node] = []
    if any(_SECOND.intersection(node.ambiguities) for node in tree.nodes):
        known = {_identity(node) for node in tree.nodes}
        second = split_parts(data, header, start, last=True)
        found += [node for node in second.nodes if _identity(node) not in known]
    if sign := _other_delimiters(data, start, tree):
        tree.nodes[0].ambiguities.append(sign)
        known = {_identity(node) for node in (*tree.nodes, *found)}
        second = split_parts(data, header, start, lenient=True)
        found += [node for node in second.nodes if not node.multipart and _identity(node) not in known]
    for node in tree.nodes:
        if "unreadable_encoding" in node.ambiguities and (encoding := _meant(data, node)):
            found.append(_again(node, node.kind, encoding, node.start, node.end))
        elif node.kind.startswith("text/") and node.encoding not in _NO_FILES:
            found += islice(_files_in_text(data, node), _FILES)
    if len(found) > limits.PARTS:
        allowed = len(tree.nodes) + limits.PARTS
        tree.cuts.append(Cut("parts", allowed, len(tree.nodes) + len(found)))
        del found[limits.PARTS :]
    taken = Counter[str]()
    for node in found:
        taken[node.path] += 1
        node.path += ascii_lowercase[min(taken[node.path], len(ascii_lowercase) - 1)]
    return found


def _other_delimiters(data: bytes, start: int, tree: Tree) -> str:
    """The sign of delimiters that only some programs see: behind a bare CR, or with more behind them."""
    if not tree.nodes[0].multipart:
        return ""
    if data.find(b"\r--", start) >= 0:
        boundaries = {node.parameters.bytes_of("boundary") for node in tree.nodes if node.multipart}
        if any(each and data.find(b"\r--" + each, start) >= 0 for each in boundaries):
            return "part_outside"
    return "odd_boundary" if tree.near else ""


def _identity(node: Node) -> tuple[object, ...]:
    called = (node.disposition.bytes_of("filename"), node.parameters.bytes_of("name"))
    return node.start, node.end, node.kind, node.encoding, node.disposition.main, called


def _files_in_text(data: bytes, node: Node) -> Iterator[Node]:
    for file in text_files(data, node.start, node.end):
        part = _again(node, "application/octet-stream", file.encoding, file.start, file.end)
        part.disposition = Parameters("attachment", {"filename": file.name})
        part.names = tuple(names_of(part.parameters, part.disposition))
        yield part


def _meant(data: bytes, node: Node) -> str:
    """How programs decode a part whose encoding is no word of the standard's, by that word or its look."""
    if node.encoding in CODED:
        return ""
    looks = _LOOKS_BASE64.match(data, node.start, node.end)
    return meant_encoding(node.encoding) or (BASE64 if looks else "")


def _again(node: Node, kind: str, encoding: str, start: int, end: int) -> Node:
    return Node(
        node.path,
        node.depth,
        kind,
        node.parameters,
        node.disposition,
        encoding,
        start,
        end,
        node.parent,
        names=node.names,
    )
