"""Japanese bytes: ISO-2022-JP and EUC-JP as mail programs write them, and the guess of an 8-bit charset."""

from __future__ import annotations

import codecs
import re
from collections.abc import Callable

_SAMPLE = 8192
_KANA = re.compile("[\u3001\u3002\u300c-\u3011\u3041-\u3093\u30a1-\u30fc]")
_HALF_WIDTH = re.compile("[\uff61-\uff9f]")
_IDEOGRAPH = re.compile("[\u4e00-\u9fff]")
_PRIVATE = re.compile("[\ue000-\uf8ff\ufffd]")
# A quotation mark of Windows-1252 and the letter behind it make one kanji ("It’s" has one); no word of
# Japanese has a single one between Latin letters.
_APOSTROPHES = bytes(byte for letter in range(0x61, 0x7B) for byte in (0x92, letter)).decode("cp932")
# The kanji first and its neighbours then, since the matcher can leap to it.
_BETWEEN_LETTERS = re.compile(
    "[\u4e00-\u9fff](?:(?<=[A-Za-z].)(?![^\0-\x7f])|(?<![^\0-\x7f].)(?=[A-Za-z])"
    f"|(?<=[{_APOSTROPHES}])(?<![^\0-\x7f].)(?![^\0-\x7f]))",
    re.DOTALL,
)
_NOT_ASCII = re.compile("[^\0-\x7f]+")
_HIGH = re.compile(rb"[\x80-\xff]")
# "Shift out" leads to katakana in programs that know no other way to them, "shift in" back.
_ESCAPE = re.compile(rb"\x1b(?:\$\([@-Z]|\$[@AB]|\([A-Z]|\.[AF])|[\x0e\x0f]")
_KATAKANA_ALONE = re.compile(rb"[\0-\x7f\xa1-\xdf]+\Z")
_EUC = re.compile(rb"(?:[\xa1-\xfe]{2})+|(?:\x8e[\xa1-\xdf])+|\x8f[\xa1-\xfe]{2}|[\0-\x7f]+|.", re.DOTALL)
_ADDED_ROWS = b"\xad\xf9\xfa\xfb\xfc"
"""Those of NEC, and of IBM as NEC selected them."""
_LOW = bytes(byte & 0x7F for byte in range(256))
_PAIRS = re.compile(rb"(?:[\x21-\x7e]{2})+|.", re.DOTALL)
_LEAD = bytes(((row + 1) // 2 + (0x70 if row < 0x5F else 0xB0)) & 0xFF for row in range(256))
_CELL_OF_ODD = bytes((cell + (0x1F if cell < 0x60 else 0x20)) & 0xFF for cell in range(256))
_CELL_OF_EVEN = bytes((cell + 0x7E) & 0xFF for cell in range(256))
_ODD = bytes(0xFF if row % 2 else 0 for row in range(256))
_GUESSES = 500
_RUNS = 40_000
_TWO_BYTES = (b"\x1b$@", b"\x1b$B", b"\x1b$(B", b"\x1b$(@")
_TO_ASCII = b"\x1b(B"
_LATIN = (_TO_ASCII, b"\x1b(J", b"\x1b(H", b"\x0f")
_NO_PAIR = re.compile(rb"[^\x21-\x7e]")
# An address of the web has such pairs, and no word two of these small letters.
_SEVEN_BITS = re.compile(rb"(?:[\x21-\x5f](?<!//|\\\\|/\\|\\/))*\Z")
_NAME = 6
_KATAKANA = (b"\x1b(I", b"\x0e")
_BY_LIBRARY = {
    b"\x1b$(O": "iso2022_jp_3",
    b"\x1b$(P": "iso2022_jp_2004",
    b"\x1b$(Q": "iso2022_jp_2004",
    b"\x1b$(D": "iso2022_jp_2",
    b"\x1b$A": "iso2022_jp_2",
    b"\x1b$(A": "iso2022_jp_2",
    b"\x1b$(C": "iso2022_jp_2",
}
_SURE = 0.75


def _one_mark(error: UnicodeError) -> tuple[str, int]:
    """One mark for a pair that no program but a carrier's knows: half of it is a sign of ASCII."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    return "\ufffd", min(error.start + 2, len(error.object))


_EACH_PAIR = "keshiin-each-pair"
codecs.register_error(_EACH_PAIR, _one_mark)


def iso_2022_jp(data: bytes) -> str:
    """Text of ISO-2022-JP, with the characters of code page 932 and JIS X 0213 that the standard lacks.

    8-bit bytes between the escapes are guessed apart.
    """
    for codec in ("iso2022_jp", "iso2022_jp_ext") if b"\x0e" not in data else ():
        try:
            return data.decode(codec)
        except UnicodeError:
            continue
    return "".join(_runs(data, _run))


def guessed_iso_2022_jp(data: bytes) -> str | None:
    """The same of text that says to be something else; None where nothing in it looks Japanese.

    A single escape would make kanji of all that follows, which programs that believe the label show as it is.
    """
    text = "".join(_runs(data, _likely_run))
    back = sum(escape in _LATIN and escape != b"\x0f" for escape in _ESCAPE.findall(data))
    refused = text.count("\x1b") + text.count("\x0e")
    return text if refused < data.count(b"\x1b") + data.count(b"\x0e") - back else None


def _runs(data: bytes, read: Callable[[bytes, bytes, bool], str]) -> list[str]:
    texts = []
    escape = _TO_ASCII
    start = guessed = 0
    for number, found in enumerate(_ESCAPE.finditer(data)):
        if number == _RUNS:
            # What switches so often is no letter; the library's codec knows all but some vendors' characters.
            rest = escape + data[start:]
            texts.append(rest.decode("iso2022_jp_2" if read is _run else "ascii", "replace"))
            return texts
        run = data[start : found.start()]
        guessed += not run.isascii()
        texts.append(read(escape, run, guessed <= _GUESSES))
        escape, start = found[0], found.end()
    texts.append(read(escape, data[start:], True))
    return texts


def _likely_run(escape: bytes, data: bytes, guess: bool) -> str:
    """A run that looks Japanese as it is meant, any other with its escape."""
    if escape in _LATIN:
        return _run(escape, data, guess)
    likely = _SEVEN_BITS.match(data) if escape in _KATAKANA else _is_likely(escape, data)
    return _run(escape, data, guess) if likely else escape.decode("ascii") + _run(_TO_ASCII, data, guess)


def _is_likely(escape: bytes, data: bytes) -> bool:
    """Whether pairs alone stand there and each line looks Japanese; a name need only be one."""
    lines = data.split()
    if b" " in data or b"\t" in data or any(map(_NO_PAIR.search, lines)):
        return False
    texts = [_run(escape, line, guess=False) for line in lines]
    if len(texts) == 1 and len(texts[0]) <= _NAME:
        return "\ufffd" not in texts[0]
    return all(_likeness(text[:_SAMPLE]) > 0 for text in texts)


def _run(escape: bytes, data: bytes, guess: bool) -> str:
    if escape in _TWO_BYTES:
        return _pairs(data)
    if escape in _KATAKANA:
        return bytes(byte | 0x80 for byte in data).decode("cp932", "replace")
    if escape in _BY_LIBRARY:
        return (escape + data + b"\x1b(B").decode(_BY_LIBRARY[escape], "replace")
    if data.isascii():
        return data.decode("ascii")
    codec = guess_japanese(data, _SURE) if guess else None
    # The same katakana with eight bits.
    return data.decode(codec or ("cp932" if _KATAKANA_ALONE.match(data) else "utf-8"), "replace")


def _pairs(data: bytes) -> str:
    """JIS X 0208 by way of Shift_JIS, whose code page has the additions of NEC and IBM."""
    shifted = bytearray()
    for found in _PAIRS.finditer(data):
        run = found[0]
        shifted += _shifted(run) if len(run) > 1 else bytes((run[0] & 0x7F,))
    return shifted.decode("cp932", _EACH_PAIR)


def euc_jp(data: bytes) -> str:
    """Text of EUC-JP, with the characters of NEC and IBM too; U+FFFD in the place of others."""
    return "".join(map(_of_euc, _EUC.findall(data)))


def _of_euc(run: bytes) -> str:
    if run[0] < 0x80:
        return run.decode("ascii")
    if len(run) == 1:
        return "\ufffd"
    if run[0] == 0x8E:
        return run[1::2].decode("cp932", "replace")
    if run[0] == 0x8F:
        return run.decode("euc_jp", "replace")[:1]
    return _shifted(run.translate(_LOW)).decode("cp932", _EACH_PAIR)


def _shifted(pairs: bytes) -> bytearray:
    """Pairs of JIS bytes in Shift_JIS, computed all at once: a loop over them took a second a megabyte."""
    if len(pairs) == 2:
        cells_of_row = _CELL_OF_ODD if pairs[0] % 2 else _CELL_OF_EVEN
        return bytearray((_LEAD[pairs[0]], cells_of_row[pairs[1]]))
    rows, cells = pairs[::2], pairs[1::2]
    odd, even, mask = (
        int.from_bytes(each, "big")
        for each in (cells.translate(_CELL_OF_ODD), cells.translate(_CELL_OF_EVEN), rows.translate(_ODD))
    )
    made = bytearray(len(pairs))
    made[::2] = rows.translate(_LEAD)
    made[1::2] = (even ^ ((odd ^ even) & mask)).to_bytes(len(cells), "big")
    return made


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
    return _likeness(text)


def _likeness(text: str) -> int:
    letters = "".join(_NOT_ASCII.findall(text))
    kana = len(_KANA.findall(letters))
    kanji = _IDEOGRAPH.findall(letters)
    common = sum(1 for char in kanji if 0x88 <= char.encode("cp932", "replace")[0] <= 0x97)
    rare = len(kanji) - common
    strange = len(_HALF_WIDTH.findall(letters)) + len(_PRIVATE.findall(letters))
    between = between_letters(text) if kanji else 0
    return 3 * kana + common - 2 * rare - strange - 3 * between
