"""Every link of a message, and what its HTML does; facts, not yet judged."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain, islice

from keshiin.domains import registrable
from keshiin.limits import LINKS, SHOWN_LINE, TAGS, Cut
from keshiin.message.html.signs import html_signs
from keshiin.message.links.bare_links import bare_links
from keshiin.message.links.pages import Anchor, Page, based
from keshiin.message.links.text_links import text_links
from keshiin.message.links.urls import signs_of, take_apart
from keshiin.message.model import HtmlSigns, Link, Part
from keshiin.visible import hidden, visible

_ANCHORS = 4 * LINKS
_WITH_LINKS = ("text/", "multipart/", "message/")


@dataclass(frozen=True, slots=True)
class Found:
    """The links of a message, what its HTML does, and what was cut."""

    links: tuple[Link, ...]
    html: HtmlSigns
    cuts: tuple[Cut, ...]


def read_links(parts: Iterable[Part], coded: Iterable[tuple[Anchor, str]] = ()) -> Found:
    """The links in order, each once; an address in the text that is a link elsewhere counts as that one.

    A host that stands as a word is a text without a scheme.

    ``coded`` are those found in pictures, each with its part.
    """
    found: dict[Anchor, str] = {}
    signs: dict[str, str] = {}
    cuts: list[Cut] = []
    for part in parts:
        if not part.text or not part.content_type.startswith(_WITH_LINKS):
            continue
        # Some programs drop the character that nobody can see or write.
        text = part.text.replace("\0", "")
        page = Page(text, TAGS + 1) if part.is_page else None
        anchors = chain(page.links(), _of_words(page)) if page else _of_text(text, part.content_type)
        mine = dict.fromkeys(islice(anchors, _ANCHORS))
        more = next(anchors, None) is not None
        for anchor in mine:
            found.setdefault(based(anchor, page.base) if page and page.base else anchor, part.path)
        if page and page.count > TAGS:
            cuts.append(Cut("tags", TAGS, max(page.count, text.count("<"))))
        if more:
            cuts.append(Cut("links", LINKS, _ANCHORS + 1))
        for sign, example in html_signs(text, page.signed) if page else ():
            signs.setdefault(sign, example)
    for anchor, path in coded:
        found.setdefault(anchor, path)
    real = {anchor.url for anchor in found if anchor.kind != "text"}
    written = real | {anchor.url for anchor in found if "://" in anchor.text}
    kept = [each for each in found.items() if not _is_again(each[0], real, written)]
    if len(kept) > LINKS:
        cuts.append(Cut("links", LINKS, len(kept)))
    links = tuple(_link(anchor, path) for anchor, path in kept[:LINKS])
    longest = max((max(len(anchor.url), len(anchor.text)) for anchor, _ in kept[:LINKS]), default=0)
    if longest > SHOWN_LINE:
        cuts.append(Cut("shown_line", SHOWN_LINE, longest))
    return Found(links, HtmlSigns(tuple(signs.items())), tuple(cuts))


def _of_text(text: str, content_type: str) -> Iterator[Anchor]:
    return map(_text_anchor, text_links(text, bare=content_type == "text/plain"))


def _of_words(page: Page) -> Iterator[Anchor]:
    return map(_text_anchor, bare_links(page.html, page.anchored))


def _text_anchor(written: str) -> Anchor:
    return Anchor("text", written, written if "://" in written else f"https://{written}")


def _is_again(anchor: Anchor, real: set[str], written: set[str]) -> bool:
    return anchor.kind == "text" and anchor.url in (real if "://" in anchor.text else written)


def _link(anchor: Anchor, part: str) -> Link:
    address = take_apart(anchor.url[: 4 * SHOWN_LINE])
    signs = list(signs_of(address, anchor.text if anchor.kind != "text" else ""))
    if hidden(anchor.text):
        signs.append("hidden_characters")
    return Link(
        text=visible(anchor.text[:SHOWN_LINE]),
        url=visible(anchor.url[:SHOWN_LINE]),
        host=visible(address.host),
        registrable_domain=visible(registrable(address.host)) if address.host else "",
        part=part,
        kind=anchor.kind,
        signs=tuple(dict.fromkeys(signs)) if signs else (),
    )
