"""Cyrillic, Greek, Hebrew, Arabic or Thai without a usable label: the charset that makes frequent letters.

Read in the charset of another alphabet the bytes are letters too, but seldom those that everybody uses.
"""

from __future__ import annotations

_SAMPLE = 8192
_ASCII = bytes(range(128))
_NO_LATIN = bytes(byte for byte in range(256) if not (byte < 128 and chr(byte).isalpha()))
_CYRILLIC = "оеаинтсрвл"
# The letters that make up two thirds of each text, in lower case.
_FREQUENT = {
    "cp1251": frozenset(_CYRILLIC),
    "koi8-u": frozenset(_CYRILLIC),
    "cp1253": frozenset("αοιετνσςηρ"),
    "cp1255": frozenset("יוהלאמרתבש"),
    "cp1256": frozenset("المنيوترسب"),
    "cp874": frozenset("านรอกเงมยลวด่้ัี"),
}
_SHARE = 0.55
_LATIN = 0.5
_FEWEST = 5


def guess_alphabet(data: bytes, least: int = _FEWEST) -> str | None:
    """The codec for bytes that no label explains, None where they are of no such alphabet or too few.

    A text in Latin letters has a few of these bytes, one in another alphabet a few Latin letters.
    """
    sample = data[:_SAMPLE]
    letters = sample.translate(None, _ASCII)
    if len(letters) < least or len(sample.translate(None, _NO_LATIN)) > _LATIN * len(letters):
        return None
    shares = {codec: _share(letters, codec, frequent) for codec, frequent in _FREQUENT.items()}
    best = max(shares, key=lambda codec: shares[codec])
    return best if shares[best] >= _SHARE else None


def _share(letters: bytes, codec: str, frequent: frozenset[str]) -> float:
    text = letters.decode(codec, "replace").lower()
    return sum(map(text.count, frequent)) / len(text)
