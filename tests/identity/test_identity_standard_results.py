"""Reported results in the forms of RFC 8601 and its forerunners, of RFC 7208, 8617 and 7489."""

from __future__ import annotations

import pytest

from keshiin.identity import authenticate
from keshiin.identity.reported.received_spf import read_received_spf
from keshiin.identity.reported.results import read_results
from keshiin.identity.reported.seal import read_seal

Short = list[tuple[str, str, str | None]]


def short(text: str) -> Short:
    """Method, result and domain of each result that counts."""
    return [(each.method, each.result, each.domain) for each in read_results(text).results]


@pytest.mark.parametrize(
    ("text", "service", "expected"),
    [
        # Nothing was checked (B.2), one method (B.3), several in one field (B.4).
        ("example.org 1; none", "example.org", []),
        ("example.org; (nothing asked) none (at all)", "example.org", []),
        ("a.example;\r\n spf=pass smtp.mailfrom=b.example", "a.example", [("spf", "pass", "b.example")]),
        (
            "example.com;\r\n\tauth=pass (cram-md5) smtp.auth=sender@example.net;\r\n"
            "\tspf=pass smtp.mailfrom=example.net",
            "example.com",
            [("spf", "pass", "example.net")],
        ),
        (
            "example.com;\r\n sender-id=fail header.from=example.com;\r\n dkim=pass (good signature)"
            " header.d=example.com",
            "example.com",
            [("dkim", "pass", "example.com")],
        ),
        # A reason in words (B.6), one signature that holds beside one that does not.
        (
            'example.com; dkim=pass reason="good signature" header.i=@mail-router.example.net;'
            ' dkim=fail reason="bad; signature" header.i=@newyork.example.com',
            "example.com",
            [("dkim", "pass", "mail-router.example.net"), ("dkim", "fail", "newyork.example.com")],
        ),
        # Blanks and comments wherever they may stand (B.7).
        (
            "a.example (who) 1 (version);\r\n    dkim (the method) / 1 (its version) = (and) fail\r\n"
            "      policy (a kind) . (of) expired\r\n      (a property) = (its value) 1362471462",
            "a.example",
            [("dkim", "fail", None)],
        ),
        (
            "a.example; dkim/ (its version) 1 = pass header (a kind) . (of) d (a name) = (so) b.example;\r\n"
            " dmarc=fail header\r\n .from = c.example; dkim=pass header. d=d.example header . b=QWERTYUI",
            "a.example",
            [("dkim", "pass", "b.example"), ("dmarc", "fail", "c.example"), ("dkim", "pass", "d.example")],
        ),
        # Names of properties through the years.
        ("x.example; spf=pass smtp.mfrom=a@d1.example", "x.example", [("spf", "pass", "d1.example")]),
        ("x.example; spf=softfail smtp.mail=a@d1.example", "x.example", [("spf", "softfail", "d1.example")]),
        ("x.example; spf=none smtp.helo=h.example", "x.example", [("spf", "none", "h.example")]),
        ("x.example; spf=hardfail smtp.mailfrom=d.example", "x.example", [("spf", "hardfail", "d.example")]),
        (
            "x.example; dkim=pass header.d=a.example header.i=@b.a.example header.s=s header.a=rsa-sha256"
            " header.b=QWERTYUI",
            "x.example",
            [("dkim", "pass", "a.example")],
        ),
        # Results that only tell that nothing could be told.
        *[
            (f"x.example; dkim={result} header.d=a.example", "x.example", [("dkim", result, "a.example")])
            for result in ("none", "policy", "neutral", "temperror", "permerror")
        ],
        # Other methods stand between without harm.
        (
            "x.example; iprev=pass policy.iprev=192.0.2.1 (a.example); vbr=pass header.md=v.example;"
            " bimi=pass header.d=a.example header.selector=default; dmarc=pass header.from=a.example;"
            " x-tls=pass smtp.version=TLSv1.3; rrvs=fail smtp.rrvs=2013; dnswl=pass dns.zone=w.example"
            ' policy.ip=127.0.9.3 policy.txt="a.example; dmarc=fail"',
            "x.example",
            [("dmarc", "pass", "a.example")],
        ),
        # A service's name in quotation marks, with a version, or in other letters.
        ('"mx; x.example" 1; spf=none', "mx; x.example", [("spf", "none", None)]),
        ("MX.Example; SPF=PASS smtp.MailFrom=A.example", "MX.Example", [("spf", "PASS", "a.example")]),
        # A chain of forwarders (RFC 8617).
        (
            "i=2; lists.example.org;\r\n\tspf=pass smtp.mfrom=jqd@d1.example;\r\n\tdkim=pass (512-bit key)"
            " header.i=@d1.example;\r\n\tdmarc=pass;\r\n\tarc=pass (i=1 dkim=pass spf=pass)",
            "lists.example.org",
            [
                ("spf", "pass", "d1.example"),
                ("dkim", "pass", "d1.example"),
                ("dmarc", "pass", None),
                ("arc", "pass", None),
            ],
        ),
        ("x.example; arc=pass smtp.remote-ip=192.0.2.1 arc.chain=a.example:b.example", "x.example",
         [("arc", "pass", None)]),
    ],
)  # fmt: skip
def test_results(text: str, service: str, expected: Short) -> None:
    assert read_results(text).authserv_id == service
    assert short(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "pass (mx.example.org: domain of\r\n a@example.com designates 192.0.2.1 as\r\n permitted sender)"
            ' receiver=mx.example.org;\r\n client-ip=192.0.2.1; envelope-from="a@example.com";'
            "\r\n helo=foo.example.com;",
            ("pass", "example.com", "192.0.2.1"),
        ),
        (
            "fail (mx.example.org: domain of\r\n a@example.com does not designate\r\n 192.0.2.1 as permitted"
            " sender)\r\n identity=mailfrom; client-ip=192.0.2.1;\r\n envelope-from=a@example.com;",
            ("fail", "example.com", "192.0.2.1"),
        ),
        (
            "pass (x.example: all is well) identity=helo; client-ip=2001:db8::1; helo=foo.example.com;"
            ' mechanism="ip6:2001:db8::/32"; receiver=x.example',
            ("pass", "foo.example.com", "2001:db8::1"),
        ),
        ('permerror (x.example) problem="too many; lookups"; client-ip=192.0.2.1; envelope-from=a@b.example',
         ("permerror", "b.example", "192.0.2.1")),
        ("softfail\r\n\t(x.example: not (yet) sure)\r\n\tclient-ip=192.0.2.1 ;envelope-from=<a@b.example>",
         ("softfail", "b.example", "192.0.2.1")),
        ("none client-ip=192.0.2.1; envelope-from=<>; helo=h.example", ("none", "h.example", "192.0.2.1")),
    ],
)  # fmt: skip
def test_the_field_of_spf(text: str, expected: tuple[str, str | None, str | None]) -> None:
    (found,) = read_received_spf(text).results
    assert (found.result, found.domain, found.ip) == expected


