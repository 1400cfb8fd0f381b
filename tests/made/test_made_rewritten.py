"""A filter that rewrites the links of the mail it takes in changes no message's level."""

from __future__ import annotations

from dataclasses import replace
from urllib.parse import quote

from made_letter import letters
from made_post import delivered

from keshiin.analysis import analyze
from keshiin.domains import registrable
from keshiin.lookup.places import Places
from keshiin.message import read
from keshiin.message.links.urls import signs_of, take_apart
from keshiin.message.model import Link

BEHIND = "https://jpn01.safelinks.protection.outlook.com/?url={}&data=05%7C02&reserved=0"


def test_links_that_exchange_rewrote_are_judged_as_they_were_sent() -> None:
    differ, places = [], Places.bundled()
    for letter in letters("honest"):
        if "exchange" not in letter.at or "](http" not in letter.body:
            continue
        message = read(delivered(letter, "exchange"))
        rewritten = replace(message, links=tuple(map(_rewritten, message.links)))
        levels = [analyze(each, places).assessment.level for each in (message, rewritten)]
        if levels[0] != levels[1]:
            differ.append((letter.name, *levels))
    assert differ == []


def _rewritten(link: Link) -> Link:
    if not link.url.lower().startswith("http"):
        return link
    url = BEHIND.format(quote(link.url, safe=""))
    address = take_apart(url)
    return link._replace(
        url=url,
        host=address.host,
        registrable_domain=registrable(address.host),
        signs=tuple(signs_of(address, link.text)),
    )
