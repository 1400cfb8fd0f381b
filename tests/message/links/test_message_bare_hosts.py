"""Hosts without a scheme: links for some mail programs, unless they are file names, versions and the like."""

import pytest

from keshiin.message import read
from slowness import within


def links(text, kind="text/plain"):
    return read(f"From: a@b.example\nContent-Type: {kind}; charset=utf-8\n\n{text}".encode()).links


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("go to example.co.jp/login now", "example.co.jp/login"),
        ("Example.org/login.", "Example.org/login"),
        ("(see example.com)", "example.com"),
        ("example.com:8443/x?a=b", "example.com:8443/x?a=b"),
        ("詳しくはexample.co.jp/xをご覧ください", "example.co.jp/x"),
        ("example.ne.jpへ", "example.ne.jp"),
        ("<example.net/login>", "example.net/login"),
        ("somebody.github.io", "somebody.github.io"),
        ("example.top/a", "example.top/a"),
        ("**example.com**", "example.com"),
    ],
)
def test_a_host_among_the_words_is_a_link(text, written):
    (link,) = links(text)
    assert (link.kind, link.text, link.url) == ("text", written, f"https://{written}")


@pytest.mark.parametrize(
    "text",
    [
        "report.zip and setup.py, or README.md/INSTALL",
        "e.g. this, i.e. that, a.m./p.m., v1.2.3/x, 10.0.0.1/24",
        "logger.info(x); self.name = os.path",
        "com.example.foo node.js System.out",
        "write to a@example.com or <b@example.com>",
        "the end.It begins.My home.No",
        "x=example.com /home/example.com/x example.com: refused",
        "host mx.example.com[192.0.2.1] said",
        "co.jp com Example.com",
        "https://",
    ],
)
def test_what_only_looks_like_a_host_is_no_link(text):
    assert links(text) == ()


@pytest.mark.parametrize(
    ("text", "url"),
    [
        ("ftp://ftp.example.org/pub/x", "ftp://ftp.example.org/pub/x"),
        ("FTP.example.org.", "ftp://FTP.example.org"),
        ("sftp://x.test gftp.test", None),
    ],
)
def test_addresses_of_file_servers_are_links(text, url):
    assert [link.url for link in links(text)] == [url] * (url is not None)


@pytest.mark.parametrize(
    ("html", "url"),
    [
        ("<p>go to www.example.de today", "https://www.example.de"),
        ("<b>example.com/login</b>", "https://example.com/login"),
        ("<p>visit&nbsp;example.org/x?a=1&amp;b=2", "https://example.org/x?a=1&b=2"),
        ("<a href='http://a.example/'>example.com</a>", "http://a.example/"),
        ("<img src=example.com/x.png alt='example.com'><style>@import example.com/x;</style>", None),
        ("<p>u<span>nic</span>red.com.br", None),
    ],
)
def test_so_it_is_in_html(html, url):
    assert [link.url for link in links(html, "text/html")] == [url] * (url is not None)


def test_a_japanese_sign_parts_two_addresses():
    found = [link.text for link in links("http://a.example/x、example.jp/y、example.com/zをご覧")]
    assert found == ["http://a.example/x", "example.jp/y", "example.com/z"]


def test_a_word_is_not_listed_beside_its_link():
    assert [link.text for link in links("https://example.com example.com example.com/x")] == [
        "https://example.com",
        "example.com/x",
    ]


def test_other_texts_have_no_such_links():
    assert links("see example.com", "text/x-diff") == ()


@pytest.mark.parametrize("piece", ["a.com ", "a.com/", ".a", "a-", "a.", "x.co.", "a.com" * 60 + " "])
@pytest.mark.parametrize("kind", ["text/plain", "text/html"])
def test_hostile_repetition_is_read_in_linear_time(piece, kind):
    within(4, lambda: links(piece * (400_000 // len(piece)), kind))
