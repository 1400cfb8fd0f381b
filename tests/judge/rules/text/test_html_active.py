"""Scripts, frames and a changed base are told as context, each in its own words."""

from __future__ import annotations

from judge.rules.content_cases import found, made
from keshiin.judge.rules.text import html_active


def test_each_kind_is_told() -> None:
    signs = (("script", "go()"), ("frame", "https://a.example/"), ("base_href", "https://b.example/"))
    case = made(html="<p>", signs=signs)
    findings = found(html_active, case)
    assert [(each.variant, each.weight) for each in findings] == [
        ("", "neutral"),
        ("frame", "neutral"),
        ("base", "neutral"),
    ]
    assert findings[1].values["example"] == "https://a.example/"
    assert findings[0].evidence[0].value == case.message.parts[0].body


def test_plain_html_is_left_alone() -> None:
    assert found(html_active, made(html="<p>", signs=(("hidden_text", "x"),))) == []
