"""The words for mail in the reader's name that came back: what was so of it is told with its notice."""

from __future__ import annotations

from collections.abc import Mapping

from keshiin.texts import N_

ABUSED: Mapping[str, str] = {
    "Sent in your name, not by you": N_("Your address is named as the sender"),
    "Your address “{address}” is named as the sender. Nothing shows that your mail service sent it.": N_(
        "The returned message names your address “{address}” as its sender."
    ),
    "Anybody can write any sender. Somebody took your address for it.": N_("Anybody can write any sender."),
    "It does not mean that anybody broke into your mailbox or your computer.": N_(
        "What is known of who sent it is told with the notice that it came back in."
    ),
    "Nothing shows that your own mail service sent the message.": N_(
        "Your address “{address}” is named as the sender of the returned message."
    ),
    "Cannot tell. Somebody sent mail in your name.": N_("Cannot tell. Your address is named as its sender."),
    "Nothing contradicts it. Somebody sent mail in your name.": N_(
        "Nothing contradicts it. Your address is named as its sender."
    ),
    "Nothing contradicts it. It tells of mail that was sent in your name.": N_(
        "Nothing contradicts it. Your address is named as its sender."
    ),
    "Cannot tell. It tells of mail that was sent in your name.": N_(
        "Cannot tell. Your address is named as its sender."
    ),
    "Something does not fit. It tells of mail that was sent in your name.": N_(
        "Something does not fit. Your address is named as its sender."
    ),
    "Something does not fit. It was sent in your name, not by you.": N_(
        "Something does not fit. Your address is named as its sender."
    ),
}
"""What is so only beside the notice that it came back in, which tells of the abused address."""
