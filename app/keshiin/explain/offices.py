"""Offices that help: names, numbers and where each was read, as dated data."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache

from keshiin.explain.model import Language
from keshiin_resources import path


@dataclass(frozen=True, slots=True)
class Office:
    """One office: what to ring or write to, what it helps with, and the day its source was read.

    ``mail`` takes reports ("" where none does) of up to ``most_bytes``; ``asks`` says what it wants.
    """

    id: str
    country: str
    name: str
    contact: str
    help: str
    source: str
    as_of: str
    mail: str = ""
    most_bytes: int = 0
    asks: str = ""


@cache
def offices_for(situation: str, language: Language) -> tuple[Office, ...]:
    """The offices that fit a situation; for readers of Japanese those of Japan alone."""
    countries = ("JP",) if language == "ja" else ("GB", "JP")
    return tuple(
        office
        for office in all_offices(language)
        if office.country in countries and situation in _file()[office.id]["when"]
    )


@cache
def all_offices(language: Language) -> tuple[Office, ...]:
    """Every office of every country, in the order of the file."""
    return tuple(
        Office(
            id_,
            about["country"],
            about[language]["name"],
            about["contact"],
            about[language]["help"],
            about["source"],
            str(about["as_of"]),
            about.get("mail", ""),
            about.get("most_bytes", 0),
            about[language].get("asks", ""),
        )
        for id_, about in _file().items()
    )


@cache
def _file() -> dict[str, dict]:  # type: ignore[type-arg]
    return tomllib.loads(path("offices.toml").read_text("utf-8"))
