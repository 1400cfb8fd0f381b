"""Recorded answers of the network, read from a file."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from keshiin.files import Unreadable
from keshiin.lookup.answers import read_answers

ENTRY = {
    "question": "1.2.0.192.in-addr.arpa",
    "kind": "ptr",
    "to": "resolver",
    "at": "2026-01-02T03:04:05+00:00",
    "outcome": "answered",
    "answer": {"names": ["mail.example.jp"]},
}


@pytest.mark.parametrize("form", [[ENTRY], {"schema": "keshiin/1", "lookups": [ENTRY]}])
def test_answers_come_from_a_list_or_a_whole_report(tmp_path: Path, form: object) -> None:
    file = tmp_path / "answers.json"
    file.write_text(json.dumps(form), "utf-8")
    (lookup,) = read_answers(file)
    assert (lookup.kind, lookup.outcome, lookup.answer) == ("ptr", "answered", ENTRY["answer"])


@pytest.mark.parametrize(
    "form",
    [3, {}, ["x"], [{**ENTRY, "outcome": "maybe"}], [{**ENTRY, "question": None}], [{**ENTRY, "answer": 1}]],
)
def test_anything_else_is_refused(tmp_path: Path, form: object) -> None:
    file = tmp_path / "answers.json"
    file.write_text(json.dumps(form), "utf-8")
    with pytest.raises(Unreadable):
        read_answers(file)
