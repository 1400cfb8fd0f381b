"""What the small signs of the graph mean, in words: for the line above it, tips and screen readers."""

from __future__ import annotations

from collections.abc import Iterator

from keshiin.texts import N_
from keshiin_ui.texts.words import Translator

TLS = "TLS"
BRIEFLY = N_("TLS: encrypted.")
ENCRYPTED = N_("TLS: by this line, the leg was encrypted. That does not tell who wrote the message.")
MORE_BRIEFLY = N_("+{n}: {n} more cards.")
MORE = N_("+{n}: {n} more cards point here. All of them stand under “Cards”.")


def legend(tls: bool, left_out: int, tr: Translator) -> Iterator[str]:
    """The signs that a graph shows, a short sentence each."""
    if tls:
        yield tr(BRIEFLY)
    if left_out:
        yield tr(MORE_BRIEFLY, n=left_out)


def explained(tls: bool, left_out: int, tr: Translator) -> Iterator[str]:
    """The signs on one node, with what they do not tell."""
    if tls:
        yield tr(ENCRYPTED)
    if left_out:
        yield tr(MORE, n=left_out)
