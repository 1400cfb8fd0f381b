"""Received lines with their exact hops, where the file of them lies beside the checkout."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from received_line import hop_of, value_of

LABELLED = Path(__file__).parents[4] / "shared" / "received-lines.jsonl"
LINES = [json.loads(line) for line in LABELLED.read_text("utf-8").splitlines()] if LABELLED.exists() else []


@pytest.mark.skipif(not LINES, reason=f"no labelled Received lines at {LABELLED}")
@pytest.mark.parametrize("line", LINES, ids=[line["form"] for line in LINES])
def test_labelled_line_comes_out_with_exactly_its_hop(line: dict[str, Any]) -> None:
    hop = hop_of(line["received"])
    assert {key: value_of(hop, key) for key in line["hop"]} == line["hop"]
