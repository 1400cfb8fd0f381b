"""What an Authentication-Results field states, in the forms that services write."""

from __future__ import annotations

import pytest

from keshiin.identity.reported.results import read_results
from keshiin.identity.reported.tokens import tokens


def _short(text: str) -> list[tuple[str, str, str | None]]:
    return [(each.method, each.result, each.domain) for each in read_results(text).results]


def test_the_form_of_gmail() -> None:
    read = read_results(
        "mx.google.com;\r\n       dkim=pass header.i=@example.com header.s=s2024 header.b=AbCdEfGh;\r\n"
        "       spf=pass (google.com: domain of a@news.example.com designates 192.0.2.7 as permitted sender)"
        " smtp.mailfrom=a@news.example.com;\r\n       dmarc=pass (p=NONE sp=NONE dis=NONE)"
        " header.from=example.com"
    )
    assert read.authserv_id == "mx.google.com"
    dkim, spf, dmarc = read.results
    assert (dkim.result, dkim.domain, dkim.selector) == ("pass", "example.com", "s2024")
    assert (spf.result, spf.domain, spf.ip) == ("pass", "news.example.com", "192.0.2.7")
    assert (dmarc.result, dmarc.domain, dmarc.reason) == ("pass", "example.com", "p=NONE sp=NONE dis=NONE")


def test_the_form_of_cisco_judges_the_header_the_envelope_and_the_greeting() -> None:
    read = read_results(
        "esa.example; spf=Fail\r\n smtp.pra=a@header.example; spf=Pass smtp.mailfrom=a@envelope.example;\r\n"
        " spf=None smtp.helo=postmaster@h.example; dkim=none (message not signed) header.i=none"
    )
    assert [(each.method, each.result, each.domain, each.by_greeting) for each in read.results] == [
        ("spf", "Pass", "envelope.example", False),
        ("spf", "None", "h.example", True),
        ("dkim", "none", None, False),
    ]


def test_the_form_of_exchange_online_has_no_authserv_id() -> None:
    read = read_results(
        "spf=fail (sender IP is 192.0.2.9) smtp.mailfrom=example.net; dkim=none (message not signed)"
        " header.d=none;dmarc=fail action=none header.from=example.org;compauth=fail reason=001"
    )
    assert read.authserv_id is None
    assert read.addresses == {"192.0.2.9"}
    assert [(each.method, each.result, each.domain) for each in read.results] == [
        ("spf", "fail", "example.net"),
        ("dkim", "none", None),
        ("dmarc", "fail", "example.org"),
        ("compauth", "fail", None),
    ]
    assert read.results[-1].reason == "001"


@pytest.mark.parametrize(
    ("text", "authserv_id", "results"),
    [
        ("mx.example.org 1; spf=none", "mx.example.org", [("spf", "none", None)]),
        ("mx.example.org; none", "mx.example.org", []),
        (
            '"mx.example.org"; dkim/1=pass header.d=a.example',
            "mx.example.org",
            [("dkim", "pass", "a.example")],
        ),
        (
            "mta1.mail.example.com from=a.example; domainkeys=neutral (no sig); dkim=pass (ok)",
            "mta1.mail.example.com",
            [("dkim", "pass", None)],
        ),
        (
            "mta1.example from=a.example; from=b.example; dkim=pass (ok); header.i=@a.example; dmarc=none",
            "mta1.example",
            [("dkim", "pass", "a.example"), ("dmarc", "none", None)],
        ),
        ("x.example; header.d=a.example; dkim=pass", "x.example", [("dkim", "pass", None)]),
        ("x.example; dkim=pass; foo=x; header.d=a.example", "x.example", [("dkim", "pass", None)]),
        (
            "x.example; dkim=pass header.d=b.example; header.d=a.example",
            "x.example",
            [("dkim", "pass", "b.example")],
        ),
        (
            "x.example; dkim=pass; header.d=bad.example a.example",
            "x.example",
            [("dkim", "pass", "bad.example a.example")],
        ),
        ("i=2; mx.example.org; arc=fail (48)", "mx.example.org", [("arc", "fail", None)]),
        (
            "i=1 mx.example.org; spf=pass smtp.helo=h.example",
            "mx.example.org",
            [("spf", "pass", "h.example")],
        ),
        (
            "x.example; dmarc=pass(p=REJECT) header.from=<b@c.example>",
            "x.example",
            [("dmarc", "pass", "c.example")],
        ),
        (
            "x.example; spf=pass dkim=fail header.d=d.example",
            "x.example",
            [("spf", "pass", None), ("dkim", "fail", "d.example")],
        ),
        (
            'x.example; SPF = (c) Pass (d) smtp.mailfrom = "a b"@e.example',
            "x.example",
            [("spf", "Pass", "e.example")],
        ),
        ("x.example; dkim=pass header.from=a.example", "x.example", [("dkim", "pass", None)]),
        ("x.example; dkim / 1 = fail header.d=a.example", "x.example", [("dkim", "fail", "a.example")]),
        (
            "x.example (a) 1 (b);\r\n dkim (c) / 1 (d) = (e) fail\r\n policy (f) . (g) expired (h) = (i) 7",
            "x.example",
            [("dkim", "fail", None)],
        ),
        ("x.example; auth=pass smtp.auth=u; iprev=pass policy.iprev=192.0.2.1", "x.example", []),
        (
            "x.example; spf=pass (a;b (spf=fail) \\) c) smtp.mailfrom=f.example",
            "x.example",
            [("spf", "pass", "f.example")],
        ),
        ('x.example; dkim=none reason="spf=pass; not so"', "x.example", [("dkim", "none", None)]),
        (
            "x.example; spf=fail (never closed; dkim=pass (ok) header.d=g.example",
            "x.example",
            [("spf", "fail", None)],
        ),
        (
            "x.example; spf=pass smtp.mailfrom=bounce-a=b@h.example",
            "x.example",
            [("spf", "pass", "h.example")],
        ),
        ("", None, []),
        (";;;", None, []),
        (
            "esa.example; spf=None smtp.helo=postmaster@h.example; dmarc=pass (p=none dis=none) d=a.example",
            "esa.example",
            [("spf", "None", "h.example"), ("dmarc", "pass", "a.example")],
        ),
    ],
)
def test_other_forms(text: str, authserv_id: str | None, results: list[tuple[str, str, str | None]]) -> None:
    assert read_results(text).authserv_id == authserv_id
    assert _short(text) == results


