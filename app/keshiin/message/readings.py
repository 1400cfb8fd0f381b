"""Parts that other programs find in the same bytes: where two readings are possible, both are listed."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import islice
from string import ascii_lowercase

from keshiin.message.ambiguity import names_of
from keshiin.message.mime import Node, Tree, split_parts
from keshiin.message.parameters import Parameters
from keshiin.message.transfer import BASE64, UUENCODED

_SECOND = frozenset(
    ("two_types", "two_encodings", "two_dispositions", "two_boundaries", "two_charsets", "two_names")
)
_LOOKS_BASE64 = re.compile(rb"\s*[A-Za-z0-9+/]{40,}={0,2}(?:\s|\Z)")
_UU_MARK = b"\nbegin "
_UU_BEGIN = re.compile(rb"[0-7]{3,4} ([^\r\n]{1,200})\r?\n(?=M|[!-L][ -`])")
_UU_END = b"\nend"
_FILES = 20


def other_parts(data: bytes, header: list[tuple[str, bytes]], start: int, tree: Tree) -> list[Node]:
    """The parts of other readings that the first did not find, in order; a letter ends their paths."""
    found: list[Node] = []
    if any(_SECOND.intersection(node.ambiguities) for node in tree.nodes):
        known = {_identity(node) for node in tree.nodes}
        second = split_parts(data, header, start, last=True)
        found += [node for node in second.nodes if _identity(node) not in known]
    for node in tree.nodes:
        if "unreadable_encoding" in node.ambiguities and _LOOKS_BASE64.match(data, node.start, node.end):
            found.append(_again(node, node.kind, BASE64, node.start, node.end))
        elif node.kind.startswith("text/") and node.encoding not in (BASE64, *UUENCODED):
            found += islice(_uuencoded_files(data, node), _FILES)
    taken = Counter[str]()
    for node in found:
        taken[node.path] += 1
        node.path += ascii_lowercase[min(taken[node.path], len(ascii_lowercase) - 1)]
    return found


def _identity(node: Node) -> tuple[object, ...]:
    called = (node.disposition.bytes_of("filename"), node.parameters.bytes_of("name"))
    return node.start, node.end, node.kind, node.encoding, node.disposition.main, called


def _uuencoded_files(data: bytes, node: Node) -> Iterator[Node]:
    """Files that stand in a text as before MIME; many programs still show them as files."""
    at = data.find(_UU_MARK, max(node.start - 1, 0), node.end)
    while at >= 0:
        begin = _UU_BEGIN.match(data, at + len(_UU_MARK), node.end)
        behind = begin.end() if begin else at + len(_UU_MARK)
        if begin:
            end = data.find(_UU_END, behind, node.end)
            behind = end + len(_UU_END) if end >= 0 else node.end
            part = _again(node, "application/octet-stream", UUENCODED[0], at + 1, behind)
            part.disposition = Parameters("attachment", {"filename": begin[1].strip()})
            part.names = tuple(names_of(part.parameters, part.disposition))
            yield part
        at = data.find(_UU_MARK, behind, node.end)


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
