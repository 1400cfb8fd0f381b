"""What stands in the parts: texts, attached files, messages inside."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from keshiin.limits import ALL_TEXT_BYTES, TEXT_BYTES, Cut
from keshiin.message.charset.decoding import decode
from keshiin.message.files.magic import OLE_MAGIC
from keshiin.message.header.fields import split_header
from keshiin.message.header.mail_look import begins_as_mail
from keshiin.message.model import PAGES, Attachment, Part
from keshiin.message.parts.attachments import OTHER_READING, name_of, read_attachment, under_other_names
from keshiin.message.parts.footers import clear_footer
from keshiin.message.parts.layout import unflowed, unfolded
from keshiin.message.parts.mime import Node, Tree
from keshiin.message.parts.transfer import FOREIGN, decoded_whole
from keshiin.span import Span
from keshiin.visible import visible

_HEADERS = ("text/rfc822-headers", "message/rfc822-headers", "message/global-headers")
# The articles of Usenet had a type of their own (RFC 1036), and Thunderbird still shows one as a message.
MESSAGES = frozenset({"message/rfc822", "message/global", "message/news", *_HEADERS})
_REPORTS = frozenset(
    {
        "message/delivery-status",
        "message/global-delivery-status",
        "message/feedback-report",
        "message/disposition-notification",
        "message/global-disposition-notification",
    }
)
_FOLDED = frozenset({"text/calendar", "text/vcard", "text/x-vcard", "text/directory"})
_META = re.compile(rb"<meta\s[^<>]{0,200}?charset\s{0,9}=\s{0,9}[\"']?\s{0,9}([\w:.-]{1,40})", re.IGNORECASE)
_META_BYTES = 4096
_LOOKED_AT = 16_384
_FIRST_LINES = 512
EXTERNAL = "message/external-body"
"""A part that only names where its content lies (RFC 2017)."""
_SHOWN = ("text/", "message/")
# Thunderbird shows a kind of message that it does not know as text, these two as files.
_NOT_SHOWN = MESSAGES | {EXTERNAL, "message/partial"}


@dataclass(frozen=True, slots=True)
class Enclosed:
    """A part that is a message: its path among all parts, and the bytes in which its span lies."""

    node: Node
    path: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Content:
    """The parts with their texts, the attached files, the parts that are messages, and what was cut."""

    parts: tuple[Part, ...] = ()
    attachments: tuple[Attachment, ...] = ()
    messages: tuple[Enclosed, ...] = ()
    cuts: tuple[Cut, ...] = ()


def read_content(data: bytes, tree: Tree, others: Sequence[Node] = ()) -> Content:
    """Decode the texts and look at the files of a tree, then of the parts that only other programs find."""
    parts: list[Part] = []
    attachments: list[Attachment] = []
    messages: list[Enclosed] = []
    cuts = list(tree.cuts)
    left = ALL_TEXT_BYTES
    for number, node in enumerate((*tree.nodes, *others)):
        other = number >= len(tree.nodes)
        if node.kind in MESSAGES and _is_bare(data, node):
            node.kind = "text/plain"
        name = name_of(node)
        if node.kind in MESSAGES or "encoded_container" in node.ambiguities or _first_fragment(node):
            messages.append(Enclosed(node, node.path, data))
        elif _is_file(node, name):
            file = read_attachment(data, node, name or "")
            attachments.append(replace(file, signs=(*file.signs, OTHER_READING)) if other else file)
            attachments += under_other_names(node, file)
            if _is_named_message(data, node, name):
                messages.append(Enclosed(node, node.path, data))
        if other:
            node.ambiguities.append(OTHER_READING)
        shown = _is_shown(node)
        parts.append(_part(data, node, name, min(left, TEXT_BYTES) if shown else None, cuts))
        left -= min(node.end - node.start, TEXT_BYTES, left) if shown else 0
    return Content(tuple(parts), tuple(attachments), tuple(messages), tuple(cuts))


def _is_named_message(data: bytes, node: Node, name: str | None) -> bool:
    """Whether a file is a message, or one of Outlook's, by its name and its first bytes."""
    ending = (name or "").lower()[-4:]
    if ending not in {".eml", ".msg"}:
        return False
    head = decoded_whole(data, node.body, node.encoding, _LOOKED_AT)
    return begins_as_mail(head) or (ending == ".msg" and head.startswith(OLE_MAGIC))


def _is_bare(data: bytes, node: Node) -> bool:
    """Whether a message inside has no header at all, so that all of it is its text."""
    if node.kind in _HEADERS:
        return False
    head = decoded_whole(data, node.body, node.encoding, _LOOKED_AT)
    if not head.strip():
        return False
    # Nearly every header shows itself in its first lines; a thousand parts can have a long one each.
    return not (split_header(head[:_FIRST_LINES]).fields or split_header(head).fields)


def _first_fragment(node: Node) -> bool:
    """Whether it begins a message that was sent in parts (RFC 2046, 5.2.2); the header stands in this one."""
    return node.kind == "message/partial" and node.parameters.token("number") in ("", "1")


def _is_file(node: Node, name: str | None) -> bool:
    if node.kind in _REPORTS or node.multipart:
        return False
    return not node.kind.startswith("text/") or node.disposition.main == "attachment" or name is not None


def _is_shown(node: Node) -> bool:
    """Whether a part is text for the reader; a container is where no part was found in it."""
    if node.kind in _NOT_SHOWN or node.disposition.main == "attachment":
        return False
    return node.children == 0 if node.multipart else node.kind.startswith(_SHOWN)


def _part(data: bytes, node: Node, name: str | None, most: int | None, cuts: list[Cut]) -> Part:
    """One part; ``most`` is how many bytes of its text are read, None where it has none."""
    label = node.parameters.token("charset")
    text, charset, guessed = None, label.lower() or None, False
    if most is not None:
        odd: set[str] = set()
        raw = decoded_whole(data, node.body, node.encoding, most + 1, odd)
        footer = clear_footer(data, node.body) if FOREIGN in odd else None
        if footer is not None:
            odd = set()
            coded = Span(node.body.start, footer.start)
            raw = decoded_whole(data, coded, node.encoding, most + 1, odd)
        node.ambiguities += sorted(odd.difference(node.ambiguities))
        if len(raw) > most:
            cuts.append(Cut("text_bytes", TEXT_BYTES, max(len(raw), node.end - node.start)))
        text, charset, guessed = decode(raw[:most], label or _own_label(node, raw))
        if footer is not None:
            text = f"{text}\n{decode(data[footer.start : footer.end]).text}"
        text = _whole_lines(node, text)
    elif node.kind == EXTERNAL:
        text = "".join((node.parameters.text("url") or "").split()) or None
    return Part(
        node.path,
        node.kind,
        charset,
        guessed,
        node.encoding,
        visible(node.disposition.main),
        None if name is None else visible(name),
        node.body,
        node.depth,
        text,
        tuple(node.ambiguities),
    )


def _whole_lines(node: Node, text: str) -> str:
    if node.kind in _FOLDED:
        return unfolded(text)
    if node.kind == "text/plain" and node.parameters.token("format").lower() == "flowed":
        return unflowed(text, delete_blank=node.parameters.token("delsp").lower() == "yes")
    return text


def _own_label(node: Node, text: bytes) -> str | None:
    """The charset that an HTML text names in itself (HTML, 13.2.3.2), where its bytes need one."""
    if node.kind not in PAGES or text.isascii():
        return None
    found = _META.search(text, 0, _META_BYTES)
    return found[1].decode("latin-1") if found else None
