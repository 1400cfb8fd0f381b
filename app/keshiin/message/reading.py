"""One message read from its bytes."""

from __future__ import annotations

from keshiin import limits
from keshiin.limits import Cut
from keshiin.message.copied.coded_whole import shown_page, whole_quoted_printable
from keshiin.message.copied.copies import (
    with_hyphens,
    with_line_ends,
    with_straight_quotes,
    with_tight_colons,
    without_guards,
    without_links,
    without_padding,
)
from keshiin.message.copied.dressing import undressed
from keshiin.message.copied.escaped import unescaped
from keshiin.message.copied.rich_text import source_in_rich_text
from keshiin.message.files.magic import OLE_MAGIC
from keshiin.message.given import Given
from keshiin.message.header.fields import Header, split_header
from keshiin.message.inner import (
    Allowance,
    first_allowance,
    is_report,
    outlook_message,
    returned_copy,
    role_of,
)
from keshiin.message.links.gathering import read_links
from keshiin.message.links.pictures import coded_links
from keshiin.message.model import Claims, Inner, Message, Repair, Source, SourceKind
from keshiin.message.parts.body import read_body
from keshiin.message.parts.content import Content
from keshiin.message.parts.transfer import decoded_whole
from keshiin.message.values.claims import read_claims
from keshiin.message.values.parameters import read_parameters
from keshiin.span import Span

# These take off what the mailbox or the mail program put in front, and leave the message as it was delivered.
_HARMLESS = frozenset({"mbox-line", "mozilla-lines", "mbox-quoting"})

# What is undone of a pasted text, in this order.
_COPIED = (
    unescaped, shown_page, with_line_ends, undressed, whole_quoted_printable, without_padding,
    without_links, without_guards, with_hyphens, with_straight_quotes, with_tight_colons,
)  # fmt: skip
UNDRESSED = Repair("text-before", 1, Span(0, 0))
"""The repair of a text whose every line had something before it."""


def read_source(
    data: bytes,
    name: str,
    kind: SourceKind,
    part: str | None = None,
    *,
    repairs: tuple[Repair, ...] = (),
    exact: bool = True,
    allowance: Allowance | None = None,
    given: Given | None = None,
) -> Message:
    """The message of a source of which something is known: repairs made already, what it was converted from.

    ``allowance`` is what is left for a message inside another.
    """
    if b"\n" not in data and b"\r" in data:
        # Lines as old Macs end them. The same with LF has each byte at its place, and every reader knows it.
        given, exact = given or Given(data), False
        data = data.replace(b"\r", b"\n")
    if kind == "paste":
        if (plain := source_in_rich_text(data)) is not None:
            data, given = plain, Given(data, None)
        for undone in _COPIED:
            if (bare := undone(data)) is not None:
                given = (given or Given(data)).then(bare.way)
                data = bare.data
                repairs = (UNDRESSED, *repairs) if undone is undressed else repairs
    header = split_header(data, paste=kind == "paste")
    repairs = (*header.repairs, *repairs)
    exact = exact and kind != "paste" and all(repair.kind in _HARMLESS for repair in repairs)
    exact = exact and not _translated(data[: header.end])
    claims, claim_cuts = read_claims(header.fields)
    left = allowance or first_allowance(len(data))
    content = read_body(data, header, left.rich)
    left.header -= header.end if allowance else 0
    coded, coded_cuts = coded_links(data, content.parts, content.attachments, left.pictures)
    found = read_links(content.parts, coded)
    repairs, repair_cuts = _told(repairs)
    source = Source(name, kind, data, part, exact, repairs, given)
    inner, inner_cuts = _inner(source, header, claims, content, left)
    return Message(
        source=source,
        fields=header.fields,
        header_end=header.end,
        claims=claims,
        parts=content.parts,
        links=found.links,
        attachments=content.attachments,
        inner=inner,
        html=found.html,
        report_type=_report_type(header),
        cuts=(*header.cuts, *repair_cuts, *claim_cuts, *content.cuts, *inner_cuts, *coded_cuts, *found.cuts),
    )


def _told(repairs: tuple[Repair, ...]) -> tuple[tuple[Repair, ...], tuple[Cut, ...]]:
    """As many as are told; only lines that a mailbox quoted can be more."""
    if len(repairs) <= limits.REPAIRS:
        return repairs, ()
    return repairs[: limits.REPAIRS], (Cut("quoted_lines", limits.REPAIRS, len(repairs)),)


def _translated(header: bytes) -> bool:
    """Whether a program changed the line ends of a header to CR CR LF, or those of a piece to CR."""
    ends = header.count(b"\n")
    return b"\r" in header if not ends else ends == header.count(b"\r\r\n")


def _report_type(header: Header) -> str | None:
    for field in header.fields:
        if field.key == "content-type":
            return read_parameters(field.value).token("report-type").lower() or None
    return None


def _inner(
    source: Source, header: Header, claims: Claims, content: Content, left: Allowance
) -> tuple[tuple[Inner, ...], tuple[Cut, ...]]:
    """Messages that parts are, and in a report without such a part the one that its text quotes."""
    types = frozenset(part.content_type for part in content.parts)
    report = is_report(claims, header.fields, types)
    found: list[Inner] = []
    left_out = 0
    for taken, enclosed in enumerate(content.messages):
        node, path = enclosed.node, enclosed.path
        size = node.body.end - node.body.start
        if not left.allows(size):
            left_out += len(content.messages) - taken
            break
        body = decoded_whole(enclosed.data, node.body, node.encoding, size)
        if node.multipart:
            # A container may not be coded as a whole; programs that decode it all the same find parts within.
            body = b"Content-Type: " + node.type_value + b"\r\n\r\n" + body
        outlook = body.startswith(OLE_MAGIC)
        exact = source.exact and not outlook and not node.kind.endswith("-headers")
        if outlook:
            if (unpacked := outlook_message(body, left)) is None:
                left_out += 1
                continue
            body = unpacked
        with left.spent(max(size, len(body))):
            message = read_source(body, source.name, "inner", path, exact=exact, allowance=left)
        if message.fields:
            found.append(Inner(role_of(node, claims, report), path, message))
    if report and not found and left.allows(0):
        found += _quoted(source, content, left)
    return tuple(found), (left.cut(left_out),) if left_out else ()


def _quoted(source: Source, content: Content, left: Allowance) -> list[Inner]:
    """A returned message that stands in the report's own text."""
    for part in content.parts:
        if part.text is None or (copy := returned_copy(source.data, part)) is None:
            continue
        with left.spent(len(copy)):
            message = read_source(copy, source.name, "inner", part.path, exact=False, allowance=left)
        if message.fields:
            return [Inner("returned", part.path, message)]
    return []
