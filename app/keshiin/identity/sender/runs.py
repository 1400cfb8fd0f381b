"""The pieces of an entry put together where no blank parts them, as a reader takes them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from keshiin.identity.sender.tokens import Kind, Token

_WORDS = ("word", "quoted", "pair")


def runs(pieces: Sequence[Token]) -> Iterator[Token]:
    """The pieces, with words and quoted strings that touch made one, and encoded words side by side."""
    run: list[Token] = []
    for piece in pieces:
        if run and _continues(run[-1], piece):
            run.append(piece)
            continue
        if run:
            yield _one(run)
        run = [piece]
    if run:
        yield _one(run)


def _continues(before: Token, piece: Token) -> bool:
    if piece.kind not in _WORDS or before.kind not in _WORDS:
        return False
    touching = piece.joined and ("@" in piece.text or "@" in before.text or before.kind == piece.kind)
    return touching or (before.text.endswith("?=") and piece.text.startswith("=?"))


def _one(run: list[Token]) -> Token:
    if len(run) == 1:
        return run[0]
    kind: Kind = "quoted" if all(piece.kind == "quoted" for piece in run) else "word"
    text = "".join(
        (" " if place and not piece.joined else "") + piece.text for place, piece in enumerate(run)
    )
    return Token(kind, text, run[0].start, run[0].joined)
