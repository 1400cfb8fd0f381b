"""A domain made to be misread is found, a brand’s own and an unlike one are not."""

from __future__ import annotations

from judge.rules.content_cases import found, link, made, pointed
from keshiin.judge.rules.links import links_elsewhere
from keshiin.judge.rules.sender_address import lookalike_domain


def test_one_letter_is_serious_and_points_at_the_sender() -> None:
    case = made("From: A <a@netfl1x.example>\n")
    (finding,) = found(lookalike_domain, case)
    assert (finding.weight, finding.variant, finding.values["own"]) == ("serious", "letters", "netflix.com")
    assert pointed(case, finding) == ["From: A <a@netfl1x.example>"]


def test_a_dropped_letter_and_foreign_letters_are_serious() -> None:
    (near,) = found(lookalike_domain, made(links=[link("https://netflx.example/")]))
    (foreign,) = found(lookalike_domain, made(links=[link("https://netfl\u0456x.example/")]))
    assert (near.variant, near.weight) == ("", "serious")
    assert (foreign.variant, foreign.weight) == ("letters", "serious")


def test_words_are_odd_and_another_ending_is_context() -> None:
    (words,) = found(lookalike_domain, made(links=[link("https://netflix-support.example/")]))
    (ending,) = found(lookalike_domain, made(links=[link("https://netflix.example/")]))
    assert (words.variant, words.weight) == ("words", "odd")
    assert (ending.variant, ending.weight) == ("ending", "neutral")


def test_where_answers_go_is_looked_at_too() -> None:
    case = made("From: A <a@platform.example>\nReply-To: help@care-netflix.example\n")
    (finding,) = found(lookalike_domain, case)
    assert (finding.variant, finding.weight) == ("words", "odd")
    assert pointed(case, finding) == ["Reply-To: help@care-netflix.example"]


def test_honest_domains_are_left_alone() -> None:
    links = [link(f"https://{host}/") for host in ("www.netflix.com", "netflix-fans.example", "flix.example")]
    assert found(lookalike_domain, made(links=links)) == []


def test_a_capital_i_in_place_of_an_l_is_seen_in_short_names_too() -> None:
    for host in ("paypai.example", "googie.example"):
        (finding,) = found(lookalike_domain, made(links=[link(f"https://{host}/")]))
        assert (finding.variant, finding.weight) == ("letters", "serious"), host


def test_words_and_firms_that_are_near_by_nature_imitate_nobody() -> None:
    hosts = ("finance", "barclay", "telstar", "alliant", "laporte", "huntingdon", "citizenbank")
    links = [link(f"https://www.{host}.example/") for host in hosts]
    assert found(lookalike_domain, made(links=links)) == []


def test_a_brands_host_in_front_of_the_senders_domain_is_serious() -> None:
    case = made("From: A <a@amazon.co.jp.login.example>\n", links=[link("https://login.example/x")])
    (finding,) = found(lookalike_domain, case)
    assert (finding.variant, finding.weight, finding.values["domain"]) == (
        "front",
        "serious",
        "login.example",
    )
    assert pointed(case, finding) == ["From: A <a@amazon.co.jp.login.example>"]
    (away,) = found(links_elsewhere, case)
    assert (away.weight, away.values["brand"]) == ("odd", "Amazon")
    for host in ("mail.amazon.co.jp", "jp.login.example", "amazon.login.example"):
        assert found(lookalike_domain, made(f"From: A <a@{host}>\n")) == [], host
