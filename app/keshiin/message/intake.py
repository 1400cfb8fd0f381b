"""Messages out of whatever the reader names: a file, a mailbox, a folder, standard input."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Iterator
from typing import BinaryIO

from keshiin import limits
from keshiin.files import Unreadable, open_file, read_some, refusal
from keshiin.message import refusals
from keshiin.message.apple_mail import apple_message
from keshiin.message.coded_whole import shown_page, whole_quoted_printable
from keshiin.message.copied.copies import with_line_ends
from keshiin.message.copied.dressing import undressed
from keshiin.message.copied.escaped import unescaped
from keshiin.message.copied.wide import narrowed
from keshiin.message.files.kinds import MESSAGE_ENDINGS, SIGN_OF_TYPE, family_of_type
from keshiin.message.files.magic import HEAD_BYTES, OLE_MAGIC, detect
from keshiin.message.given import Given
from keshiin.message.mail_look import begins_as_mail
from keshiin.message.mailbox_forms import MMDF, MailboxForm, mailbox_form
from keshiin.message.mailboxes import is_deleted, placed_in_mailbox, unquoted
from keshiin.message.model import Message, SourceKind
from keshiin.message.reading import UNDRESSED, read_source
from keshiin.message.refusals import Passed, too_large
from keshiin.message.whereabouts import Whereabouts
from keshiin.visible import visible

Located = tuple[Whereabouts, Message]

_OF_FAMILY = {"program": refusals.PROGRAM, "pdf": refusals.DOCUMENT, "office": refusals.DOCUMENT}

# Their lines have the form of fields.
_CARDS = (b"BEGIN:VCALENDAR", b"BEGIN:VCARD")


def messages(path: str) -> Iterator[Message | Passed]:
    """Every message of a path (``-`` is standard input), one after the other, in the order of names.

    Raises `Unreadable` when the path itself cannot be read; what cannot be read inside a folder or a mailbox
    comes out as `Passed`.
    """
    for item in located(path):
        yield item if isinstance(item, Passed) else item[1]


def message_at(place: Whereabouts) -> Message:
    """The message that lies there, read alone; raises `Unreadable` where it does not any more."""
    with open_file(place.path) as file:
        if place.number is None:
            return _single(file, place.path, "file", os.fstat(file.fileno()).st_size)
        try:
            file.seek(place.start)
        except OSError as error:
            raise refusal(place.path, error) from error
        data = read_some(file, place.path, place.end - place.start)
    message = _of_mailbox(data, place)
    if not message.fields:
        raise Unreadable(refusals.NO_HEADER, place.path)
    return message


def located(path: str) -> Iterator[Located | Passed]:
    """The same as `messages`, each with where it lies."""
    if path == "-":
        yield from _standard_input()
    elif os.path.isdir(path):
        empty = True
        for item in _folder(path):
            empty = empty and isinstance(item, Passed)
            yield item
        if empty:
            raise Unreadable(refusals.NO_MESSAGES, path)
    else:
        yield from _file(path)


def _standard_input() -> Iterator[Located | Passed]:
    data = read_some(sys.stdin.buffer, "-", limits.MESSAGE_BYTES + 1)
    file = io.BytesIO(data)
    if mailbox := mailbox_form(data[:HEAD_BYTES]):
        yield from _mailbox(file, "-", *mailbox)
    else:
        yield Whereabouts("-"), _single(file, "-", "stdin", len(data))


def _folder(folder: str) -> Iterator[Located | Passed]:
    for found in files_of(folder):
        if isinstance(found, Passed):
            yield found
        else:
            yield from _found(found)


def messages_of(file: str) -> Iterator[Message | Passed]:
    """Every message of a file that `files_of` found; never raises."""
    for item in _found(file):
        yield item if isinstance(item, Passed) else item[1]


def files_of(folder: str) -> Iterator[str | Passed]:
    """The paths of a folder's files; `Unreadable` where it is none that can be read.

    Depth first, sorted; links to folders are not followed, since they can form a loop.
    """
    waiting = [folder]
    while waiting:
        place = waiting.pop()
        try:
            with os.scandir(place) as found:
                entries = sorted(found, key=lambda entry: entry.name)
        except OSError as error:
            if place == folder:
                raise refusal(folder, error) from error
            yield Passed.of(refusal(place, error))
            continue
        waiting += [entry.path for entry in reversed(entries) if entry.is_dir(follow_symlinks=False)]
        for entry in entries:
            if not entry.is_dir(follow_symlinks=False):
                yield entry.path


def _found(path: str) -> Iterator[Located | Passed]:
    try:
        if os.path.isdir(path) or not (_ending(path) in MESSAGE_ENDINGS or _holds_mail(path)):
            yield Passed(visible(path), refusals.NO_HEADER, {"name": visible(path)})
        else:
            yield from _file(path)
    except Unreadable as unreadable:
        yield Passed.of(unreadable)


def _holds_mail(path: str) -> bool:
    """Whether a file without a mail program's ending is a mailbox or a message all the same (Maildir)."""
    with open_file(path) as file:
        head = read_some(file, path, HEAD_BYTES)
    return mailbox_form(head) is not None or begins_as_mail(head)


