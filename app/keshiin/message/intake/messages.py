"""Messages out of whatever the reader names: a file, a mailbox, a folder, standard input."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Iterator
from typing import BinaryIO

from keshiin import limits
from keshiin.files import Unreadable, open_file, read_some, refusal
from keshiin.message.files.kinds import MESSAGE_ENDINGS
from keshiin.message.files.magic import HEAD_BYTES
from keshiin.message.header.mail_look import begins_as_mail
from keshiin.message.intake import refusals
from keshiin.message.intake.mailbox_forms import MMDF, MailboxForm, mailbox_form
from keshiin.message.intake.mailboxes import is_deleted, placed_in_mailbox, unquoted
from keshiin.message.intake.refusals import Passed, too_large
from keshiin.message.intake.single import ending, message_in
from keshiin.message.intake.whereabouts import Whereabouts, beginning
from keshiin.message.model import Message, SourceKind
from keshiin.message.reading import read_source
from keshiin.visible import visible

Located = tuple[Whereabouts, Message]


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
    if beginning(data) != place.begins:
        raise Unreadable(refusals.CHANGED, place.path)
    return _of_mailbox(data, place)


def located(path: str) -> Iterator[Located | Passed]:
    """The same as `messages`, each with where it lies."""
    folder = path != "-" and os.path.isdir(path)
    found = _folder(path) if folder else _standard_input() if path == "-" else _file(path)
    empty, refused = True, None
    for item in found:
        if not isinstance(item, Passed):
            empty = False
        elif refused is None or refused.sentence == refusals.DELETED:
            refused = item
        yield item
    if empty and folder:
        raise Unreadable(refusals.NO_MESSAGES, path)
    if empty and refused is not None:
        raise refused.refusal()


def _standard_input() -> Iterator[Located | Passed]:
    data = read_some(sys.stdin.buffer, "-", limits.MESSAGE_BYTES + 1)
    file = io.BytesIO(data)
    if mailbox := mailbox_form(data[:HEAD_BYTES]):
        yield from _mailbox(file, "-", len(data), *mailbox)
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
        if os.path.isdir(path) or not (ending(path) in MESSAGE_ENDINGS or _holds_mail(path)):
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
        alone = ending(path) == ".eml" and size <= limits.MESSAGE_BYTES
        if mailbox and (mailbox[0] is MMDF or not alone):
            yield from _mailbox(file, path, size, *mailbox)
        else:
            yield Whereabouts(path), _single(file, path, "file", size)


def _single(file: BinaryIO, path: str, kind: SourceKind, size: int) -> Message:
    """The one message of a file; `Unreadable` where it is not as long as it was when it was opened."""
    if size > limits.MESSAGE_BYTES:
        raise too_large(path, size)
    data = read_some(file, path, size + 1)
    if len(data) != size:
        raise Unreadable(refusals.ALTERED, path)
    return message_in(data, path, kind)


def _mailbox(
    file: BinaryIO, path: str, size: int, form: MailboxForm, begin: int
) -> Iterator[Located | Passed]:
    """The messages of a mailbox; `Unreadable` behind them where it ends before the ``size`` it began with."""
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
            place = Whereabouts(path, number, start, start + len(data), beginning(data))
            message = _of_mailbox(data, place)
            yield (place, message) if message.fields else Passed(name, refusals.NO_HEADER, {"name": name})
        cut_short = file.tell() < size
    except OSError as error:
        raise refusal(path, error) from error
    if cut_short:
        raise Unreadable(refusals.ALTERED, path)


def _of_mailbox(data: bytes, place: Whereabouts) -> Message:
    data, repairs = unquoted(data)
    return read_source(data, visible(place.path), "mailbox", part=str(place.number), repairs=repairs)
