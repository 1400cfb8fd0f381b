"""Every link of a message, and what its HTML does; facts, not yet judged."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from keshiin.domains import registrable
from keshiin.limits import SHOWN_LINE, Cut
from keshiin.message.html_links import Anchor, html_links
from keshiin.message.html_signs import html_signs
from keshiin.message.model import HtmlSigns, Link, Part
from keshiin.message.text_links import text_links
from keshiin.message.urls import signs_of, take_apart
from keshiin.visible import hidden, visible

LINKS = 5_000
"""Different links of one message."""


def read_links(parts: Iterable[Part]) -> tuple[tuple[Link, ...], tuple[Cut, ...]]:
    """The links in order, each once; an address in the text that is a link elsewhere counts as that one."""
    found: dict[Anchor, str] = {}
    for part in parts:
        for anchor in _anchors(part):
            found.setdefault(anchor, part.path)
    real = {anchor.url for anchor in found if anchor.kind != "text"}
    kept = [
        (anchor, path) for anchor, path in found.items() if anchor.kind != "text" or anchor.url not in real
    ]
    cuts = (Cut("links", LINKS, len(kept)),) if len(kept) > LINKS else ()
    return tuple(_link(anchor, path) for anchor, path in kept[:LINKS]), cuts


def read_html_signs(parts: Iterable[Part]) -> HtmlSigns:
    """What the HTML of all parts does, each fact once."""
    signs: dict[str, str] = {}
    for part in parts:
        if part.content_type == "text/html" and part.text:
            for sign, example in html_signs(part.text):
                signs.setdefault(sign, example)
    return HtmlSigns(tuple(signs.items()))


def _anchors(part: Part) -> Iterator[Anchor]:
    if not part.text:
        return
    if part.content_type == "text/html":
        yield from html_links(part.text)
    elif part.content_type.startswith("text/"):
        for url in text_links(part.text):
            yield Anchor("text", url, url)


def _link(anchor: Anchor, part: str) -> Link:
    address = take_apart(anchor.url[: 4 * SHOWN_LINE])
    signs = list(signs_of(address, anchor.text if anchor.kind != "text" else ""))
    if hidden(anchor.text):
        signs.append("hidden_characters")
    return Link(
        text=visible(anchor.text[:SHOWN_LINE]),
        url=visible(anchor.url[:SHOWN_LINE]),
        host=address.host,
        registrable_domain=registrable(address.host) if address.host else "",
        part=part,
        kind=anchor.kind,
        signs=tuple(dict.fromkeys(signs)),
    )
