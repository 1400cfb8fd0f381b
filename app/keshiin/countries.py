"""Countries and territories by ISO 3166-1 code: their names and where to label them."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from typing import cast

from keshiin_resources import path


def country_name(code: str, language: str) -> str:
    """The name in ``ja`` or ``en``; the code itself where there is none."""
    return str(_entry(code).get(language) or code)


def label_point(code: str) -> tuple[float, float] | None:
    """(latitude, longitude) of a point well inside the country, None for an unknown code."""
    entry = _entry(code)
    return (float(entry["lat"]), float(entry["lon"])) if entry else None


def _entry(code: str) -> Mapping[str, str | float]:
    return _table().get(code.upper(), {})


@cache
def _table() -> Mapping[str, Mapping[str, str | float]]:
    text = path("map", "territories.json").read_text("utf-8")
    return cast(Mapping[str, Mapping[str, str | float]], json.loads(text))
