"""What the HTML does that plain text would not, each fact with a short example."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

from keshiin.message.tags import Tag
from keshiin.visible import visible

_STYLED = re.compile(
    r"<\w[^<>]{0,400}?style\s*=\s*"
    r"(?:\"([^\"<>]{0,1000})\"|'([^'<>]{0,1000})')[^<>]{0,1000}>([^<]{0,200})",
    re.IGNORECASE,
)
_HIDDEN = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|opacity\s*:\s*0(?:\.0+)?(?![.\d])|mso-hide\s*:\s*all",
    re.IGNORECASE,
)
_TINY = re.compile(r"font-size\s*:\s*(?:0(?:\.\d+)?|1(?:\.\d+)?(?=\s*p[tx]))(?![\d.])", re.IGNORECASE)
_WORDS = re.compile(r"[^\W_]{2}")
_MARK = re.compile(r"<[^<>]*>|&[#\w]{1,10};")
_NO_LETTER = re.compile(r"[\W_]+")
_REMOTE = re.compile(r"\s*(?:https?:)?//([^/\s?#]{1,253})", re.IGNORECASE)
_EXAMPLE = 60
_FEW_LETTERS = 20
_READ = 400_000


def html_signs(html: str, found: list[Tag]) -> Iterator[tuple[str, str]]:
    """Ids with examples, each id once; ``found`` are the tags of this HTML."""
    seen = set()
    for sign, example in (*_of_tags(html, found), *_of_styles(html)):
        if sign not in seen:
            seen.add(sign)
            yield sign, visible(" ".join(unescape(example).split()))[:_EXAMPLE]


def _of_tags(html: str, found: list[Tag]) -> Iterator[tuple[str, str]]:
    pictures: list[Tag] = []
    for tag in found:
        if tag.closing:
            continue
        if tag.name == "form":
            yield "form", tag.attribute("action") or ""
        elif tag.name == "input" and (tag.attribute("type") or "").strip().lower() == "password":
            yield "password_field", tag.attribute("name") or ""
        elif tag.name == "script":
            yield "script", html[tag.end : tag.end + _EXAMPLE]
        elif tag.name == "base" and tag.attribute("href"):
            yield "base_href", tag.attribute("href") or ""
        elif tag.name in ("iframe", "frame"):
            yield "frame", tag.attribute("src") or ""
        elif tag.name == "img":
            pictures.append(tag)
    if pictures:
        yield from _of_pictures(html, pictures)


def _of_pictures(html: str, pictures: list[Tag]) -> Iterator[tuple[str, str]]:
    for tag in pictures:
        if found := _REMOTE.match(tag.attribute("src") or ""):
            yield "remote_pictures", found[1]
            break
    for tag in pictures:
        size = {(tag.attribute(side) or "").strip().removesuffix("px") for side in ("width", "height")}
        if size and size <= {"0", "1"}:
            yield "invisible_picture", tag.attribute("src") or ""
            break
    if len(_NO_LETTER.sub("", _MARK.sub("", html[:_READ]))) < _FEW_LETTERS:
        yield "picture_only", pictures[0].attribute("src") or ""


def _of_styles(html: str) -> Iterator[tuple[str, str]]:
    """Text that the style of its own element hides or shrinks to nothing."""
    for found in _STYLED.finditer(html, 0, _READ):
        style, text = found[1] or found[2] or "", found[3]
        if not _WORDS.search(_MARK.sub("", text)):
            continue
        if _HIDDEN.search(style):
            yield "hidden_text", text
        elif _TINY.search(style):
            yield "tiny_text", text
