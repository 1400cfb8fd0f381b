"""A structured value with parameters: Content-Type and Content-Disposition (RFC 2045, RFC 2231)."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import count, takewhile

from keshiin import limits
from keshiin.kept import kept_for_short
from keshiin.message.charset.decoding import decode
from keshiin.message.charset.kanji_signs import shielded, unshielded
from keshiin.message.values.comments import COMMENT
from keshiin.message.values.words import decode_text, percent_bytes, unfold

# Thunderbird and others end the main value at a comma, too.
_MAIN = re.compile(rb"([^\s;,()\"=]+)\s*+(?=[;,]|\Z)")
# Blanks and comments may stand between any two words (RFC 822, 3.1.4).
_FILL = rb"(?>(?:\s|" + COMMENT + rb")*)"
_ODD_MAIN = re.compile(
    rb";*+"
    + _FILL
    + rb"((?>(?:[^\s;,()\"=/]++"
    + _FILL
    + rb"(?>(?:/"
    + _FILL
    + rb"[^\s;,()\"=]++)?))?))(?!\s*+=)"
)
_COMMENT_POINT = re.compile(rb"[()\\]")
_FILLING = re.compile(rb"\s+|" + COMMENT)
_SKIP = re.compile(rb"[\s;,]+|" + COMMENT + rb"|\(")
_NAME = re.compile(rb"([^\s;=()\"]{1,100})" + _FILL + rb"=" + _FILL)
_COMMENT_BEHIND = re.compile(rb"(?<!\s)\s++" + COMMENT + rb"\Z")
_NAMED_FILE = re.compile(rb"\.[A-Za-z0-9]{1,10}\Z")
_VALUE = re.compile(rb'"((?:[^"\\]|\\.)*)"?|([^;]*)', re.DOTALL)
_JOINT = re.compile(rb"(?<![\s,])[\s,]++(?=(?:(?:file)?name|boundary|charset)\*?=)", re.IGNORECASE)
_JOINTS = 16
_NAMES = ("name", "filename")
_TELLING = (*_NAMES, "boundary", "charset")
_REST = re.compile(rb"[^;]*")
_ESCAPED = re.compile(rb"\\(.)", re.DOTALL)
_SHORT = 200
_SECTION = re.compile(r"([^*]+)\*(\d{1,4})?\*?\Z")


@dataclass(frozen=True, slots=True)
class Parameters:
    """The main value in lower case, the parameters by name (lower case) in order, and how many there were.

    Of a name that stands twice the first counts, or the last where that was asked for; ``twice`` tells the
    name.
    """

    main: str = ""
    values: dict[str, bytes] = field(default_factory=dict)
    found: int = 0
    twice: frozenset[str] = frozenset()

    def bytes_of(self, name: str) -> bytes:
        """A parameter's bytes, quotation marks taken off, RFC 2231 sections put together."""
        if name in self.values:
            return self.values[name]
        return self._sections(name)[1]

    def token(self, name: str) -> str:
        """A parameter that is a bare word, such as a charset: no comment, no blanks."""
        words = self.bytes_of(name).split(b"(")[0].split()
        return words[0].decode("latin-1") if words else ""

    def text(self, name: str) -> str | None:
        """A parameter as text; the RFC 2231 form counts before the plain one. None where there is neither."""
        charset, data = self._sections(name)
        if not data:
            return self.plain_text(name)
        # Some programs cut an encoded word into sections.
        return decode(data, charset).text if charset or b"=?" not in data else decode_text(data)

    def text_before_gap(self, name: str) -> str | None:
        """The same up to the first section that is missing, where strict programs end it, or None."""
        charset, data = self._sections(name, strict=True)
        return decode(data, charset).text if data else None

    def plain_text(self, name: str) -> str | None:
        """A parameter as text in its plain form alone, or None; programs that know no RFC 2231 read this."""
        return decode_text(self.values[name]) if name in self.values else None

    def _sections(self, name: str, *, strict: bool = False) -> tuple[str, bytes]:
        charset = ""
        pieces: dict[int, tuple[bytes, bool]] = {}
        start = f"{name}*"
        for key, value in self.values.items():
            if not key.startswith(start):
                continue
            match = _SECTION.match(key)
            if match is None or match[1] != name:
                continue
            pieces.setdefault(int(match[2] or 0), (value, key.endswith("*")))
        numbers = list(takewhile(pieces.__contains__, count())) if strict else sorted(pieces)
        texts = []
        for number in numbers:
            value, encoded = pieces[number]
            # Some programs count from one.
            if encoded and number == numbers[0] and value.count(b"'") >= 2:
                label, _, value = value.split(b"'", 2)
                charset = label.decode("latin-1")
            texts.append(percent_bytes(value) if encoded else value)
        return charset, b"".join(texts)


