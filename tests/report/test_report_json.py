"""The JSON object: exactly the contract's keys, valid by the published schema, printable anywhere."""

from __future__ import annotations

import json
import os
from dataclasses import replace
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from made_analysis import made_analysis, made_explanation

from keshiin.report.json import as_line, as_object

KEYS = [
    *("schema", "source", "fields", "claims", "hops", "border", "joints", "identity", "links", "attachments"),
    *("inner", "lookups", "cuts", "rules", "findings", "verdict"),
]


def made() -> dict[str, Any]:
    return as_object(made_analysis(), made_explanation())


def test_object_has_the_keys_of_the_contract_in_their_order() -> None:
    assert list(made()) == KEYS


def test_object_is_valid_by_the_schema(schema: Draft202012Validator) -> None:
    assert [error.message for error in schema.iter_errors(made())] == []


@pytest.mark.parametrize(
    ("where", "key", "value"),
    [
        ((), "extra", 1),
        (("source",), "kind", "cloud"),
        (("hops", 0), "zone", "safe"),
        (("hops", 0), "time", "2026-01-02 03:04"),
        (("hops", 1), "ip", "192.0.2.1"),
        (("verdict",), "level", "fine"),
        (("findings", 0), "rule", "Helo-Mismatch"),
        (("joints", 0), "between", [1]),
    ],
)
def test_schema_refuses_what_the_contract_does_not_name(
    schema: Draft202012Validator, where: tuple[str | int, ...], key: str, value: object
) -> None:
    broken = made()
    place: Any = broken
    for step in where:
        place = place[step]
    place[key] = value
    assert not schema.is_valid(broken)


def test_hop_keeps_its_place_and_an_unreadable_one_only_its_text() -> None:
    first, second = made()["hops"]
    assert (first["for"], first["with"], first["delay_s"]) == ("info@example.jp", "ESMTPS", -12)
    assert first["place"]["country"] == "JP"
    assert second["raw"] == "from ␛b"
    assert {value for key, value in second.items() if key not in ("index", "line", "span", "raw")} == {
        False,
        None,
    }


def test_evidence_names_its_kind() -> None:
    evidence = made()["findings"][0]["evidence"]
    assert evidence == [{"span": [10, 16]}, {"hop": 1}, {"link": 0}, {"attachment": 0}, {"lookup": 0}]


def test_empty_return_path_is_not_an_absent_one() -> None:
    claims = made()["claims"]
    assert (claims["return_path"], claims["message_id"], claims["sender"]) == ("", None, None)


def test_line_holds_a_file_name_that_is_no_text() -> None:
    name = os.fsdecode(b"\xff\xfe.eml")
    line = as_line(as_object(made_analysis(name), made_explanation()))
    assert "\n" not in line
    assert json.loads(line.encode())["source"]["name"].endswith(".eml")


def test_line_writes_hidden_characters_as_escapes_and_loses_none() -> None:
    tricky = "a\u202eb\u200bc\U000e0041\x9bd"
    line = as_line({"name": tricky})
    assert line.isascii()
    assert json.loads(line) == {"name": tricky}


def test_object_of_an_address_without_a_known_place_still_has_the_keys() -> None:
    analysis = made_analysis()
    analysis = replace(analysis, facts=replace(analysis.facts, places={}))
    place: Any = as_object(analysis, made_explanation())["hops"]
    assert set(place[0]["place"].values()) == {None}