@pytest.mark.parametrize("state", ["none", "pass", "fail"])
def test_a_seal(state: str) -> None:
    (found,) = read_seal(f"i=1; a=rsa-sha256; t=12345;\r\n cv={state}; d=Example.org; s=sel; b=QUJD").results
    assert (found.result, found.domain, found.selector) == (state, "example.org", "sel")


@pytest.mark.parametrize(
    ("author", "signer", "aligned"),
    [
        ("a@example.com", "com", False),
        ("a@EXAMPLE.com", "Mail.Example.COM.", True),
        ("a@news.example.com", "bounce.example.com", True),
        ("a@example.com", "notexample.com", False),
        ("a@example.com", "example.com.evil.example", False),
        ("a@co.jp", "x.co.jp", False),
        ("a@shop.co.jp", "co.jp", False),
        # Rules with a star and their exceptions in the list of public suffixes.
        ("a@city.kawasaki.jp", "mail.city.kawasaki.jp", True),
        ("a@a.any.kawasaki.jp", "b.any.kawasaki.jp", False),
        ("a@x.a.any.kawasaki.jp", "a.any.kawasaki.jp", True),
        # Names that a provider gives to its customers are each a domain of its own.
        ("a@one.sakura.ne.jp", "two.sakura.ne.jp", False),
        ("a@one.github.io", "two.github.io", False),
        ("a@x.one.github.io", "one.github.io", True),
        # A suffix that nobody knows, and letters of other scripts.
        ("a@example.nosuchsuffix", "mail.example.nosuchsuffix", True),
        ("a@例え.jp", "mail.xn--r8jz45g.jp", True),
        ("a@食狮.公司.cn", "xn--85x722f.xn--55qx5d.cn", True),
        ("a@食狮.公司.cn", "xn--55qx5d.cn", False),
    ],
)
def test_alignment(author: str, signer: str, aligned: bool, message_of, route_of) -> None:
    message = message_of(f"Authentication-Results: x.example; dkim=pass header.d={signer}\n", (author,))
    (found,) = authenticate(message, route_of(message, None)).reported
    assert found.aligned is aligned
