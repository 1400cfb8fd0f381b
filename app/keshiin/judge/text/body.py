"""What the body shows: its text without marks, its letters, its pictures, its HTML."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import NamedTuple

from keshiin.judge.facts import once
from keshiin.judge.model import Case
from keshiin.judge.pointing import excerpt
from keshiin.judge.text.as_seen import as_seen, page, squeezed, unbroken, without_comments
from keshiin.message.any_case import any_case
from keshiin.message.html.text import without_markup
from keshiin.message.model import Part
from keshiin.span import Span

READ = 200_000
"""Characters of one part's source that are looked at."""
BEGIN, END = 40_000, 20_000
"""Characters at the two ends of a text in which words are searched: few people read what lies between."""


@once
def text_of_body(case: Case) -> str:
    """The text of all parts as one, marks taken out; the parts of one alternative follow each other."""
    return ends("\n".join(texts(case)))


def ends(text: str) -> str:
    """The beginning and the end of a long text, any other text whole."""
    return text if len(text) <= BEGIN + END else f"{text[:BEGIN]}\n{text[-END:]}"


_BLANKS = bytes(code if chr(code).isalnum() and code < 128 else ord(" ") for code in range(256))
# Between them stand marks and symbols; what lies beyond are mostly pictures.
_BEYOND_LATIN = re.compile("[\u0370-\u1fff\u2e80-\uffee]")
_IMAGE = re.compile(rf"<{any_case('img')}\b[^>]{{0,2000}}")
_DOT = re.compile(r"\b(?:width|height)\s{0,3}[=:]\s{0,3}[\"']?[01](?:px)?(?![\d.%])", re.IGNORECASE)


class Phrases(NamedTuple):
    """Subject and text with single blanks, as written and in lower case for searching."""

    written: str
    lower: str

    def quote(self, found: re.Match[str]) -> str:
        """What was found in ``lower``, as it was written and as much as a card shows of it."""
        return excerpt(self.between(*found.span()))

    def between(self, start: int, end: int) -> str:
        """What stands there in ``lower``, as it was written; a letter may be longer in lower case."""
        same = len(self.written) == len(self.lower)
        return (self.written if same else self.lower)[start:end]


@once
def phrases(case: Case) -> Phrases:
    """The subject and the text, for searching phrases."""
    subject = as_seen(case.message.claims.subject or "")
    written = " ".join(f"{subject} {unbroken(text_of_body(case))}".split())
    return Phrases(written, written.lower())


@once
def words(case: Case) -> frozenset[bytes]:
    """The words of subject and text in lower case: the runs of ASCII letters and digits in them."""
    return frozenset(phrases(case).lower.encode("ascii", "replace").translate(_BLANKS).split())


@once
def beyond_latin(case: Case) -> bool:
    """Whether letters of another script than the Latin one stand there, to which accents and marks belong."""
    text = phrases(case).lower
    return not text.isascii() and _BEYOND_LATIN.search(text) is not None


def holds(text: str, pieces: Iterable[str]) -> bool:
    """Whether one of the pieces stands in the text; asked first, it spares a pattern ten times as slow."""
    return any(map(text.__contains__, pieces))


def visible_letters(case: Case, most: int) -> int:
    """Letters and digits of the longest text part, counted up to so many; alternatives say the same."""
    letters = (filter(str.isalnum, text) for text in texts(case))
    return max((len(list(islice(each, most))) for each in letters), default=0)


def has_picture(case: Case) -> bool:
    """Whether the body shows a picture; the dot by which newsletters count their readers is none."""
    tags = (tag for source in html_sources(case) for tag in _IMAGE.finditer(source))
    return any(not _DOT.search(tag[0]) for tag in tags)


def html_sources(case: Case) -> Iterator[str]:
    """The HTML of each HTML part."""
    for part in case.message.parts:
        if part.is_page and part.text:
            yield part.text[:READ]


def spans_of_html(case: Case) -> Iterator[Span]:
    """Where each HTML part stands in the source."""
    for part in case.message.parts:
        if part.is_page and part.text:
            yield part.body


@once
def texts(case: Case) -> tuple[str, ...]:
    """The text of each part that has one, marks taken out, as the eye takes it."""
    return tuple(map(as_seen, texts_as_written(case)))


@once
def texts_as_written(case: Case) -> tuple[str, ...]:
    """The same with every letter that stands there, seen or not."""
    return tuple(shown(part, part.text) for part in case.message.parts if part.text)


def shown(part: Part, source: str) -> str:
    """What such a part shows of its source, marks taken out."""
    html = part.is_page
    text = without_comments(source) if html else source
    text = squeezed(text, READ) if len(text) > READ else text
    return without_markup(page(text)) if html else text
