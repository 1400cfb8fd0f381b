"""Hidden text is told as context, with how it begins."""

from __future__ import annotations

from judge.rules.content_cases import found, made
from keshiin.judge.rules.text import html_hidden_text


def test_hidden_text_is_told() -> None:
    case = made(html="<p>", signs=(("hidden_text", "Our best offers"),))
    (finding,) = found(html_hidden_text, case)
    assert (finding.weight, finding.values["example"]) == ("neutral", "Our best offers")
    assert [each.value for each in finding.evidence] == [case.message.parts[0].body]


def test_invisible_fillers_are_left_out_of_the_example() -> None:
    case = made(html="<p>", signs=(("hidden_text", "Summer hours⟨U+200C⟩ ⟨U+200C⟩ ⟨U+2"),))
    (finding,) = found(html_hidden_text, case)
    assert finding.values["example"] == "Summer hours"


def test_where_nothing_but_fillers_is_hidden_that_is_said() -> None:
    case = made(html="<p>", signs=(("hidden_text", "⟨U+200C⟩ ⟨U+200C⟩ ⟨U+200"),))
    (finding,) = found(html_hidden_text, case)
    assert (finding.variant, finding.values) == ("fillers", {})


def test_other_html_is_left_alone() -> None:
    assert found(html_hidden_text, made(html="<p>", signs=(("frame", "a.example"),))) == []
