"""Values as hostile mail holds them, and what any reader of an export must not find."""

from __future__ import annotations

import random
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from markdown_it import MarkdownIt
from tinyhtml5.parser import HTMLParser

MARKER = "zzmarkzz"
ROOTS = (
    f"<script>alert('{MARKER}')</script>",
    f'"><img src=x onerror={MARKER}>',
    f"</pre></td></table><a href=https://{MARKER}.invalid/>x</a>",
    f"</title><style>*{{background:url(//{MARKER}.invalid)}}</style>",
    "<!--",
    "]]>",
    "<svg/onload=1>",
    "&lt;b&gt;&#60;b&#62;",
    "javascript:alert(1)",
    "<?php ?>",
    f"[x](https://{MARKER}.invalid)",
    f"![x](https://{MARKER}.invalid/p.png)",
    f"<https://{MARKER}.invalid>",
    f"https://{MARKER}.invalid/ www.{MARKER}.invalid x@{MARKER}.invalid",
    "`` ` ``` `",
    "` `",
    "~~~",
    "| a | b |",
    "@everyone #1 !1 GH-1",
    "*x* _x_ __x__ ~~x~~ \\",
    "[^1]: x",
    "[x]: https://x.invalid",
    "- [ ] x",
    "---",
    "# x",
    "=cmd|' /C calc'!A0",
    "+1+1",
    "-1+1",
    "@SUM(A1)",
    "\t=1",
    " =1",
    "\r=1",
    "\u3000=1",
    "％1",
    "＝1",
    "|x",
    "%0A=1",
    "\x1b]0;title\x07\x1b[2J",
    "\x9b31m",
    "\u202egpj.exe",
    "a\u200bb",
    "\ud800",
    "\udcff",
    "\x00",
    "\u2028",
    "\ufeff",
    "(x) Tj ET Q\nendstream endobj",
    "%PDF-1.4",
    "{about}",
    "{0}",
    "%s",
    "$(id)",
    "x\r\nBcc: y@z.invalid",
    "\x85=1",
)
ELEMENTS = frozenset(
    (
        *("html", "head", "meta", "title", "style", "body", "article", "h1", "h2", "h3", "h4", "p", "span"),
        *(
            "bdi",
            "ul",
            "ol",
            "li",
            "table",
            "thead",
            "tbody",
            "tr",
            "th",
            "td",
            "figure",
            "figcaption",
            "pre",
        ),
        *("svg", "rect", "circle", "ellipse", "path", "text"),
    )
)
ATTRIBUTES = frozenset(
    (
        *(
            "lang",
            "charset",
            "http-equiv",
            "content",
            "name",
            "class",
            "scope",
            "aria-label",
            "role",
            "viewBox",
        ),
        *("width", "height", "x", "y", "cx", "cy", "r", "rx", "ry", "d", "fill", "fill-rule"),
        *(
            "fill-opacity",
            "stroke",
            "stroke-width",
            "stroke-dasharray",
            "font-family",
            "font-size",
            "font-weight",
        ),
        "text-anchor",
        "transform",
        "vector-effect",
    )
)
_MARKDOWN = MarkdownIt("commonmark", {"html": True, "linkify": False}).enable(["table", "strikethrough"])
_LIVE = frozenset(("link_open", "image", "html_inline", "html_block", "s_open"))


def values(count: int, seed: int = 1) -> Iterator[str]:
    """Hostile values, and such put together at random."""
    chance = random.Random(seed)
    yield from ROOTS
    for _ in range(count - len(ROOTS)):
        yield "".join(chance.choices(ROOTS, k=chance.randint(1, 3)))


def html_faults(text: str) -> list[str]:
    """Parse errors, elements and attributes that are not of a report's own making, and addresses."""
    parser = HTMLParser()
    tree = parser.parse(text)
    found = [f"{name} at {place}" for place, name, _ in parser.errors]
    for element in tree.iter():
        if not isinstance(element.tag, str):
            found.append("a comment")
            continue
        found += _faults_of(element)
    return found


def _faults_of(element: Element) -> Iterator[str]:
    name = element.tag.rpartition("}")[2]
    if name not in ELEMENTS:
        yield f"<{name}>"
    for attribute, value in element.attrib.items():
        if (name, value) == ("svg", "http://www.w3.org/2000/svg"):
            continue
        if attribute.rpartition("}")[2] not in ATTRIBUTES:
            yield f"{name} {attribute}={value}"
        if MARKER in value or "//" in value:
            yield f"{name} {attribute}={value}"


def markdown_faults(text: str) -> list[str]:
    """Whatever a program that shows Markdown would take for a link, a picture or HTML."""
    tokens = [child for token in _MARKDOWN.parse(text) for child in (token, *(token.children or ()))]
    live = [f"{token.type} {token.content[:80]}" for token in tokens if token.type in _LIVE]
    bare = [token.content for token in tokens if token.type == "text" and MARKER in token.content]
    return live + bare
