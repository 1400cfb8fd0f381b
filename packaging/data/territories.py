"""The table of territories: every ISO 3166-1 code with its names and a point to label it at."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

from atlas import read
from label_point import label_point
from outlines import code_of

KOSOVO = "XK"
LANGUAGES = ("en", "ja")
SHORT = {"en": {"HK", "MM", "MO", "PS"}, "ja": {"HK", "MO", "PS", "US"}}
VARIANT = {"CD", "CG"}
LATITUDE_LONGITUDE = {
    "AQ": (-80.0, 20.0),
    "BQ": (12.2, -68.26),
    "BV": (-54.42, 3.36),
    "CC": (-12.16, 96.87),
    "CX": (-10.49, 105.62),
    "GF": (4.0, -53.0),
    "GI": (36.14, -5.35),
    "GP": (16.25, -61.58),
    "MQ": (14.64, -61.02),
    "RE": (-21.12, 55.53),
    "SJ": (78.6, 16.3),
    "TK": (-9.2, -171.85),
    "TV": (-8.52, 179.2),
    "UM": (19.28, 166.65),
    "YT": (-12.83, 45.17),
}


def codes_by_number(iso_codes: Path) -> dict[str, str]:
    """Read ISO 3166-1 from Debian's iso-codes as alpha-2 codes by three-digit number."""
    entries = json.loads((iso_codes / "iso_3166-1.json").read_text("utf-8"))["3166-1"]
    return {entry["numeric"]: entry["alpha_2"] for entry in entries}


def build(shapes: Path, cldr: Path, target: Path, codes: Mapping[str, str]) -> dict[str, object]:
    """Write ``{code: {lat, lon, en, ja}}`` to ``target``; a code without a point raises ``KeyError``."""
    points = _points(shapes, codes)
    names = {language: _names(cldr, language) for language in LANGUAGES}
    table = {}
    for code in sorted({*codes.values(), KOSOVO}):
        latitude, longitude = points[code]
        table[code] = {"lat": latitude, "lon": longitude} | {
            tongue: names[tongue][code] for tongue in LANGUAGES
        }
    lines = (f"{json.dumps(code)}:{json.dumps(entry, ensure_ascii=False)}" for code, entry in table.items())
    target.write_text("{" + ",\n".join(lines) + "}\n", "utf-8")
    return {"territories": len(table)}


def _points(shapes: Path, codes: Mapping[str, str]) -> dict[str, tuple[float, float]]:
    """Find a (latitude, longitude) for each code: the widest inner place of the largest piece of land."""
    points = {}
    for country in read(shapes, 0.03):
        code = code_of(country, codes)
        if country.numeric in codes or code == KOSOVO:
            points.setdefault(code, label_point([polygon[0] for polygon in country.polygons]))
    return points | LATITUDE_LONGITUDE


def _names(cldr: Path, language: str) -> dict[str, str]:
    """Read CLDR's names in one language, the short form where the long one is a title of state."""
    document = json.loads((cldr / "main" / language / "territories.json").read_text("utf-8"))
    names = document["main"][language]["localeDisplayNames"]["territories"]
    short = {code: names[f"{code}-alt-short"] for code in SHORT[language]}
    variant = {code: names[f"{code}-alt-variant"] for code in VARIANT}
    return names | short | variant
