"""No link that a browser would show is hidden by what stands around it, in pages made of odd pieces."""

from __future__ import annotations

import random
from collections.abc import Iterator

import pytest
import tinyhtml5

from keshiin.message import read

PAGES = 250
ANCHORS = (
    '<a href="{}">',
    "<a href='{}'>",
    "<A HREF = {} >",
    '<a title=">" href="{}">',
    """<a title='"' href="{}">""",
    '<a " href="{}">',
    """<a x='a href="{}">""",
    '<a/href="{}">',
    '<a =x href="{}">',
    '<a href="{}',
    '<area href="{}">',
    '<form action="{}">',
)
PIECES = (
    *("text", ">", "<", '"', "'", "=", "\0", "</a>", "<p>", "</p>", '<p x="', '<img alt="a>b">', "<z"),
    *("<b ", "</b ", "<b x", "<b <c>", '</a "', "<!", "<?", "<?xml", "<![CDATA[", "]]>", "<!doctype html>"),
    *("<!--", "-->", "--!>", "<!-->", "<!--->", "<!--[if mso]>", "<![endif]-->", '<p title="<!--">'),
    *(f"<{slash}{name}>" for slash in ("", "/") for name in ("script", "style", "title", "textarea", "xmp")),
    *(f"<{slash}{name}>" for slash in ("", "/") for name in ("iframe", "noembed", "noframes", "svg", "math")),
    *("<svg><style>", "<svg><title>", '<title x="">', "<style/>", '<style x=">">', "<p title='-->'>"),
)


def page(chance: random.Random) -> str:
    """Some pieces and anchors, and an anchor behind them."""
    pieces = [
        chance.choice(PIECES if chance.random() < 0.7 else ANCHORS) for _ in range(chance.randint(1, 6))
    ]
    anchors = (*pieces, chance.choice(ANCHORS[:6]), "x</a>")
    return "".join(each.replace("{}", f"http://h{at}.example/") for at, each in enumerate(anchors))


def shown_by_browsers(html: str) -> Iterator[str]:
    """The hosts of the links that a browser's parser finds."""
    for element in tinyhtml5.parse(html).iter():
        tag = str(element.tag).rpartition("}")[2]
        for name, value in element.attrib.items():
            if (tag, name) in {("a", "href"), ("area", "href"), ("form", "action")}:
                host, slash, _ = value.removeprefix("http://").partition("/")
                if slash and value.startswith("http://h") and host.endswith(".example"):
                    yield host


@pytest.mark.parametrize("seed", range(8))
def test_no_page_hides_a_link_from_the_program_alone(seed: int) -> None:
    chance = random.Random(seed)
    for _ in range(PAGES):
        html = page(chance)
        message = read(f"From: a@b.example\nContent-Type: text/html; charset=utf-8\n\n{html}".encode())
        assert set(shown_by_browsers(html)) <= {link.host for link in message.links}, html