def read_parameters(value: bytes, *, last: bool = False) -> Parameters:
    """The parameters of a field's value, read in one pass; never raises.

    ``last`` as programs read that let the second of two values overwrite the first.
    """
    return _read(value, last)


@kept_for_short(_SHORT, most=1024)
def _read(value: bytes, last: bool) -> Parameters:
    line = shielded(unfold(value))
    main, at = _main(line)
    values: dict[str, bytes] = {}
    twice = set()
    found, joints = 0, _JOINTS
    while at < len(line):
        if skip := _SKIP.match(line, at):
            at = skip.end()
            continue
        name = _NAME.match(line, at)
        if name is None:
            rest = _REST.match(line, at)
            at = max(rest.end() if rest else at, at + 1)
            continue
        content = _VALUE.match(line, name.end())
        at = content.end() if content else len(line)
        found += 1
        if content is None:
            continue
        key = name[1].decode("latin-1").lower()
        if found > limits.PARAMETERS and not key.startswith(_TELLING):
            # The rest is counted; what decides how a part is shown stands behind however many others.
            continue
        if content[2] and joints and not key.startswith(_NAMES) and (joint := _JOINT.search(content[2])):
            # Some programs end a value at the blank, or at a comma.
            joints -= 1
            at = content.start(2) + joint.end()
            content = _VALUE.match(line, name.end(), content.start(2) + joint.start()) or content
        if key in values:
            twice.add(key)
            if not last:
                continue
        if content[1] is not None:
            content_bytes = _ESCAPED.sub(rb"\1", content[1]) if b"\\" in content[1] else content[1]
        else:
            content_bytes = _bare(key, content[2])
        values[key] = unshielded(content_bytes)
    return Parameters(main, values, found, frozenset(twice))


def _main(line: bytes) -> tuple[str, int]:
    """The value before the parameters, in lower case, and where it ends; "" where it is missing."""
    if found := _MAIN.match(line):
        return found[1].decode("latin-1").lower(), found.end()
    found = _ODD_MAIN.match(line, _behind_comments(line))
    if found is None:
        return "", 0
    return _FILLING.sub(b"", found[1]).decode("latin-1").lower(), found.end()


def _behind_comments(line: bytes) -> int:
    """Behind the comments that a value begins with, whatever stands within them; 0 where one never ends."""
    depth = at = 0
    skipped = -1
    for point in _COMMENT_POINT.finditer(line):
        if depth == 0 and line[at : point.start()].strip():
            return at
        if point.start() == skipped:
            continue
        if point[0] == b"\\":
            skipped = point.end()
            continue
        depth += 1 if point[0] == b"(" else -1
        if depth < 0:
            return at
        if depth == 0:
            at = point.end()
    return 0 if depth else at


def _bare(key: str, value: bytes) -> bytes:
    """A value without quotation marks, and without the comment behind it.

    In a file's name parentheses are no comment, except behind what is a whole name already: some programs
    forget the quotation marks.
    """
    value = value.strip()
    behind = _COMMENT_BEHIND.search(value) if value.endswith(b")") else None
    if behind is None:
        return value
    before = value[: behind.start()]
    return before if not key.startswith(_NAMES) or _NAMED_FILE.search(before) else value
