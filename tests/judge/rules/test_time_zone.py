"""The date's zone beside the country: told where they fit, and never a sign."""

from __future__ import annotations

from content_cases import found, pointed
from route_cases import FIELDS, OLDER, TOP, case

from keshiin.judge.rules import time_zone


def test_a_zone_of_the_networks_country_is_neutral() -> None:
    made = case(network="Example Networks")
    (finding,) = found(time_zone, made)
    assert (finding.weight, finding.values) == ("neutral", {"zone": "+0900", "in_country": "JP"})
    assert pointed(made, finding)[0].startswith("Date: Mon, 6 May 2024 10:00:01 +0900")


def test_another_zone_and_an_unknown_country_say_nothing() -> None:
    text = TOP + OLDER + FIELDS.replace("10:00:01 +0900", "04:00:01 +0300")
    assert found(time_zone, case(text, network="Example Networks")) == []
    assert found(time_zone, case()) == []
