"""The HTML that Outlook keeps within rich text (MS-OXRTFEX), or one for other rich text, with its links.

Of some letters Outlook keeps no other form.
"""

from __future__ import annotations

import re
from html import escape

from keshiin.message.charset.labels import codec_of

_TOKEN = re.compile(
    rb"\\(?:([A-Za-z]{1,32})(-?\d{1,9})?\x20?|'([0-9A-Fa-f]{2})|(.))|([{}])|([^\\{}\r\n]+)|.", re.DOTALL
)
_FROM_PAGE = re.compile(rb"\\fromhtml1\b")
_FROM_TEXT = re.compile(rb"\\fromtext\b")
_HEAD = 400
# What makes a link of the text behind it; the sign before a backslash or a brace is dropped.
_LINK = re.compile(rb"[^\"]{0,200}?HYPERLINK\s{0,20}\"((?:[^\"\\{}]|\\[\\{}]){1,2000})\"")
_BEHIND_SIGN = re.compile(rb"\\([\\{}])")
_BREAKS = {b"par": "<br>\r\n", b"line": "<br>\r\n", b"cell": "\t", b"row": "<br>\r\n"}
# Groups whose text is not shown; those with a star before their name are too, but for the tags.
_SILENT = frozenset(b"fonttbl colortbl stylesheet info pict pntext header footer".split())
_SIGNS = {
    b"par": "\r\n", b"line": "\r\n", b"tab": "\t", b"lquote": "‘", b"rquote": "’", b"ldblquote": "“",
    b"rdblquote": "”", b"bullet": "•", b"endash": "–", b"emdash": "—", b"~": "\u00a0", b"_": "\u00ad",
}  # fmt: skip
# A line end behind a backslash stands for a paragraph's, which Apple's programs write so.
_LINE_ENDS = frozenset((b"\n", b"\r"))
_ESCAPED = frozenset((b"\\", b"{", b"}"))
# The code page of a font by the number of its charset.
_CODE_PAGES = {
    128: "cp932", 129: "cp949", 130: "johab", 134: "gb18030", 136: "big5hkscs", 161: "cp1253", 162: "cp1254",
    163: "cp1258", 177: "cp1255", 178: "cp1256", 186: "cp1257", 204: "cp1251", 222: "cp874", 238: "cp1250",
}  # fmt: skip


def page_in(rich: bytes) -> str | None:
    """The HTML, None where the text was made of plain text or is none."""
    if not rich.startswith(b"{\\rtf") or _FROM_TEXT.search(rich, 0, _HEAD):
        return None
    return _Reader(html=_FROM_PAGE.search(rich, 0, _HEAD) is not None).read(rich)


class _Reader:
    """One pass over the rich text; bytes are gathered for as long as they have one code page.

    What holds within a pair of braces: whether it is silent, a tag of the page, for programs that know no
    page; its font, how many characters stand behind one of Unicode for programs that know none, and what
    ends it in the page.
    """

    def __init__(self, *, html: bool) -> None:
        self._html = html
        self._end = ""
        self._silent = self._tag = self._rich_only = False
        self._font = 0
        self._fallback = 1
        self._outer: list[tuple[bool, bool, bool, int, int, str]] = []
        self._texts: list[str] = []
        self._bytes = bytearray()
        self._gathered = ""
        self._usual_font = 0
        self._pages: dict[int, str] = {}
        self._page = "cp1252"
        self._starred = False
        self._skip = 0

    def read(self, rich: bytes) -> str:
        at = 0
        while token := _TOKEN.match(rich, at):
            at = token.end()
            word, number, code, sign, brace, text = token.groups()
            if brace:
                self._brace(brace)
            elif word == b"bin":
                at += max(int(number or 0), 0)
            elif word:
                self._word(word, None if number is None else int(number))
                if word == b"fldinst" and not self._html:
                    self._begin_link(rich, at)
            elif sign == b"*":
                self._starred = True
            elif code:
                self._add(bytes((int(code, 16),)))
            elif sign in _ESCAPED:
                self._add(sign)
            elif sign in _SIGNS:
                self._show(_SIGNS[sign])
            elif sign in _LINE_ENDS and not self._html:
                self._break(_BREAKS[b"par"])
            elif text:
                self._add(text)
        self._flush()
        # The halves of characters beyond the first 65,536 stand side by side.
        whole = "".join(self._texts).encode("utf-16-le", "surrogatepass")
        return whole.decode("utf-16-le", "replace")

    def _brace(self, brace: bytes) -> None:
        self._skip = 0
        if brace == b"{":
            self._outer.append(
                (self._silent, self._tag, self._rich_only, self._font, self._fallback, self._end)
            )
            self._end = ""
        elif self._outer:
            if self._end:
                self._flush()
                self._texts.append(self._end)
            self._silent, self._tag, self._rich_only, self._font, self._fallback, self._end = (
                self._outer.pop()
            )
        self._starred = False

    def _begin_link(self, rich: bytes, at: int) -> None:
        """The start of a link, which ends with the pair of braces around its two parts."""
        self._silent = True
        found = _LINK.match(rich, at)
        if found and self._outer and not self._outer[-1][0]:
            address = _BEHIND_SIGN.sub(rb"\1", found[1]).decode(self._page, "replace")
            self._flush()
            self._texts.append(f'<a href="{escape(address)}">')
            self._outer[-1] = (*self._outer[-1][:5], "</a>")

    def _word(self, word: bytes, number: int | None) -> None:
        starred, self._starred = self._starred, False
        if starred:
            self._tag = self._html and word == b"htmltag"
            self._silent = not self._tag
        elif word in _SILENT:
            self._silent = True
        elif word == b"htmlrtf":
            self._rich_only = number != 0
        elif word == b"f":
            self._font = number or 0
        elif word == b"fcharset" and number in _CODE_PAGES:
            self._pages[self._font] = _CODE_PAGES[number]
        elif word == b"deff":
            self._font = self._usual_font = number or 0
        elif word == b"plain":
            self._font = self._usual_font
        elif word == b"ansicpg":
            self._page = codec_of(f"cp{number}") or self._page
        elif word == b"uc":
            self._fallback = max(number or 0, 0)
        elif word == b"u" and number is not None:
            self._show(chr(number & 0xFFFF))
            self._skip = self._fallback
        elif word in _BREAKS and not self._html:
            self._break(_BREAKS[word])
        elif word in _SIGNS:
            self._show(_SIGNS[word])

    def _break(self, tag: str) -> None:
        if self._shown:
            self._flush()
            self._texts.append(tag)

    @property
    def _shown(self) -> bool:
        return not self._silent and (self._tag or not self._rich_only)

    def _add(self, text: bytes) -> None:
        # What stands behind a character of Unicode for programs that do not know it.
        skipped = min(self._skip, len(text))
        self._skip -= skipped
        if self._shown:
            page = self._pages.get(self._font, self._page)
            if page != self._gathered:
                self._flush()
                self._gathered = page
            self._bytes += text[skipped:]

    def _show(self, text: str) -> None:
        if self._shown:
            self._flush()
            self._texts.append(text if self._html else escape(text, quote=False))

    def _flush(self) -> None:
        if self._bytes:
            text = self._bytes.decode(self._gathered, "replace")
            self._texts.append(text if self._html else escape(text, quote=False))
            self._bytes.clear()
