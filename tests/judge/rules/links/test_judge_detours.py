"""Links that a filter rewrote are read as their sender wrote them; what only looks so is left as it is."""

from __future__ import annotations

from base64 import urlsafe_b64encode
from urllib.parse import quote

import pytest

from judge.rules.content_cases import found, link, made
from keshiin.judge.rules.links import link_raw_address, link_text_mismatch, links_elsewhere
from keshiin.message.links.detours import as_sent

SENT = "https://www.shop.example/a_b-c?x=1&y=2"
CODED = quote(SENT, safe="")
WRAPPED = [
    f"https://jpn01.safelinks.protection.outlook.com/?url={CODED}&data=05%7C02&reserved=0",
    f"https://urldefense.proofpoint.com/v1/url?u={CODED}&k=abc",
    "https://urldefense.proofpoint.com/v2/url?u=https-3A__www.shop.example_a-5Fb-2Dc-3Fx-3D1-26y-3D2&d=DwM",
    f"https://urldefense.com/v3/__{SENT}__;!!AbC$",
    f"https://urldefense.com/v3/__{SENT.replace('://', ':/')}__;Iw!!AbC$",
    f"https://linkprotect.cudasvc.com/url?a={CODED}&c=E,1",
    f"https://secure-web.cisco.com/1AbCdEf/{CODED}",
    f"https://eu-west-1.protection.sophos.com/?d=shop.example&u={urlsafe_b64encode(SENT.encode()).decode()}",
    f"https://clicktime.symantec.com/3AbC?u={CODED}",
    f"https://imsva91-ctp.trendmicro.com:443/wis/clicktime/v1/query?url={CODED}&umid=1",
]


@pytest.mark.parametrize(
    ("stars", "kept", "sent"),
    [
        ("https://shop.example/a*b*c", "#|", "https://shop.example/a#b|c"),
        ("https://**B.example/?x=**A1*", "消印市消印#", "https://消印市.example/?x=消印1#"),
        ("https://shop.example/a*b*c", "#", "https://shop.example/a#b*c"),
    ],
)
def test_characters_that_a_filter_keeps_aside_are_put_back(stars: str, kept: str, sent: str) -> None:
    coded = urlsafe_b64encode(kept.encode()).decode().rstrip("=")
    assert as_sent(link(f"https://urldefense.com/v3/__{stars}__;{coded}!!AbC$")).url == sent


@pytest.mark.parametrize("url", WRAPPED)
def test_a_filters_detour_is_left_out(url: str) -> None:
    read = as_sent(link(url))
    assert (read.url, read.host, read.registrable_domain) == (SENT, "www.shop.example", "shop.example")


@pytest.mark.parametrize(
    "url",
    [
        "https://safelinks.protection.outlook.com.strange.example/?url=https%3A%2F%2Fshop.example",
        "https://strange.example/safelinks.protection.outlook.com/?url=https%3A%2F%2Fshop.example",
        "https://jpn01.safelinks.protection.outlook.com/?url=javascript%3Aalert(1)",
        "https://jpn01.safelinks.protection.outlook.com/?data=1",
        "https://www.trendmicro.com/ja_jp/?url=https%3A%2F%2Fshop.example",
        "https://eu-west-1.protection.sophos.com/?d=shop.example&u=%%%",
        "https://urldefense.com/v3/__https://shop.example",
        "https://shop.example/",
    ],
)
def test_what_is_no_filters_or_cannot_be_read_is_left_as_it_is(url: str) -> None:
    assert as_sent(link(url)) == link(url)


def test_a_filter_makes_no_stranger_of_the_sender_and_hides_none() -> None:
    assert found(links_elsewhere, made(links=[link(WRAPPED[0])])) == []
    shown = [link(WRAPPED[0], "https://www.shop.example/a_b-c?x=1&y=2")]
    assert found(link_text_mismatch, made(links=shown)) == []
    number = link(
        f"https://jpn01.safelinks.protection.outlook.com/?url={quote('http://203.0.113.7/', safe='')}"
    )
    (finding,) = found(link_raw_address, made(links=[number]))
    assert finding.values["host"] == "203.0.113.7"
