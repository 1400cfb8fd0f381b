"""The one message that a file's bytes are, without what a program put around it."""

from __future__ import annotations

import os

from keshiin import limits
from keshiin.files import Unreadable
from keshiin.message.copied.coded_whole import shown_page, whole_quoted_printable
from keshiin.message.copied.copies import (
    with_hyphens,
    with_line_ends,
    with_straight_quotes,
    without_guards,
    without_links,
)
from keshiin.message.copied.dressing import undressed
from keshiin.message.copied.escaped import unescaped
from keshiin.message.copied.rich_text import source_in_rich_text
from keshiin.message.copied.wide import narrowed
from keshiin.message.files.kinds import SIGN_OF_TYPE, family_of_type
from keshiin.message.files.magic import HEAD_BYTES, OLE_MAGIC, detect
from keshiin.message.given import Given
from keshiin.message.intake import refusals
from keshiin.message.intake.apple_mail import apple_message
from keshiin.message.intake.mailbox_forms import mailbox_form
from keshiin.message.intake.refusals import too_large
from keshiin.message.model import Message, SourceKind
from keshiin.message.reading import UNDRESSED, read_source
from keshiin.visible import visible

_OF_FAMILY = {"program": refusals.PROGRAM, "pdf": refusals.DOCUMENT, "office": refusals.DOCUMENT}

# What is undone of a text file, into which a source was copied as a rule.
_COPIED = (without_links, without_guards, with_hyphens, with_straight_quotes)
# Their lines have the form of fields.
_CARDS = (b"BEGIN:VCALENDAR", b"BEGIN:VCARD")


def message_in(data: bytes, path: str, kind: SourceKind) -> Message:
    """The one message that a file's bytes are; raises `Unreadable`. ``path`` names it, and its ending."""
    if len(data) > limits.MESSAGE_BYTES:
        raise too_large(path, len(data))
    if not data or data.isspace():
        raise Unreadable(refusals.EMPTY, path)
    exact = True
    given = Given(data)
    if (narrow := narrowed(data)) is not None:
        data, exact, given = narrow.data, False, given.then(narrow.way)
        if ending(path) != ".eml" and mailbox_form(data[:HEAD_BYTES]):
            raise Unreadable(refusals.WIDE_MAILBOX, path)
    if data.startswith(OLE_MAGIC):
        data, exact, given = _from_outlook(data, path), False, Given(data, None)
    if (plain := source_in_rich_text(data)) is not None:
        data, exact, given = plain, False, Given(data, None)
    if apple := apple_message(data, ending(path) == ".emlx"):
        data, exact, given = apple.text.data, exact and apple.whole, given.then(apple.text.way)
    copied = _COPIED if ending(path) in (".txt", ".rtf") else ()
    for undone in (shown_page, whole_quoted_printable, *copied):
        if (bare := undone(data)) is not None:
            data, exact, given = bare.data, False, given.then(bare.way)
    converted = None if data is given.data else given
    message = read_source(data, visible(path), kind, exact=exact, given=converted)
    bare = undressed(data) or unescaped(data) or with_line_ends(data) if len(message.fields) <= 1 else None
    if bare is not None:
        given, before = given.then(bare.way), (UNDRESSED,) if bare.way.start(0) else ()
        message = read_source(bare.data, visible(path), kind, exact=False, repairs=before, given=given)
    if not message.fields or data.startswith(_CARDS) or _is_within_another(message):
        raise Unreadable(_why_none(data), path)
    return message


def _is_within_another(message: Message) -> bool:
    """Whether the header only stands within a file of another kind, as in an archive that packs nothing."""
    if not any(repair.kind == "text-before" for repair in message.source.repairs):
        return False
    return _why_none(message.source.data) != refusals.NO_HEADER


def _from_outlook(data: bytes, path: str) -> bytes:
    """The source within an Outlook file; its libraries are loaded only for one."""
    from keshiin.message.files.outlook import outlook_source

    try:
        source = outlook_source(data)
    except ValueError as error:
        raise Unreadable(refusals.OUTLOOK, path) from error
    if source is None:
        raise Unreadable(refusals.OUTLOOK, path)
    return source


def _why_none(data: bytes) -> str:
    kind = detect(data[:HEAD_BYTES])
    if kind.startswith("image/"):
        return refusals.PICTURE
    if SIGN_OF_TYPE.get(kind) == "archive":
        return refusals.ARCHIVE
    return _OF_FAMILY.get(family_of_type(kind) or "", refusals.NO_HEADER)


def ending(path: str) -> str:
    """The ending of a file's name in small letters, with its full stop."""
    return os.path.splitext(path)[1].lower()
