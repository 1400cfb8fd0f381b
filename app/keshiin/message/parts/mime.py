"""The MIME tree: spans of parts in the source, found in one pass over its delimiter lines (RFC 2046)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from keshiin import limits
from keshiin.limits import Cut
from keshiin.message.lines import ANY, LineStyle, line_style
from keshiin.message.parts.header import part_header
from keshiin.message.parts.says import part_says
from keshiin.message.values.parameters import Parameters
from keshiin.span import Span

_DASHES_ANY = re.compile(rb"(?:\r\n?|\n)--")
_PART_HEADER = re.compile(rb"\n(?i:content-(?:type|transfer-encoding|disposition)):")
_OUTSIDE = 65_536


@dataclass(slots=True)
class Node:
    """A part while the tree is built: where its content stands and what its header says."""

    path: str
    depth: int
    kind: str
    parameters: Parameters
    disposition: Parameters
    encoding: str
    start: int
    end: int
    parent: Node | None = None
    children: int = 0
    closed: bool = True
    content_id: str = ""
    type_value: bytes = b""
    names: tuple[str, ...] = ()
    ambiguities: list[str] = field(default_factory=list)

    @property
    def body(self) -> Span:
        """The span of the encoded content."""
        return Span(self.start, max(self.start, self.end))

    @property
    def multipart(self) -> bool:
        """Whether it is a container."""
        return self.kind.startswith("multipart/")


@dataclass(slots=True)
class Tree:
    """Every part in order, what the limits cut, and whether the last of two values counts.

    ``lenient`` as programs read for which a delimiter may begin behind a bare CR, and go on with more (RFC
    2046 wants no more than that the boundary begins the line). ``near`` tells of a line of the latter kind.
    """

    nodes: list[Node] = field(default_factory=list)
    cuts: list[Cut] = field(default_factory=list)
    last: bool = False
    lenient: bool = False
    near: bool = False


def split_parts(
    data: bytes, header: list[tuple[str, bytes]], start: int, *, last: bool = False, lenient: bool = False
) -> Tree:
    """The tree of the message whose header (names in lower case, values) stands before ``start``.

    Of what stands twice the first counts, or the last where that is asked for. A blank behind a name is kept.
    """
    tree = Tree(last=last, lenient=lenient)
    root = _node(tree, header, None, start, len(data))
    style = (ANY if lenient else line_style(data, 0)) if root.multipart else None
    if style:
        _walk(data, root, tree, style)
    return tree


def _walk(data: bytes, root: Node, tree: Tree, style: LineStyle) -> None:
    """Read the delimiter lines in order, with a stack of the containers that are open."""
    open_: dict[bytes, Node] = {}
    _open(data, root, open_)
    current = root
    passed = root.start
    # The message itself is no part of it, as it is none of the messages inside.
    found = depth = 0
    for number, (before, text_start) in enumerate(_dashes(data, root.start, style)):
        if number >= limits.DELIMITERS:
            tree.cuts.append(Cut("delimiters", limits.DELIMITERS, number + data.count(b"\n--", before)))
            break
        if text_start - 2 < passed or not data.startswith(tuple(open_), text_start):
            continue
        line_end, after = style.end(data, text_start, min(len(data), text_start + 4096))
        text = data[text_start:line_end].rstrip()
        container, closing = _meant(text, open_)
        if container is None:
            tree.near = True
            if not tree.lenient:
                continue
            boundary = next((each for each in reversed(open_) if text.startswith(each)), None)
            if boundary is None:
                continue  # One that reaches over the end of its line.
            container, closing = open_[boundary], text.startswith(b"--", len(boundary))
        if container is root and not root.children and _hidden_part(data, max(root.start - 1, 0), before):
            root.ambiguities.append("part_outside")
        _close(current, container, before)
        while open_ and next(reversed(open_.values())) is not container:
            open_.popitem()
        if closing:
            container.closed = True
            if container is root and _hidden_part(data, line_end, len(data)):
                root.ambiguities.append("part_outside")
            open_.popitem()
            current = container.parent or root
            continue
        if tree.lenient and found >= limits.PARTS:
            break
        found += 1
        depth = max(depth, container.depth)
        if found > limits.PARTS or container.depth > limits.NESTING:
            current = container
            continue
        header, body = part_header(data, after, style)
        current = _node(tree, header, container, body, len(data))
        passed = body
        _open(data, current, open_)
    counts = (Cut("parts", limits.PARTS, found), Cut("nesting", limits.NESTING, depth))
    tree.cuts += [cut for cut in counts if cut.found > cut.allowed]


def _meant(text: bytes, open_: dict[bytes, Node]) -> tuple[Node | None, bool]:
    """The open container whose delimiter that is, if any, and whether it closes it (RFC 2046, 5.1.1)."""
    closing = text not in open_ and text.endswith(b"--") and text[:-2] in open_
    return open_.get(text[:-2] if closing else text), closing


def _hidden_part(data: bytes, start: int, end: int) -> bool:
    """Whether text that belongs to no part has the header of one."""
    return _PART_HEADER.search(data, start, min(end, start + _OUTSIDE)) is not None


def _open(data: bytes, node: Node, open_: dict[bytes, Node]) -> None:
    if not node.multipart:
        return
    boundary = node.parameters.bytes_of("boundary").rstrip()
    if not boundary:
        node.ambiguities.append("no_boundary")
        boundary = _first_delimiter(data, node.start)
    if boundary in open_:
        node.ambiguities.append("same_boundary")
    elif boundary:
        node.closed = False
        open_[boundary] = node


def _first_delimiter(data: bytes, start: int) -> bytes:
    """What a container without a boundary seems to use."""
    at = data.find(b"\n--", max(start - 1, 0), start + 65536)
    if at < 0:
        return b""
    end = data.find(b"\n", at + 1)
    return data[at + 3 : end if end >= 0 else len(data)].rstrip()[:200]


def _close(current: Node, container: Node, before: int) -> None:
    """End every part between the current one and the container whose delimiter was met."""
    node: Node | None = current
    while node is not None and node is not container:
        node.end = min(node.end, before)
        node = node.parent


def _dashes(data: bytes, start: int, style: LineStyle) -> Iterator[tuple[int, int]]:
    """Where lines that start with two dashes do: the end of the line before, and what follows the dashes."""
    if data.startswith(b"--", start):
        yield start, start + 2
    if style.cr:
        for found in _DASHES_ANY.finditer(data, start):
            yield found.start(), found.end()
        return
    at = data.find(b"\n--", max(start - 1, 0))
    while at >= 0:
        yield at - 1 if at and data[at - 1] == 0x0D else at, at + 3
        at = data.find(b"\n--", at + 3)


def _node(tree: Tree, header: list[tuple[str, bytes]], parent: Node | None, start: int, end: int) -> Node:
    default = "message/rfc822" if parent and parent.kind == "multipart/digest" else "text/plain"
    says = part_says(header, default, last=tree.last)
    for each in (says.parameters, says.disposition):
        if each.found > limits.PARAMETERS:
            tree.cuts.append(Cut("parameters", limits.PARAMETERS, each.found))
    path = "1"
    if parent:
        parent.children += 1
        path = f"{parent.path}.{parent.children}"
    node = Node(
        path,
        parent.depth + 1 if parent else 1,
        says.kind,
        says.parameters,
        says.disposition,
        says.encoding,
        start,
        end,
        parent,
        content_id=says.content_id,
        type_value=says.type_value,
        names=says.names,
        ambiguities=list(says.ambiguities),
    )
    tree.nodes.append(node)
    return node
