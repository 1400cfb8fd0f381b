"""Letters that look alike or cannot be seen: names folded to what a reader takes them for."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

READ = 200
"""Characters of a name that are looked at; no reader reads further."""

LOOKS_LIKE = {
    "a": "аᴀɑα",
    "b": "вьʙ",
    "c": "сϲᴄ",
    "d": "ԁɗđ",
    "e": "еєҽεᴇ",
    "g": "ɡԍɢ",
    "h": "һհнʜħ",
    "i": "іιıɪї",
    "j": "јϳ",
    "k": "кκᴋ",
    "l": "ӏłʟ",
    "m": "мμᴍ",
    "n": "пηոɴ",
    "o": "оοօσøᴏ",
    "p": "рρᴘþ",
    "q": "ԛզ",
    "r": "гᴦʀ",
    "s": "ѕꜱ",
    "t": "тτᴛŧ",
    "u": "υսᴜ",
    "v": "νѵᴠ",
    "w": "ԝѡωᴡ",
    "x": "хχ",
    "y": "уγүʏ",
    "z": "зζᴢ",
}
"""Latin letters with the letters of other alphabets (and a few rare Latin ones) that look like them."""

CAPITALS = str.maketrans("ΗΛΜΝΥ", "HAMNY")
"""Greek capitals that look otherwise than their small letters do."""
SQUARED = {base + at: chr(ord("A") + at) for base in (0x1F150, 0x1F170) for at in range(26)}
"""Letters in filled circles and squares, of which Unicode does not tell which letters they show."""

LOOK_ALIKE = str.maketrans({other: latin for latin, others in LOOKS_LIKE.items() for other in others})
SHOWN = re.compile("⟨U\\+([0-9A-F]{4,6})⟩")
"""How `keshiin.visible` writes a hidden character."""

_DROPPED = re.compile(r"[\W_]+")
MARKS = dict.fromkeys(map(ord, "™®©℠"))
"""Signs of ownership, which add nothing to a name."""
_MARKED = MARKS | SQUARED

# Each kanji with the kana that has its strokes; among kana a dash is the sign of a long vowel.
_KANA = str.maketrans("力卜口二八工夕一―—─", "カトロニハエターーーー")
_STROKES = re.compile("(?<=[ァ-ヺー])[力卜口二八工夕一―—─]|[力卜口二八工夕](?=[ァ-ヺー])")
_SIGNS = str.maketrans("@$", "as")

DIGITS = str.maketrans("013457", "oleast")
ONE_AS_I = str.maketrans("013457", "oieast")


def fold(text: str) -> str:
    """The text as it looks: compatible forms, lower case, no accents on Latin letters, nothing invisible."""
    if text.isascii():
        return text[:READ].lower()
    plain = unicodedata.normalize("NFKC", _raw(text).translate(_MARKED))
    return "".join(map(_base, plain.translate(CAPITALS).casefold())).translate(LOOK_ALIKE)


def compact(text: str) -> str:
    """The folded text with letters and digits alone: spaces and punctuation dropped."""
    folded = fold(text)
    return folded if folded.isalnum() else _DROPPED.sub("", folded)


def undisguised(name: str) -> tuple[str, ...]:
    """The readings of a compact name whose digits and letter pairs imitate letters (``paypa1``, ``rn``).

    Empty where there is nothing to read otherwise.
    """
    if name.isalpha() and "rn" not in name and "vv" not in name:
        return ()
    pairs = (name.translate(table).replace("rn", "m").replace("vv", "w") for table in (DIGITS, ONE_AS_I))
    return tuple(reading for reading in dict.fromkeys(pairs) if reading != name)


def redrawn(name: str) -> tuple[str, ...]:
    """The compact readings of a name with signs or kanji in the place of letters (``Am@zon``, ``力ード``)."""
    kana = _STROKES.sub(lambda sign: sign[0].translate(_KANA), name[:READ]).replace("ソ", "ン")
    readings = (kana, name[:READ].translate(_SIGNS))
    return tuple(compact(reading) for reading in readings if reading != name[:READ])


def invisible(text: str) -> int:
    """How many invisible characters stand between two letters of one word of the text."""
    if _is_plain(text):
        return 0
    found, inside = 0, False
    for character in _raw(text):
        if _hidden(character):
            found += inside
        else:
            inside = character.isalpha() and _alphabet(character) != "OTHER"
    return found


def decorations(text: str) -> int:
    """How many letters of the text are mathematical signs or small capitals instead of letters."""
    if _is_plain(text):
        return 0
    return sum(_alphabet(character) in ("MATHEMATICAL", "SMALL CAPITAL") for character in _raw(text))


def mixed_words(text: str) -> tuple[str, ...]:
    """The words of the text whose letters come from Latin and from Cyrillic or Greek at once."""
    if _is_plain(text):
        return ()
    words = "".join(map(_letter, _raw(text))).split()
    return tuple(word for word in words if _mixed(word))


def disguises(text: str) -> bool:
    """Whether a Latin name is written with foreign, invisible or mathematical letters."""
    foreign = not text.isascii() and any(
        _alphabet(character) in ("CYRILLIC", "GREEK", "MATHEMATICAL", "SMALL CAPITAL")
        for character in _raw(text)
    )
    return foreign or invisible(text) > 0


@lru_cache(maxsize=64)
def _is_plain(text: str) -> bool:
    """Whether no character hides, decorates or is of Cyrillic or Greek, as in nearly every text."""
    return text.isascii() or not any(map(_is_odd, set(_raw(text))))


def _is_odd(character: str) -> bool:
    return _hidden(character) or _alphabet(character) not in ("LATIN", "OTHER")


def _raw(text: str) -> str:
    if "⟨" not in text:
        return text[:READ]
    return SHOWN.sub(lambda shown: chr(int(shown[1], 16)), text[: READ * 4])[:READ]


def _mixed(word: str) -> bool:
    alphabets = [_alphabet(character) for character in word]
    latin = alphabets.count("LATIN")
    foreign = alphabets.count("CYRILLIC") + alphabets.count("GREEK")
    return latin > 0 and foreign > 0 and latin + foreign >= 4


def _letter(character: str) -> str:
    return character if character.isalpha() else " "


@lru_cache(maxsize=4096)
def _alphabet(character: str) -> str:
    name = unicodedata.name(character, "")
    if name.startswith("LATIN LETTER SMALL CAPITAL"):
        return "SMALL CAPITAL"
    first = name.partition(" ")[0]
    return first if first in ("LATIN", "CYRILLIC", "GREEK", "MATHEMATICAL") else "OTHER"


@lru_cache(maxsize=4096)
def _base(character: str) -> str:
    if _hidden(character):
        return ""
    first = unicodedata.normalize("NFD", character)[0]
    return first if first.isascii() else character


@lru_cache(maxsize=4096)
def _hidden(character: str) -> bool:
    return unicodedata.category(character) in ("Cf", "Mn") or character in "\u115f\u1160\u3164\uffa0"
