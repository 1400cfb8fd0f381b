"""Which questions a message gives rise to: about whom, to whom, and about whom never."""

from __future__ import annotations

import pytest
from asked_mail import analysed

from keshiin.analysis import analyze
from keshiin.lookup.dns.blocklists import block_lists
from keshiin.lookup.places import Places
from keshiin.lookup.plan import followers, following, questions
from keshiin.lookup.question import Question, Reply
from keshiin.message import read


def asked(analysis, *claimed: str) -> set[tuple[str, str]]:
    return {(each.kind, each.about) for each in questions(analysis, claimed)}


def test_the_questions_about_a_message() -> None:
    assert asked(analysed()) == {
        ("ptr", "198.198.113.25"),
        ("rdap", "198.198.113.25"),
        ("blocklist", "198.198.113.25"),
        ("mx", "sender.jp"),
        ("domain", "sender.jp"),
        ("domain", "sender.com"),
        ("spf", "sender.jp"),
        ("spf", "mail.sender.jp"),
        ("dkim", "s1._domainkey.sender.jp"),
        ("dmarc", "_dmarc.sender.jp"),
    }


def test_no_page_of_the_message_and_no_address_in_a_link_is_asked_about() -> None:
    told = [each.about + each.to for each in questions(analysed())]
    assert not [each for each in told if "login" in each or "path" in each or "198.198.113.50" in each]


def test_a_claimed_address_is_asked_about_on_request_only_and_marked() -> None:
    analysis = analysed()
    assert "198.198.113.77" not in {about for _, about in asked(analysis)}
    marked = [each for each in questions(analysis, ["198.198.113.77"]) if each.about == "198.198.113.77"]
    assert {each.kind for each in marked} == {"ptr", "rdap"}
    assert all(each.claimed for each in marked)


@pytest.mark.parametrize("ip", ["8.8.8.8", "10.0.0.1", "x"])
def test_an_address_that_nobody_claims_or_that_is_inside_is_not_asked_about(ip: str) -> None:
    assert asked(analysed(), ip) == asked(analysed())


@pytest.mark.parametrize(
    "peer",
    [
        "10.1.2.3",
        "127.0.0.1",
        "100.64.0.1",
        "169.254.1.1",
        "192.0.2.1",
        "IPv6:2001:db8::1",
        "IPv6:::1",
        "IPv6:64:ff9b::a00:1",
    ],
)
def test_nobody_is_asked_about_a_private_or_documentation_address(peer: str) -> None:
    kinds = {kind for kind, _ in asked(analysed(peer=peer))}
    assert not kinds & {"ptr", "rdap", "blocklist"}


def test_an_address_within_an_address_is_asked_about_as_the_one_inside() -> None:
    assert ("ptr", "198.198.113.25") in asked(analysed(peer="IPv6:64:ff9b::c6c6:7119"))


def test_without_a_border_no_address_is_asked_about() -> None:
    data = analysed().message.source.data
    unknown = analyze(read(data.replace(b"Received:", b"X-Line:")), Places.bundled())
    assert unknown.route.border.hop is None
    assert not {"ptr", "rdap", "blocklist"} & {kind for kind, _ in asked(unknown)}


def test_the_readers_own_domain_is_not_looked_up_as_a_strangers() -> None:
    own = analysed(my_addresses=("me@sender.com",))
    assert ("domain", "sender.com") not in asked(own)


def test_names_that_belong_to_nobody_are_not_asked_about() -> None:
    names = {about for _, about in asked(analysed(envelope="mail.example.com"))}
    assert not any("example.com" in each for each in names)


def test_what_can_follow_is_told_by_kind() -> None:
    assert followers(questions(analysed())) == (
        "name_address",
        "spf_part",
        "dmarc_parent",
        "registry_host",
        "registry_referral",
        "list_test",
    )
    assert followers([Question("mx", "sender.jp", "sender.jp")]) == ()


def test_each_name_of_an_address_is_asked_whether_it_leads_back() -> None:
    names = ["a.sender.jp", "b.sender.jp", "localhost", "c.sender.jp", "d.sender.jp"]
    reply = Reply("answered", {"names": names})
    found = [(each.kind, each.about) for each in following(Question("ptr", "198.198.113.25", ""), reply)]
    assert found == [("a", "a.sender.jp"), ("a", "b.sender.jp")]
    newer = following(Question("ptr", "2400:cb00::25", ""), Reply("answered", {"names": ["a.sender.jp"]}))
    assert [each.kind for each in newer] == ["aaaa"]


@pytest.mark.parametrize(("peer", "ip"), [("198.198.113.25", "198.198.113.25"), ("IPv6:2a00::7", "2a00::7")])
def test_only_lists_that_know_such_addresses_are_asked(peer: str, ip: str) -> None:
    lists = {each.to for each in questions(analysed(peer=peer)) if each.kind == "blocklist"}
    assert lists == {each.zone for each in block_lists() if "." in ip or each.ipv6}
    assert ("ptr", ip) in asked(analysed(peer=peer))
