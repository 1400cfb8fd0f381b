"""Addresses that stand as words in HTML are links; those of its tags, styles and scripts are not."""

import pytest

from keshiin.message import read
from slowness import within


def links(html):
    return read(f"From: a@b.example\nContent-Type: text/html; charset=utf-8\n\n{html}".encode()).links


def urls(html):
    return [link.url for link in links(html)]


@pytest.mark.parametrize(
    "html",
    [
        "<p>Open http://b.example/x now",
        "&lt;http://b.example/x&gt;",
        "(HTTP://b.example/x)".replace("(", "( "),
        "<a href='http://a.example/'>y</a>http://b.example/x<br>",
        "http://b.example/x",
        "<p>&nbsp;http://b.example/x</p>",
    ],
)
def test_an_address_that_stands_as_a_word_in_html_is_a_link(html):
    assert [url.lower() for url in urls(html) if url != "http://a.example/"] == ["http://b.example/x"]


@pytest.mark.parametrize(
    "html",
    [
        "<a href='http://a.example/'>see http://b.example/x</a>",
        "<img src=http://b.example/x><td background='http://b.example/x'>",
        "<style>/* http://b.example/x */ a { background: url(http://b.example/x) }</style>",
        "<script>// http://b.example/x</script><title>http://b.example/x</title>",
        "<!-- http://b.example/x --><p title='see http://b.example/x'>",
        "<html xmlns='http://b.example/x'>",
        "ahttp://b.example/x",
    ],
)
def test_what_is_no_word_of_the_text_is_no_link(html):
    assert [url for url in urls(html) if url != "http://a.example/"] == []


def test_an_address_within_another_is_part_of_it():
    assert urls("<p>http://a.example/?u=1;http://b.example/") == ["http://a.example/?u=1;http://b.example/"]


def test_an_address_that_is_a_real_link_too_is_listed_once():
    (link,) = links("<p>http://a.example/ <a href='http://a.example/'>here</a>")
    assert (link.kind, link.text) == ("a", "here")


@pytest.mark.parametrize(
    "piece", ["http://", "x://", "<http://a ", "; http://a.example/x ", "<a>http://a.example/"]
)
def test_hostile_repetition_is_read_in_linear_time(piece):
    within(4, lambda: links(piece * (400_000 // len(piece))))
