"""A known name in the subject is context, and only where nothing of the mail belongs to it."""

from __future__ import annotations

from content_cases import found, link, made, pointed

from keshiin.judge.rules import brand_in_subject


def test_a_foreign_mail_that_names_a_brand_gives_context() -> None:
    case = made(
        "From: A <a@mail.example>\nSubject: Your Netflix account\n", links=[link("https://b.example/")]
    )
    (finding,) = found(brand_in_subject, case)
    assert finding.weight == "neutral"
    assert pointed(case, finding) == ["Netflix"]


def test_a_link_to_the_brand_itself_needs_no_word() -> None:
    case = made("From: A <a@mail.example>\nSubject: Netflix\n", links=[link("https://www.netflix.com/x")])
    assert found(brand_in_subject, case) == []
