"""The texts in the reader's language: marked in English in the code, looked up in the catalogue."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, lru_cache

from keshiin.catalogue import Catalogue
from keshiin_resources import path

KEPT = 4096


def N_(text: str) -> str:
    """The text itself; the mark by which ``packaging/texts.py`` finds it."""
    return text


def translate(language: str, text: str) -> str:
    """The text in that language; the English one where the catalogue has no other."""
    return _translated(language, text) if text and language != "en" else text


def filled(language: str, sentence: str, values: Mapping[str, object]) -> str:
    """A sentence in that language with its values; a ``reason`` among them is a text of its own."""
    told = {**values, "reason": translate(language, str(values["reason"]))} if "reason" in values else values
    return translate(language, sentence).format(**told)


def one_after_another(language: str, *sentences: str) -> str:
    """Sentences in one text; Japanese leaves no blank between them."""
    pair = translate(language, N_("{first} {second}"))
    joined = "".join(sentences[:1])
    for sentence in sentences[1:]:
        joined = pair.format(first=joined, second=sentence)
    return joined


@lru_cache(maxsize=KEPT)
def _translated(language: str, text: str) -> str:
    catalogue = _catalogue(language)
    found = catalogue.find(text) if catalogue else None
    return text if found is None else found


@cache
def _catalogue(language: str) -> Catalogue | None:
    try:
        return Catalogue(path("locale", language, "LC_MESSAGES", "keshiin.mo").read_bytes())
    except (OSError, ValueError):
        return None