def _file(path: str) -> Iterator[Located | Passed]:
    with open_file(path) as file:
        size = os.fstat(file.fileno()).st_size
        head = read_some(file, path, HEAD_BYTES)
        file.seek(0)
        mailbox = mailbox_form(head)
        # A message saved with its "From " line is no mailbox.
        alone = _ending(path) == ".eml" and size <= limits.MESSAGE_BYTES
        if mailbox and (mailbox[0] is MMDF or not alone):
            yield from _mailbox(file, path, *mailbox)
        else:
            yield Whereabouts(path), _single(file, path, "file", size)


def _single(file: BinaryIO, path: str, kind: SourceKind, size: int) -> Message:
    if size > limits.MESSAGE_BYTES:
        raise too_large(path, size)
    return message_in(read_some(file, path, min(size, limits.MESSAGE_BYTES) + 1), path, kind)


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
        if _ending(path) != ".eml" and mailbox_form(data[:HEAD_BYTES]):
            raise Unreadable(refusals.WIDE_MAILBOX, path)
    if data.startswith(OLE_MAGIC):
        data, exact, given = _from_outlook(data, path), False, Given(data, None)
    if apple := apple_message(data, _ending(path) == ".emlx"):
        data, exact, given = apple.text.data, exact and apple.whole, given.then(apple.text.way)
    for undone in (shown_page, whole_quoted_printable):
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


def _mailbox(file: BinaryIO, path: str, form: MailboxForm, begin: int) -> Iterator[Located | Passed]:
    name = visible(path)
    try:
        found = placed_in_mailbox(file, form, begin, limits.MESSAGE_BYTES)
        for number, (start, data) in enumerate(found, 1):
            if isinstance(data, int):
                yield Passed.of(too_large(f"{path} ({number})", data))
                continue
            if is_deleted(data):
                yield Passed(name, refusals.DELETED, {"name": name})
                continue
            place = Whereabouts(path, number, start, start + len(data))
            message = _of_mailbox(data, place)
            yield (place, message) if message.fields else Passed(name, refusals.NO_HEADER, {"name": name})
    except OSError as error:
        raise refusal(path, error) from error


def _of_mailbox(data: bytes, place: Whereabouts) -> Message:
    data, repairs = unquoted(data)
    return read_source(data, visible(place.path), "mailbox", part=str(place.number), repairs=repairs)


def _why_none(data: bytes) -> str:
    kind = detect(data[:HEAD_BYTES])
    if kind.startswith("image/"):
        return refusals.PICTURE
    if SIGN_OF_TYPE.get(kind) == "archive":
        return refusals.ARCHIVE
    return _OF_FAMILY.get(family_of_type(kind) or "", refusals.NO_HEADER)


def _ending(path: str) -> str:
    return os.path.splitext(path)[1].lower()
