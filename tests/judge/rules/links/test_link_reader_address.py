"""The reader’s address in a link is found, in clear, in base64 and in hexadecimal."""

from __future__ import annotations

from judge.rules.content_cases import found, link, made, pointed
from keshiin.judge.rules.links import link_reader_address


def test_the_address_in_base64_is_odd() -> None:
    url = "https://hacked.example.net/login/?e=cmVhZGVyQGV4YW1wbGUuanA="
    case = made(links=[link(url)])
    (finding,) = found(link_reader_address, case)
    assert (finding.weight, finding.variant, finding.values["address"]) == (
        "odd",
        "hidden",
        "reader@example.jp",
    )
    assert pointed(case, finding) == [url]


def test_clear_and_hexadecimal_are_seen() -> None:
    (clear,) = found(link_reader_address, made(links=[link("https://x.example.net/#Reader%40example.jp")]))
    (coded,) = found(
        link_reader_address, made(links=[link("https://x.example.net/" + b"reader@example.jp".hex())])
    )
    assert (clear.variant, coded.variant) == ("", "hidden")


def test_the_readers_own_domain_as_sender_is_no_excuse() -> None:
    header = "From: Post <reader@example.jp>\nTo: reader@example.jp\n"
    (finding,) = found(
        link_reader_address, made(header, links=[link("https://x.example.net/?reader@example.jp")])
    )
    assert finding.weight == "odd"


def test_newsletters_are_calm_and_other_links_are_nothing() -> None:
    header = "From: A <a@shop.example>\nTo: reader@example.jp\nList-Unsubscribe: <https://shop.example/u>\n"
    (finding,) = found(
        link_reader_address, made(header, links=[link("https://x.example.net/?reader@example.jp")])
    )
    assert finding.weight == "neutral"
    assert found(link_reader_address, made(links=[link("https://x.example.net/?id=1234567890abcdef")])) == []
