"""A block list names the address."""

from __future__ import annotations

from judge.rules.content_cases import found, pointed
from judge.rules.route_cases import FIELDS, TOP, answered, case
from keshiin.explain.model import plain
from keshiin.explain.wording.filling import fill
from keshiin.judge.rules.lookups import listed_address


def test_a_listing_is_odd() -> None:
    made = case(lookups=(answered("blocklist", "192.0.2.10", listed=True, list="list.example"),))
    (finding,) = found(listed_address, made)
    assert (finding.weight, finding.values["list"]) == ("odd", "list.example")
    assert pointed(made, finding) == ["[192.0.2.10]"]


def test_no_listing_and_another_address_are_left_alone() -> None:
    assert found(listed_address, case(lookups=(answered("blocklist", "192.0.2.10", listed=False),))) == []
    assert found(listed_address, case(lookups=(answered("blocklist", "192.0.2.99", listed=True),))) == []


def test_that_the_address_may_have_been_anothers_is_told_of_an_old_message_alone() -> None:
    lookup = answered("blocklist", "192.0.2.10", listed=True, list="list.example")
    texts = (TOP + FIELDS, (TOP + FIELDS).replace("Mon, 6 May 2024", "Sat, 21 Nov 2026"))
    old, new = (found(listed_address, case(text, lookups=(lookup,)))[0] for text in texts)
    told = [
        plain(fill("en", listed_address.WORDS[each.variant].not_proof, each.values)) for each in (old, new)
    ]
    assert told[0] == "The message is of 2024. The address may have been somebody else’s then."
    assert "else’s" not in told[1]