def test_a_domain_in_utf8_is_told_in_a_labels() -> None:
    text = "x.example; dmarc=pass header.from=例え.jp".encode().decode("latin-1")
    assert _short(text) == [("dmarc", "pass", "xn--r8jz45g.jp")]


def test_an_address_behind_a_fold_is_read() -> None:
    (spf,) = read_results("x.example; spf=pass (sender IP is\r\n\t192.0.2.1) smtp.mailfrom=a.example").results
    assert (spf.ip, spf.reason) == ("192.0.2.1", "sender IP is\t192.0.2.1")


def test_a_masked_address_is_no_address() -> None:
    assert read_results("spf=pass (sender IP is 159.183.224.xxx) smtp.mailfrom=a.example").addresses == set()


@pytest.mark.parametrize(
    ("value", "domain"),
    [
        ("good.example(.bad.example", "good.example(.bad.example"),
        ('a@good.example"@bad.example', "bad.example"),
        ('"a@good.example"@bad.example', "bad.example"),
        ("good.example bad.example", "good.example bad.example"),
        ("good.example\x00.bad.example", "good.example\x00.bad.example"),
        ("good.example", "good.example"),
    ],
)
def test_a_domain_of_the_senders_choice_cannot_pass_for_another(value: str, domain: str) -> None:
    read = read_results(f"x.example; spf=pass smtp.mailfrom={value}; dkim=none")
    assert [each.domain for each in read.results] == [domain, None]


@pytest.mark.parametrize(
    ("start", "piece"),
    [
        *(
            ("", piece)
            for piece in ("(", "(;", '"', "\\", "=", "a=", ";", '";', "((((", "a(b)", "a=(", "\xa0")
        ),
        *(("x; ", piece) for piece in ("spf=a;", "spf=(", "spf=a (a)")),
        ('"', '\\"'),
        ("spf=pass smtp.mailfrom=", " a"),
    ],
)
def test_hostile_fields_are_read_in_linear_time(start: str, piece: str, growth) -> None:
    assert growth(lambda text: read_results(start + text), piece) < 30


def test_tokens_point_into_the_text() -> None:
    text = "spf=pass (x) smtp.mailfrom=a.example"
    assert [text[each.start : each.end] for each in tokens(text)] == [
        "spf=pass",
        "(x)",
        "smtp.mailfrom=a.example",
    ]


def test_the_policy_of_dmarc_is_the_strictest_that_the_result_names() -> None:
    for text, policy in (
        ("x.example; dmarc=fail (p=NONE sp=NONE dis=NONE) header.from=a.example", "none"),
        ("x.example; dmarc=fail (p=NONE sp=REJECT dis=NONE) header.from=a.example", "reject"),
        ("x.example; dmarc=fail (policy=quarantine) header.from=a.example", "quarantine"),
        ("dmarc=fail action=none header.from=a.example", "none"),
        ("dmarc=fail action=oreject header.from=a.example", "reject"),
        ("x.example; dmarc=fail header.from=a.example", None),
        ("x.example; spf=fail action=none smtp.mailfrom=a.example", None),
    ):
        (result,) = read_results(text).results
        assert result.policy == policy, text
