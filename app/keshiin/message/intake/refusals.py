"""What is said about an input that cannot be read as a message."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from keshiin import limits
from keshiin.files import Unreadable
from keshiin.texts import N_

EMPTY = N_("“{name}” is empty. Save the message itself from your mail program.")
TOO_LARGE = N_("“{name}” has {size} MB. A message of more than {limit} MB is not read.")
PICTURE = N_("“{name}” is a picture, not a message. Save the message itself from your mail program.")
ARCHIVE = N_("“{name}” is an archive, not a message. Take the message out of it first.")
DOCUMENT = N_("“{name}” is a document, not a message. Save the message itself from your mail program.")
PROGRAM = N_(
    "“{name}” is a program, not a message. It was not run. Save the message itself from your mail program."
)
OUTLOOK = N_(
    "“{name}” is in Outlook's own format, and no internet headers could be read in it. In Outlook, show the "
    "message's properties, copy the internet headers and paste them here."
)
WIDE_MAILBOX = N_(
    "“{name}” is a mailbox that some program saved anew in UTF-16. Open the mailbox itself, or save one of "
    "its messages."
)
NO_MESSAGES = N_(
    "There is no message in the folder “{name}”. Save the message itself from your mail program."
)
NO_HEADER = N_(
    "“{name}” lacks the lines that tell which way a message took (the header). "
    "Save the message itself, or copy its whole source."
)
CHANGED = N_("“{name}” has changed since its messages were listed. Open it again.")
ALTERED = N_("“{name}” changed while it was read. Something may be missing: open it again.")
DELETED = N_("A message in “{name}” was deleted in Thunderbird, and is left out.")


@dataclass(frozen=True, slots=True)
class Passed:
    """A file in a folder, or a message in a mailbox, that was passed over, and why."""

    name: str
    sentence: str
    values: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, unreadable: Unreadable) -> Passed:
        """The same for a file that nobody named."""
        return cls(unreadable.values["name"], unreadable.sentence, unreadable.values)

    def refusal(self) -> Unreadable:
        """The same for one that was all there was."""
        return Unreadable(self.sentence, **self.values)


def too_large(path: str, size: int) -> Unreadable:
    """The refusal for a message over the limit."""
    allowed = limits.MESSAGE_BYTES
    return Unreadable(TOO_LARGE, path, size=str(-(-size // 1_000_000)), limit=str(allowed // 1_000_000))
