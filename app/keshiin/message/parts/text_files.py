"""Files that stand in a text as before MIME, uuencoded or in yEnc; many programs still show them as files."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from keshiin.message.files.yenc import YENC
from keshiin.message.parts.transfer import UUENCODED

_LOOKS = 10_000
"""How many lines that could begin a file are looked at."""
_IN_BOTH = b"begin "
_UU_MARK = b"\nbegin "
_UU_BEGIN = re.compile(rb"[0-7]{3,4} ([^\r\n]{1,200})\r?\n(?=M|[!-L][ -`])")
_UU_END = b"\nend"
_YENC_MARK = b"\n=ybegin "
# The draft has size and name there; what a program sends in several messages has a number of the part too.
_YENC_BEGIN = re.compile(rb"(?=[^\r\n]{0,200}\bsize=\d)[^\r\n]{0,200} name=([^\r\n]{1,200})\r?\n")
_YENC_END = b"\n=yend"


@dataclass(frozen=True, slots=True)
class TextFile:
    """A file in a text: its name as written, its encoding, and where it begins and ends, marks included."""

    name: bytes
    encoding: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Form:
    encoding: str
    mark: bytes
    begin: re.Pattern[bytes]
    end: bytes


_FORMS = (
    _Form(UUENCODED[0], _UU_MARK, _UU_BEGIN, _UU_END),
    _Form(YENC, _YENC_MARK, _YENC_BEGIN, _YENC_END),
)


def text_files(data: bytes, start: int, end: int) -> Iterator[TextFile]:
    """The files of the text between two places, those of one encoding in order after those of the other."""
    if data.find(_IN_BOTH, start, end) < 0:
        return
    for form in _FORMS:
        yield from _of_form(data, start, end, form)


def _of_form(data: bytes, start: int, stop: int, form: _Form) -> Iterator[TextFile]:
    at = data.find(form.mark, max(start - 1, 0), stop)
    looks = _LOOKS
    while at >= 0 and looks:
        looks -= 1
        behind = at + len(form.mark)
        if begin := form.begin.match(data, behind, stop):
            end = data.find(form.end, begin.end() - 1, stop)
            behind = end + len(form.end) if end >= 0 else stop
            yield TextFile(begin[1].strip(), form.encoding, at + 1, behind)
        at = data.find(form.mark, behind, stop)
