"""Text of a header value: folding undone, encoded words (RFC 2047) and 8-bit bytes decoded."""

from __future__ import annotations

import binascii
import re

from keshiin.message.charset.decoding import Decoded, decode, decode_bare

_FOLD = re.compile(rb"(?<![\r\n])[\r\n]++(?=[ \t])")
_INDENT = re.compile(rb"(?<![\r\n])[\r\n]++(?:\t| [ \t])[ \t]*+")
# A question mark within a word should be coded; not every program knows.
_WORD = re.compile(
    rb"=\?([^?\s*]{1,60})(?:\*[^?\s]{0,40})?\?([bBqQ])\?([^?]*(?:(?<!=)\?(?!=)[^?\s]{0,200}){0,8}?)\?="
)
_NOT_BASE64 = re.compile(rb"[^A-Za-z0-9+/]")
_NO_LETTER = re.compile("[\0-\x08\x0e-\x1f\x7f-\x9f\ufffd]")
_BARE_PERCENT = re.compile(rb"%([0-9A-Fa-f]{2})")


def unfold(raw: bytes) -> bytes:
    """The value on one line, without blanks around it."""
    line = raw.strip()
    if b"\n" not in line and b"\r" not in line:
        return line
    # Many programs put a tab or an indent in the place of the blank at which they fold: no gap of the text.
    return _FOLD.sub(b"", _INDENT.sub(b" ", line))


def decode_text(raw: bytes, label: str | None = None) -> str:
    """The text that a value shows; never raises, and takes time in proportion to its length.

    ``label`` is the charset of what is neither coded nor UTF-8, where one is known. Hidden characters are
    still in the text: whoever shows it calls ``keshiin.visible.visible``.
    """
    line = unfold(raw)
    if b"=?" not in line:
        return decode_bare(line, label).text
    texts: list[str] = []
    run: list[re.Match[bytes]] = []
    before = ""
    at = 0
    for word in _WORD.finditer(line):
        between = line[at : word.start()]
        charset = word[1].decode("latin-1").lower()
        # Blanks between words do not count, and a character may stand in two words of one charset.
        if run and (between.strip() or charset != before):
            texts.append(_text_of(run, before))
            run = []
        if between.strip() or not (at and texts):
            texts.append(decode_bare(between, label).text)
        elif at == 0:
            texts.append(between.decode("ascii"))
        run.append(word)
        before = charset
        at = word.end()
    if run:
        texts.append(_text_of(run, before))
    texts.append(decode_bare(line[at:], label).text)
    return "".join(texts)


def _text_of(words: list[re.Match[bytes]], charset: str) -> str:
    """The text of words with nothing between them; some programs cut base64 wherever a line is full."""
    whole = decode(b"".join(map(_word_bytes, words)), charset)
    ends = {len(word[3]) % 4 for word in words[:-1] if word[2] in b"bB" and b"=" not in word[3]}
    # Of four letters two or three can be a program's that leaves the padding out, one cannot.
    if 1 in ends or (ends - {0} and not _is_sound(whole)):
        joined = decode(base64_bytes(b"".join(word[3] for word in words)), charset)
        return joined.text if _is_sound(joined) else whole.text
    return whole.text


def _is_sound(found: Decoded) -> bool:
    """Whether the charset explains the bytes, and no control is among the letters."""
    return not found.guessed and not _NO_LETTER.search(found.text)


def _word_bytes(word: re.Match[bytes]) -> bytes:
    if word[2] in b"qQ":
        return binascii.a2b_qp(word[3], header=True)
    return base64_bytes(word[3])


def base64_bytes(text: bytes) -> bytes:
    """Base64 read leniently: foreign characters skipped, padding supplied, a last odd character dropped.

    Padding ends what was coded at once: more of it may follow.
    """
    return b"".join(map(_unpadded_bytes, text.split(b"=")))


def _unpadded_bytes(text: bytes) -> bytes:
    clean = _NOT_BASE64.sub(b"", text)
    if len(clean) % 4 == 1:
        clean = clean[:-1]
    return binascii.a2b_base64(clean + b"=" * (-len(clean) % 4))


def percent_bytes(text: bytes) -> bytes:
    """Bytes of a percent-encoded value (RFC 2231); a stray percent sign stands for itself."""
    return _BARE_PERCENT.sub(lambda match: bytes((int(match[1], 16),)), text)
