"""Recorded answers of any shape: nothing breaks, and what is written of them can be written."""

from __future__ import annotations

import copy
import json
import random
from collections.abc import Iterator
from typing import Any

import pytest

from keshiin import online
from keshiin.explain import explain
from keshiin.files import Unreadable
from keshiin.lookup.answers import read_answers
from keshiin.lookup.places import Places
from keshiin.message import read
from keshiin.report.json import as_line, as_object
from keshiin.report.text import as_text
from keshiin.settings import Settings
from keshiin_resources import path

SETS = 40
ODD: list[Any] = [
    *(None, True, False, 0, -1, 10**30, 1.5, "", " ", [], {}, [[[]]], {"a": {"b": 1}}, ["a", 1, None, {}]),
    *("\ud800", "\u202e{x}{0}", "a\nb\0c", "\x1b[31m", "%s", "{reason}", "<img src=x>", "x" * 5_000),
    *("9999-99-99", "0000-01-01", "9999-12-31T23:59:59+14:00", "２０２６-０１-０１"),
    *("1.2.3.4", "::1", "fe80::1%eth0", "xn--", "..", ["\ud800"] * 3, ["x" * 300] * 50),
]
MORE = [
    {"kind": "domain", "answer": {"created": "2026-01-02", "registrar": "X", "abuse": "abuse@example.com"}},
    {"kind": "blocklist", "answer": {"listed": True, "list": "list.example", "meanings": ["policy"]}},
    {"kind": "rdap", "answer": {"organisation": "O", "organisation_local": "局", "range": "192.0.2.0/24"}},
    {"kind": "spf", "answer": {"texts": ["v=spf1 ip4:192.0.2.1 -all"]}},
    {"kind": "dmarc", "answer": {"texts": ["v=DMARC1; p=reject"]}},
    {"kind": "mx", "answer": {"servers": ["10 mx.example"]}},
]
NAMES = ("ministry-notice.paste.txt", "second-letter.eml", "invitation.eml")


def places_in(value: Any) -> Iterator[tuple[Any, Any]]:
    """Every container in it with each of its keys."""
    for key, each in list(value.items() if isinstance(value, dict) else enumerate(value)):
        yield value, key
        if isinstance(each, dict | list):
            yield from places_in(each)


def spoilt(answers: list[Any], chance: random.Random) -> list[Any]:
    """The answers with some more of other kinds, and odd values at a few places."""
    made = copy.deepcopy(answers)
    made += [{**copy.deepcopy(chance.choice(answers)), **copy.deepcopy(each)} for each in MORE]
    for _ in range(chance.choice((1, 2, 3, 6))):
        # Mostly within what was answered: other places are refused, and nothing behind them is tried.
        within = [each["answer"] for each in made if isinstance(each, dict) and each.get("answer")]
        holder, key = chance.choice(list(places_in(within if chance.random() < 0.8 else made)))
        holder[key] = copy.deepcopy(chance.choice(ODD))
    return made


@pytest.mark.parametrize("name", NAMES)
def test_answers_of_any_shape_are_refused_or_told(name: str, tmp_path: Any) -> None:
    sample = path("samples", name)
    stem = name.partition(".")[0]
    message = read(sample.read_bytes(), kind="paste" if "paste" in name else "file")
    answers = json.loads(path("samples", f"{stem}.answers.json").read_text("utf-8"))
    chance = random.Random(name)
    file = tmp_path / "answers.json"
    told = 0
    for number in range(SETS):
        file.write_text(json.dumps(spoilt(answers, chance)), "utf-8")
        try:
            lookups = read_answers(file)
        except Unreadable:
            continue
        told += 1
        analysis = online.analyze_recorded(message, Places.bundled(), Settings(), lookups)
        assert analysis.assessment.ran.broken == ()
        explanation = explain(analysis, ("ja", "en")[number % 2])
        as_line(as_object(analysis, explanation)).encode()
        as_text(analysis, explanation).encode()
    assert told > SETS / 2
