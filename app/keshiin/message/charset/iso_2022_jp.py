"""ISO-2022-JP as mail programs write it: with the characters of vendors, 8-bit bytes, and broken escapes."""

from __future__ import annotations

from collections.abc import Callable

from keshiin.late import late
from keshiin.message.charset.euc_jp import jis_pairs
from keshiin.message.charset.japanese import guess_japanese, likeness

# "Shift out" leads to katakana in programs that know no other way to them, "shift in" back.
_ESCAPE = late(rb"\x1b(?:\$\([@-Z]|\$[@AB]|\([A-Z]|\.[AF])|[\x0e\x0f]")
_KATAKANA_ALONE = late(rb"[\0-\x7f\xa1-\xdf]+\Z")
_GUESSES = 500
_RUNS = 40_000
_TWO_BYTES = (b"\x1b$@", b"\x1b$B", b"\x1b$(B", b"\x1b$(@")
_TO_ASCII = b"\x1b(B"
_LATIN = (_TO_ASCII, b"\x1b(J", b"\x1b(H", b"\x0f")
_NO_PAIR = late(rb"[^\x21-\x7e]")
# An address of the web has such pairs, and no word two of these small letters.
_SEVEN_BITS = late(rb"(?:[\x21-\x5f](?<!//|\\\\|/\\|\\/))*\Z")
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
    return all(likeness(text) > 0 for text in texts)


def _run(escape: bytes, data: bytes, guess: bool) -> str:
    if escape in _TWO_BYTES:
        return jis_pairs(data)
    if escape in _KATAKANA:
        return bytes(byte | 0x80 for byte in data).decode("cp932", "replace")
    if escape in _BY_LIBRARY:
        return (escape + data + b"\x1b(B").decode(_BY_LIBRARY[escape], "replace")
    if data.isascii():
        return data.decode("ascii")
    codec = guess_japanese(data, _SURE) if guess else None
    # The same katakana with eight bits.
    return data.decode(codec or ("cp932" if _KATAKANA_ALONE.match(data) else "utf-8"), "replace")
