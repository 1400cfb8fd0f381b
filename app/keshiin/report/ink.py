"""The pen of a report: our words in its language, other people's values masked, visible and set apart."""

from __future__ import annotations

from datetime import datetime

from keshiin.explain.model import Language, Piece, Text
from keshiin.explain.wording.clock import full_text, here_text
from keshiin.explain.wording.filling import PLACE
from keshiin.limits import SHOWN_LINE
from keshiin.report.document import Line, Run
from keshiin.report.masking import Mask, masked_text
from keshiin.texts import translate
from keshiin.visible import visible

NOTHING = "—"


class Ink:
    """Every text of a report goes through it, so that no value is ever taken for our words."""

    def __init__(self, language: Language, mask: Mask | None = None) -> None:
        self.language = language
        self.mask = mask or Mask()

    def word(self, text: str) -> str:
        """One of our texts."""
        return translate(self.language, text)

    def say(self, text: str, /, **values: object) -> Line:
        """One of our texts with values in the places of its ``{names}``."""
        runs = []
        for at, part in enumerate(PLACE.split(self.word(text))):
            if at % 2:
                runs.append(self.run(values[part]))
            elif part:
                runs.append(Run(part))
        return tuple(runs)

    def run(self, value: object, most: int = SHOWN_LINE) -> Run:
        """A value; a number, words that are already a run, and the dash that stands for none, are ours."""
        if value is None or value == "":
            return Run(NOTHING)
        if isinstance(value, Run):
            return value
        if isinstance(value, int):
            return Run(str(value))
        return self._set_apart(self.mask.text(str(value)), most)

    def _set_apart(self, value: str, most: int = SHOWN_LINE) -> Run:
        shown = visible(value)
        return Run(shown if len(shown) <= most else f"{shown[: most - 1]}…", value=True)

    def value(self, value: object, most: int = SHOWN_LINE) -> Line:
        """A value as a whole line."""
        return (self.run(value, most),)

    def clock(self, moment: datetime) -> Run:
        """A moment by the reader's clock: words of ours."""
        return Run(here_text(moment, self.word))

    def both_clocks(self, text: str, moment: datetime) -> Line:
        """A sentence with a moment as ``written`` in its own zone, and its ``time`` by the reader's clock."""
        written, time = Run(full_text(moment, self.word)), self.clock(moment)
        return (time,) if written == time else self.say(text, written=written, time=time)

    def text(self, text: Text) -> Line:
        """A text of the explanation."""
        return tuple(self._piece(piece) for piece in masked_text(text, self.mask) if piece.text)

    def _piece(self, piece: Piece) -> Run:
        return self._set_apart(piece.text) if piece.kind == "value" else Run(piece.text)
