"""What the HTML does that plain text would not, each fact with a short example."""

from __future__ import annotations

import re
from collections.abc import Iterator

from keshiin.message.html.entities import resolved
from keshiin.message.html.lowered import lowered
from keshiin.message.html.tags import Tag
from keshiin.visible import visible

# What is looked for in lower case, the value that counts behind it, and its sign. Plain searches for a word
# are several times as fast as one expression over the whole HTML.
_STYLES = (
    ("display", re.compile(r"\s*:\s*none"), "hidden_text"),
    ("visibility", re.compile(r"\s*:\s*hidden"), "hidden_text"),
    ("opacity", re.compile(r"\s*:\s*0(?:\.0+)?(?![.\d])"), "hidden_text"),
    ("mso-hide", re.compile(r"\s*:\s*all"), "hidden_text"),
    ("font-size", re.compile(r"\s*:\s*(?:0(?:\.\d+)?|1(?:\.\d+)?(?=\s*p[tx]))(?![\d.])"), "tiny_text"),
)
_STYLE = re.compile(r"\sstyle\s{0,20}=\s{0,20}[\"']?\Z")
_BARE_STYLE = re.compile(r"\sstyle\s{0,20}=")
_WORDS = re.compile(r"[^\W_]{2}")
_ENTITY = re.compile(r"&[#\w]{1,10};")
SIGNED = frozenset({"script", "form", "input", "base", "iframe", "frame"})
"""The tags that can make a sign."""
_EXAMPLE = 60
_PROGRAM = re.compile(rf"\s*+((?:(?!</script).){{1,{_EXAMPLE}}})", re.IGNORECASE | re.DOTALL)
_LOOK_BACK = 1000
_READ = 400_000


def html_signs(html: str, found: list[Tag]) -> Iterator[tuple[str, str]]:
    """Ids with examples, each id once; ``found`` are the tags of this HTML that are among ``SIGNED``."""
    seen = set()
    for sign, example in (*_of_tags(html, found), *_of_styles(html)):
        if sign not in seen:
            seen.add(sign)
            yield sign, visible(" ".join(resolved(example).split()))[:_EXAMPLE]


def _of_tags(html: str, found: list[Tag]) -> Iterator[tuple[str, str]]:
    for tag in found:
        if tag.closing:
            continue
        if tag.name == "form":
            yield "form", tag.attribute("action") or ""
        elif tag.name == "input" and (tag.attribute("type") or "").strip().lower() == "password":
            yield "password_field", tag.attribute("name") or ""
        elif tag.name == "script":
            yield from _of_program(html, tag)
        elif tag.name == "base" and tag.attribute("href"):
            yield "base_href", tag.attribute("href") or ""
        elif tag.name in ("iframe", "frame"):
            yield "frame", tag.attribute("src") or ""


def _of_program(html: str, tag: Tag) -> Iterator[tuple[str, str]]:
    """Where a program is loaded from, else how it begins; an empty element without an address holds none."""
    if source := tag.attribute("src"):
        yield "script", f"<script src={source}>"
    elif inside := _PROGRAM.match(html, tag.end):
        yield "script", inside[1]


def _of_styles(html: str) -> Iterator[tuple[str, str]]:
    """Text that the style of its own element hides or shrinks to nothing, the first of each kind."""
    told = lowered(html[:_READ])
    for word, value, sign in _STYLES:
        at = told.find(word)
        while at >= 0:
            if value.match(told, at + len(word)) and (text := _styled_text(html, told, at)):
                yield sign, text
                break
            at = told.find(word, at + len(word))


def _styled_text(html: str, told: str, at: int) -> str | None:
    """The text that an element with the style at ``at`` shows first; None without words."""
    start = told.rfind("<", max(at - _LOOK_BACK, 0), at)
    end = told.find(">", at, at + _LOOK_BACK)
    if start < 0 or end < 0 or not _in_style(told, start, at):
        return None
    stop = told.find("<", end + 1, end + _LOOK_BACK)
    stop = stop if stop >= 0 else min(len(told), end + _LOOK_BACK)
    text = html[end + 1 : stop]
    return text if _WORDS.search(_ENTITY.sub("", text)) else None


def _in_style(html: str, start: int, at: int) -> bool:
    """Whether ``at`` stands in a style attribute: behind its quotation mark, or without one."""
    mark = max(html.rfind(sign, start, at) for sign in "\"'>")
    if mark < 0:
        return _BARE_STYLE.search(html, start, at) is not None
    if html[mark] != ">" and _STYLE.search(html, max(start, mark - 50), mark + 1):
        return True
    return _BARE_STYLE.search(html, mark, at) is not None
