"""Text below a blank of many screens is odd; the space in a newsletter, and a blank at the end, are not."""

from __future__ import annotations

import pytest

from judge.rules.content_cases import found, made
from keshiin.judge.rules.text import pushed_away_text

BELOW = "<p>Our recipe of the week: bake the pumpkin for an hour.</p>"


@pytest.mark.parametrize(
    "html",
    [
        f"<style>.spacer {{ height: 2000vh; }}</style><p>Press here</p>{BELOW}",
        f"<p>Press here</p>{'<br>' * 150}{BELOW}",
        f"<p>Press here</p><span style='display:block; height: 15000px;'></span>{BELOW}",
        f"<p>Press here</p>{'<div>&nbsp;</div> ' * 80}{BELOW}",
    ],
)
def test_a_blank_of_many_screens_before_more_text_is_odd(html: str) -> None:
    case = made(html=html)
    (finding,) = found(pushed_away_text, case)
    assert (finding.weight, [each.kind for each in finding.evidence]) == ("odd", ["span"])


@pytest.mark.parametrize(
    "html",
    [
        f"<div style='min-height:100vh'><p>Press here</p>{BELOW}</div>",
        f"<p>Press here</p>{'<br>' * 40}{BELOW}",
        f"<p>Press here</p><div style='height: 1000px'></div>{BELOW}",
        f"<div style='height: 12000px'><p>Press here</p>{BELOW}</div>",
        f"{BELOW}{'<br>' * 150}<p>&nbsp;</p>",
    ],
)
def test_the_space_of_a_page_and_a_blank_at_its_end_are_left_alone(html: str) -> None:
    assert found(pushed_away_text, made(html=html)) == []


def test_below_an_answer_stands_what_it_answers() -> None:
    header = "From: A <a@shop.example>\nSubject: Re: x\nIn-Reply-To: <1@example.jp>\n"
    (finding,) = found(pushed_away_text, made(header, html=f"<p>Yes.</p>{'<br>' * 150}{BELOW}"))
    assert finding.weight == "neutral"
