"""Whether text looks Japanese, and the guess of an 8-bit charset that makes it so."""

from __future__ import annotations

import re

from keshiin.late import late
from keshiin.message.charset.euc_jp import euc_jp

_SAMPLE = 8192
_KANA = late("[\u3001\u3002\u300c-\u3011\u3041-\u3093\u30a1-\u30fc]")
_HALF_WIDTH = late("[\uff61-\uff9f]")
_IDEOGRAPH = late("[\u4e00-\u9fff]")
_PRIVATE = late("[\ue000-\uf8ff\ufffd]")
# A quotation mark of Windows-1252 and the letter behind it make one kanji ("It’s" has one); no word of
# Japanese has a single one between Latin letters.
_APOSTROPHES = bytes(byte for letter in range(0x61, 0x7B) for byte in (0x92, letter)).decode("cp932")
# The kanji first and its neighbours then, since the matcher can leap to it.
_BETWEEN_LETTERS = late(
    "[\u4e00-\u9fff](?:(?<=[A-Za-z].)(?![^\0-\x7f])|(?<![^\0-\x7f].)(?=[A-Za-z])"
    f"|(?<=[{_APOSTROPHES}])(?<![^\0-\x7f].)(?![^\0-\x7f]))",
    re.DOTALL,
)
_NOT_ASCII = late("[^\0-\x7f]+")
_HIGH = late(rb"[\x80-\xff]")
_ADDED_ROWS = b"\xad\xf9\xfa\xfb\xfc"
"""Those of NEC, and of IBM as NEC selected them."""


def between_letters(text: str) -> int:
    """How many kanji stand alone between Latin letters, as no word of Japanese has them."""
    return len(_BETWEEN_LETTERS.findall(text))


def guess_japanese(data: bytes, least: float = 0) -> str | None:
    """The codec (``cp932`` or ``euc-jp``) that makes Japanese of 8-bit bytes, or None if neither does.

    ``least`` is the score for each 8-bit byte that the better one must pass; kana give 1.5, kanji 0.5.
    """
    sample = data[:_SAMPLE]
    bar = least * len(_HIGH.findall(sample)) if least else 0
    scores = {codec: score for codec in ("euc-jp", "cp932") if (score := _score(sample, codec)) > bar}
    return max(scores, key=lambda codec: scores[codec], default=None)


def _score(sample: bytes, codec: str) -> float:
    """How much a reading looks like Japanese.

    EUC-JP read as Shift_JIS is full of half-width katakana, other tongues are full of rare characters.
    """
    try:
        text = sample.decode(codec)
    except UnicodeDecodeError as error:
        # A sample may end within a character; anything earlier is a contradiction.
        if codec == "euc-jp" and sample[error.start] in _ADDED_ROWS:
            text = euc_jp(sample)
            if "\ufffd" in text[:-2]:
                return 0
        elif error.start < len(sample) - 3 or len(sample) < _SAMPLE:
            return 0
        else:
            text = sample[: error.start].decode(codec, "replace")
    return likeness(text)


def likeness(text: str) -> int:
    """How much the beginning of a text looks Japanese: 3 for each kana, less for what no letter has."""
    text = text[:_SAMPLE]
    letters = "".join(_NOT_ASCII.findall(text))
    kana = len(_KANA.findall(letters))
    kanji = _IDEOGRAPH.findall(letters)
    common = sum(1 for char in kanji if 0x88 <= char.encode("cp932", "replace")[0] <= 0x97)
    rare = len(kanji) - common
    strange = len(_HALF_WIDTH.findall(letters)) + len(_PRIVATE.findall(letters))
    between = between_letters(text) if kanji else 0
    return 3 * kana + common - 2 * rare - strange - 3 * between
