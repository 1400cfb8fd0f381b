"""A host in front of an @ sign is serious, a plain login is not."""

from __future__ import annotations

from judge.rules.content_cases import found, link, made, pointed
from keshiin.judge.rules.links import link_userinfo


def test_a_host_before_the_at_sign_is_serious() -> None:
    case = made(links=[link("https://www.bank.example@evil.example.net/")])
    (finding,) = found(link_userinfo, case)
    assert (finding.weight, finding.values["user"], finding.values["host"]) == (
        "serious",
        "www.bank.example",
        "evil.example.net",
    )
    assert pointed(case, finding) == ["https://www.bank.example@evil.example.net/"]


def test_a_login_and_an_at_sign_in_the_path_are_left_alone() -> None:
    links = [link("https://user:word@files.example/"), link("https://shop.example/@maker.name")]
    assert found(link_userinfo, made(links=links)) == []
