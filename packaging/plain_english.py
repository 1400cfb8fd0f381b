"""The reading grade of the English texts, measured with textstat: eight years of school must be enough."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

import textstat

GRADE = 8.0
"""Flesch–Kincaid; it is an average, so that it says something of a page of sentences, not of a label."""
SENTENCE_WORDS = 5
PAGE_WORDS = 30
PLACE = re.compile(r"\{[^{}]*\}")
QUOTES = str.maketrans("", "", "“”")


def hard_pages(texts: Mapping[str, str]) -> Iterator[str]:
    """Every file whose sentences together read at a higher grade; ``texts`` maps each to ``path:line``."""
    pages: dict[str, list[str]] = {}
    for text, place in texts.items():
        if is_sentence(text):
            pages.setdefault(place.rpartition(":")[0], []).append(text)
    for path, sentences in pages.items():
        if sum(len(sentence.split()) for sentence in sentences) >= PAGE_WORDS and grade(sentences) > GRADE:
            yield f"{path}: the English reads at grade {grade(sentences):.1f}, not {GRADE:.0f}"


def is_sentence(text: str) -> bool:
    """Whether the text is more than a label."""
    return len(text.split()) >= SENTENCE_WORDS and text.rstrip().endswith((".", "?"))


def grade(sentences: list[str]) -> float:
    """The grade of the sentences as one page; a value of the message counts as one short word."""
    page = " ".join(PLACE.sub("Tom", sentence).translate(QUOTES) for sentence in sentences)
    return float(textstat.flesch_kincaid_grade(page))
