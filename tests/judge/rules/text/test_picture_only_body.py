"""A picture with a link and hardly a word is odd; one with a text is not."""

from __future__ import annotations

from judge.rules.content_cases import found, link, made, pointed
from keshiin.judge.rules.text import picture_only_body

BULK = "From: A <a@shop.example>\nList-Unsubscribe: <https://shop.example/leave>\n"
PICTURE = '<a href="https://away.example.net/"><img src="cid:1"></a>'
BUTTON = [link("https://away.example.net/", "")]


def test_a_picture_alone_is_odd() -> None:
    case = made(html=PICTURE + "<style>.a{color:red}</style>", links=BUTTON)
    (finding,) = found(picture_only_body, case)
    assert (finding.weight, finding.values["count"]) == ("odd", "0")
    assert pointed(case, finding) == ["https://away.example.net/"]


def test_text_or_a_voucher_makes_it_calm() -> None:
    assert found(picture_only_body, made(html=PICTURE + "word " * 80, links=BUTTON)) == []
    assert [
        each.weight for each in found(picture_only_body, made(BULK, html=PICTURE, links=BUTTON, vouched=True))
    ] == ["neutral"]
    assert found(picture_only_body, made(html="<p>Hello</p>", links=BUTTON)) == []


def test_a_mailbox_that_anybody_can_open_vouches_for_no_advertisement() -> None:
    text = BULK.replace("shop.example>", "gmail.com>", 1)
    (finding,) = found(picture_only_body, made(text, html=PICTURE, links=BUTTON, vouched=True))
    assert finding.weight == "odd"


def test_a_dot_that_counts_readers_is_no_picture() -> None:
    for size in ('width="1" height="1"', "width=0", 'style="height:1px"'):
        dot = PICTURE.replace("<img ", f"<img {size} ")
        assert found(picture_only_body, made(html=dot, links=BUTTON)) == []
    for size in ('width="100%"', 'width="120"', 'height="1.5em"'):
        shown = PICTURE.replace("<img ", f"<img {size} ")
        assert len(found(picture_only_body, made(html=shown, links=BUTTON))) == 1
