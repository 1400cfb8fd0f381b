"""Why something cannot be done, for the reader to be told in his language."""

from __future__ import annotations


class Fault(Exception):
    """An English sentence (the catalogue's id) and the ``values`` that fill it."""

    def __init__(self, sentence: str, **values: str) -> None:
        super().__init__(sentence.format(**values))
        self.sentence, self.values = sentence, values
