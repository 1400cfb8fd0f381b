"""The MIME tree: spans of parts in the source, found in one pass over its delimiter lines (RFC 2046)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from keshiin import limits
from keshiin.limits import Cut
from keshiin.message.late_fields import late_fields
from keshiin.message.lines import ANY, BLANK_LINE, LineStyle, line_style
from keshiin.message.parameters import Parameters
from keshiin.message.part_says import MIME_NAMES, part_says
from keshiin.span import Span

_DASHES_ANY = re.compile(rb"(?:\r\n?|\n)--")
_MIME_FIELD = re.compile(rb"\n(?i:content-[a-z-]{1,40})[ \t]*:")
_PART_HEADER = re.compile(rb"\n(?i:content-(?:type|transfer-encoding|disposition)):")
_OUTSIDE = 65_536
_PART_FIELDS = 100
_WITH_CARE = 16 * 1024
"""How much behind these is looked through for a line that is no field."""
_LATE_FIELDS = 4
_LATE_NAMES = frozenset(name.encode() for name in MIME_NAMES)
_LONGEST_LATE = 16 * 1024


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


def part_header(data: bytes, start: int, style: LineStyle) -> tuple[list[tuple[str, bytes]], int]:
    """The first fields of a part's header and where its content starts.

    A line that is no field ends the header for some programs, others read on: so does this where a field of a
    part follows. It stands among the fields without a name.
    """
    header: list[tuple[str, bytes]] = []
    stop = min(len(data), start + limits.HEADER_BYTES)
    at = start
    last = -1
    while at < stop and len(header) < _PART_FIELDS:
        found = style.field.match(data, at, stop)
        if found is None:
            last = _last_field(data, at, stop, style) if last < 0 else last
            if at >= last or data.startswith(b"--", at):
                break
            header.append(("", b""))
            at = style.end(data, at, stop)[1]
            continue
        colon = data.index(b":", found.end(1))
        header.append((data[found.start() : colon].decode("ascii").lower(), data[colon + 1 : found.end()]))
        at = style.end(data, found.end(), stop)[1]
    # Of further fields only those of a part are read; the others are passed over together.
    behind = at
    stop = min(stop, at + _WITH_CARE)
    if rest := style.fields.match(data, at, stop):
        at = rest.end()
    if stop < len(data) and style.end(data, at, stop)[1] >= stop:
        # The next delimiter first: a header without an end costs no more than it is long.
        delimiter = data.find(b"\n--", at - 1)
        end = len(data) if delimiter < 0 else delimiter + 1
        if blank := BLANK_LINE.search(data, at - 1, end):
            header += _late_fields(data, behind, blank.start(), style)
            return header, blank.end()
        if delimiter >= 0:
            header += _late_fields(data, behind, delimiter, style)
            return header, delimiter + 1
    header += _late_fields(data, behind, at, style)
    before, after = style.end(data, at, stop)
    return header, after if before == at else at


def _late_fields(data: bytes, start: int, end: int, style: LineStyle) -> Iterator[tuple[str, bytes]]:
    """The first fields of a part among those that stand behind more than anybody writes."""
    if end <= start:
        return
    for at, _ in late_fields(data, start, end, _LATE_NAMES, _LATE_FIELDS, cr=style.cr):
        if found := style.field.match(data, at, min(at + _LONGEST_LATE, end)):
            colon = data.index(b":", found.end(1))
            yield data[at:colon].decode("ascii").lower(), data[colon + 1 : found.end()]


def _last_field(data: bytes, start: int, stop: int, style: LineStyle) -> int:
    """Where the last field begins behind a line that is none and before the blank line; 0 without one."""
    before, after = style.end(data, start, stop)
    if before == start and not style.is_disputed(data, 0, start, after):
        return 0
    delimiter = data.find(b"\n--", start, stop)
    blank = BLANK_LINE.search(data, start, stop if delimiter < 0 else delimiter)
    fields = _MIME_FIELD.finditer(data, start, blank.start() if blank else start)
    return max((found.start() + 1 for found in fields), default=0)


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
