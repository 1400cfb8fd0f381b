"""What the known header fields are, in one sentence each."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache

from keshiin.explain.model import Language
from keshiin.explain.returned import told
from keshiin.texts import N_, translate
from keshiin_resources import path

UNKNOWN = N_("Not a field that Keshiin knows. Whoever wrote it decides what it says.")
OWN = N_("A field that one program made for itself (X-). Only that program knows for certain what it says.")
AUTHORS = {
    "service": N_("Your mail service wrote this field."),
    "likely": N_("Your mail service likely wrote this field."),
    "presumed": N_(
        "It stands where your mail service adds such fields, so it is probably the service’s own."
    ),
    "sender": N_("This field came with the message: it is the sending side’s claim."),
    "unknown": N_("Who wrote this field is not known."),
}


def author_told(author: str, language: Language, role: str | None = None) -> str:
    """A sentence on who wrote a field: service, sender, unknown, "likely" or, below the border, "presumed".

    ``role`` is that of a message inside another.
    """
    return translate(language, told(AUTHORS[author], role))


def meaning_of(name: str, language: Language) -> str:
    """A sentence on a field, by its name in any case; one for what nobody knows, too."""
    known = known_fields().get(name.strip().lower())
    if known is not None:
        return known[language]
    return translate(language, OWN if name[:2].lower() == "x-" else UNKNOWN)


@cache
def known_fields() -> Mapping[str, Mapping[Language, str]]:
    """The sentences of every known field in each language, by its name in lower case."""
    return {
        name.lower(): about for name, about in tomllib.loads(path("fields.toml").read_text("utf-8")).items()
    }
