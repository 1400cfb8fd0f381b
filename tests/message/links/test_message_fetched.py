"""A page's pictures, styles and films are told by the servers that they come from; links are none."""

from __future__ import annotations

import pytest

from keshiin.message.links.fetched import fetched_from
from slowness import within

ADDRESS = "https://x.example/a.png"


@pytest.mark.parametrize(
    "html",
    [
        f"<img src='{ADDRESS}'>",
        "<IMG SRC = //x.example/a.png>",
        "<img src=https:\\\\x.example\\a.png>",
        "<img src='&#104;ttps://x.example/a'>",
        f"<img src=cid:a srcset='cid:b, {ADDRESS} 2x'>",
        f"<picture><source srcset='{ADDRESS} 480w, {ADDRESS} 800w'><img src=cid:a></picture>",
        f"<video poster={ADDRESS}></video>",
        f"<audio src={ADDRESS}></audio>",
        f"<input type=image src={ADDRESS}>",
        f"<table background={ADDRESS}><tr><td>a</table>",
        f"<object data={ADDRESS}></object>",
        f"<embed src={ADDRESS}>",
        f"<iframe src={ADDRESS}></iframe>",
        f"<p style=\"background: url('{ADDRESS}')\">a",
        f"<p style='background-image:URL( {ADDRESS} )'>a",
        f"<style>td {{ background: url({ADDRESS}) }}</style>",
        f"<style>@import '{ADDRESS}';</style>",
        f"<style>a::before {{ content: '</b>' }} td {{ background: url({ADDRESS}) }}</style>",
        f"<p style=\"background-image: image-set('{ADDRESS}' 1x)\">a",
        f"<p style='list-style: &#117;rl({ADDRESS})'>a",
        f"<p style='list-style: \\75 rl({ADDRESS})'>a",
        f"<link rel=Stylesheet href={ADDRESS}>",
        f"<svg><image xlink:href='{ADDRESS}'/></svg>",
        f"<svg><use href='{ADDRESS}#part'/></svg>",
        f"<v:fill src='{ADDRESS}'/>",
        "<base href=https://x.example/b/><img src=a.png>",
        "<base href=https://x.example/b/><img src=a.png><img src=cid:a><img src='data:image/png;base64,a'>",
    ],
)
def test_what_is_loaded_names_its_server(html: str) -> None:
    assert fetched_from([html]) == ("x.example",)


@pytest.mark.parametrize(
    "html",
    [
        f"<a href={ADDRESS}>{ADDRESS}</a>",
        f"<form action={ADDRESS}><button formaction={ADDRESS}>a</button></form>",
        f"<svg><a xlink:href='{ADDRESS}'>a</a></svg>",
        f"<script src={ADDRESS}></script>",
        f"<link rel=canonical href={ADDRESS}>",
        f"<img src=cid:a alt='src={ADDRESS}' data-src={ADDRESS} longdesc={ADDRESS}>",
        f"<!-- <img src={ADDRESS}> -->",
        f"&lt;img src={ADDRESS}&gt; url({ADDRESS})",
        "<img src='data:image/png;base64,//x.example/'>",
        "<img src=a.png>",
    ],
)
def test_what_waits_for_a_click_or_is_not_loaded_names_none(html: str) -> None:
    assert fetched_from([html]) == ()


def test_each_server_is_named_once_in_the_order_of_the_page() -> None:
    html = "".join(f"<img src=https://{name}.example/{at}>" for at, name in enumerate("babc"))
    assert fetched_from([html]) == ("b.example", "a.example", "c.example")


@pytest.mark.parametrize(
    "piece",
    [
        "<img src=//x.example/a ", "<p style='url(", "<img srcset='a, ", "<style>@import", "<a b=c ",
        "<a style style ", f"<base href=//x.example/{'a/' * 999}>" + "<img src=../a>" * 20_000,
    ],
)  # fmt: skip
def test_a_hostile_page_takes_no_long_time(piece: str) -> None:
    html = piece * (1_000_000 // len(piece))
    assert within(1.0, lambda: fetched_from([html])) is not None


def test_many_pages_take_no_longer_than_one() -> None:
    page = "<style>td { color: red }</style>" * 6_000
    assert within(0.3, lambda: fetched_from([page] * 200)) is not None
