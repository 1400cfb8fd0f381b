"""What registries told, in sentences: a thing that they did not tell has none."""

from __future__ import annotations

import pytest

from keshiin.explain.lookups import answer_of
from keshiin.explain.model import Language
from keshiin.lookup.model import Lookup


def told(kind: str, language: Language = "en", **answer: object) -> str:
    return answer_of(Lookup("x", kind, "rdap.apnic.net", "", "answered", answer), language)


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        ({"created": "2020-01-02"}, "Registered on 2020-01-02."),
        ({"registrar": "Some Registrar"}, "Registered through: Some Registrar."),
        (
            {"created": "2020-01-02", "registrar": "R", "abuse": "abuse@r.com"},
            "Registered on 2020-01-02. Registered through: R. For complaints: abuse@r.com.",
        ),
        (
            {"created": "2001-03-22", "organisation": "Sender"},
            "Registered on 2001-03-22. Registered for: Sender.",
        ),
        ({}, "Answered."),
    ],
)
def test_a_registration_is_told_as_far_as_the_registry_tells_it(answer: dict[str, str], said: str) -> None:
    assert told("domain", **answer) == said


def test_an_owner_is_told_in_the_readers_script_and_a_network_with_its_range() -> None:
    owner = {"organisation": "Ministry", "organisation_local": "厚生労働省", "network": "MHLW-NETWORK"}
    assert told("rdap", "en", **owner) == "Owner: Ministry. Network: MHLW-NETWORK."
    assert told("rdap", "ja", **owner) == "持ち主：厚生労働省。ネットワーク：MHLW-NETWORK。"
    ranged = {"network": "MHLW-NETWORK", "range": "211.123.198.192/27"}
    assert told("rdap", "en", **ranged) == "Network: MHLW-NETWORK 211.123.198.192/27."


def test_what_a_registry_wrote_cannot_hide_or_reorder_our_words() -> None:
    assert "\u202e" not in told("rdap", "en", organisation="A\u202eB")
