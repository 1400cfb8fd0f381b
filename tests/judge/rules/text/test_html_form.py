"""A form that asks for a password is serious, a search box is context."""

from __future__ import annotations

from judge.rules.content_cases import found, made
from keshiin.judge.rules.text import html_form


def test_a_password_field_is_serious() -> None:
    (finding,) = found(html_form, made(html="<form>", signs=(("form", "x"), ("password_field", "pw"))))
    assert (finding.weight, finding.variant) == ("serious", "password")
    assert finding.evidence


def test_a_search_box_is_context_and_no_form_nothing() -> None:
    assert [each.weight for each in found(html_form, made(html="<form>", signs=(("form", "x"),)))] == [
        "neutral"
    ]
    assert found(html_form, made(html="<p>form</p>")) == []
