"""Hostile HTML and links."""

from __future__ import annotations

from hostile_fields import FROM

HTML = FROM + b"Content-Type: text/html; charset=utf-8\r\n\r\n"
TEXT = FROM + b"Content-Type: text/plain; charset=utf-8\r\n\r\n"


def _html(unit: bytes, size: int = 300_000) -> bytes:
    return HTML + unit * (size // len(unit))


def _text(unit: bytes, size: int = 300_000) -> bytes:
    return TEXT + unit * (size // len(unit))


CASES = {
    "tags-open": _html(b"<a "),
    "tags-of-quotes": _html(b'<a ">"'),
    "tags-of-other-quotes": _html(b"<a '\"'>"),
    "tags-of-attributes": HTML + b"<a " + b"x=y " * 100_000 + b"href=http://a.example>x",
    "tags-of-equals": _html(b"<a ="),
    "angles": _html(b"<"),
    "angles-closing": _html(b"</"),
    "ends": _html(b">"),
    "comments": _html(b"<!--"),
    "comments-conditional": _html(b"<!--["),
    "comments-ended": _html(b"<!---->"),
    "scripts": _html(b"<script>"),
    "titles": _html(b"<title></title"),
    "styles": _html(b"<style></style"),
    "tables-nested": _html(b"<table><tr><td>"),
    "quotations-nested": _html(b"<blockquote>"),
    "entities": _html(b"&lt;"),
    "entities-endless": HTML + b"<a href=x>&#" + b"9" * 200_000,
    "entities-in-links": HTML + b'<a href="' + b"&#x3a;" * 50_000 + b'">x</a>',
    "hidden-styles": _html(b"<" + b" style=" * 70 + b'"' + b"display:none " * 35 + b">"),
    "picture-sizes": HTML + b"<img src=x width=" + b" " * 300_000 + b">",
    "hidden-blanks": HTML + b"<p style='display" + b" " * 300_000,
    "links-without-end": _html(b"<a href=http://a.example/>" + b"<img>" * 25),
    "links-50000": b"".join((HTML, *(b"<a href=http://a%d.example/>x</a>" % n for n in range(50_000)))),
    "links-same": _html(b"<a href=http://a.example/>x</a>", 1_600_000),
    "links-of-200000": HTML + b"<a href='http://a.example/" + b"a" * 200_000 + b"'>x</a>",
    "link-texts-of-200000": HTML + b"<a href=http://a.example>" + b"word " * 40_000 + b"</a>",
    "links-of-users": _html(b"<a href=http://b.example@a.example>http://b.example</a>"),
    "links-of-letters": b" ".join(
        (TEXT, *(("http://" + f"日本{n}." * 20 + "example/").encode() for n in range(500)))
    ),
    "links-of-long-labels": b" ".join(
        (TEXT, *(("http://" + "あ" * 60 + f"{n}.example/").encode() for n in range(500)))
    ),
    "links-of-known-names": b" ".join(
        (TEXT, *(b"http://paypal-amazon-login%d.example/" % n for n in range(2_000)))
    ),
    "links-of-labels": TEXT + b"http://" + b"a." * 150_000,
    "links-of-percents": TEXT + b"http://" + b"%41" * 100_000,
    "links-of-brackets": TEXT + b"http://a.example/" + b")" * 300_000,
    "links-of-schemes": _text(b"http://"),
    "links-of-www": _text(b"www."),
    "links-of-kana": _text("http://ああああああああああああああああああああ.".encode()),
    "links-of-numbers": b" ".join((TEXT, *(b"http://0x%x/" % (n << 8) for n in range(5_000)))),
    "links-in-links": TEXT + b"http://a.example/?u=" * 15_000,
    "mailto": _html(b"<a href=mailto:a@b.example?subject=x>c@d.example</a>"),
    "refresh": _html(b'<meta http-equiv=refresh content="0;url=http://a.example/">'),
    "forms": _html(b"<form action=http://a.example/><input type=password>"),
    "bases": _html(b"<base href=http://a.example/x/><a href=y>z</a>"),
    "base-odd": HTML + b"<base href='http://[x'><a href='//['>z</a>" * 3_000,
    "pictures": _html(b"<img src=http://a.example/a.png width=1 height=1>"),
    "data-links": HTML + b"<a href='data:text/html;base64," + b"QUJD" * 60_000 + b"'>x</a>",
    "script-links": _html(b"<a href='java\tscript:x()'>y</a>"),
    "blanks": _html(b" \n"),
    "no-break-blanks": _html("\xa0".encode()),
    "zero-width": _html("a\u200b".encode()),
    "marks-of-direction": _html("\u202e<a href=http://a.example>\u202d".encode()),
    "emoji": _html("\U0001f468\u200d".encode()),
    "words-of-pressure": _text(b"urgent account suspended verify password now "),
    "addresses": _text(b"a@b.example "),
    "telephones": _text(b"+1 (800) 555-0100 "),
    "coins": _text(b"bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq "),
}
CASES["combining"] = HTML + ("a" + "\u0301" * 50).encode() * 2_000
