"""Received lines with their exact hops, where the file of them lies beside the checkout."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from keshiin.message.field import Field
from keshiin.route.received import read_hop
from keshiin.span import Span

LABELLED = Path(__file__).parents[3] / "shared" / "received-lines.jsonl"
LINES = [json.loads(line) for line in LABELLED.read_text("utf-8").splitlines()] if LABELLED.exists() else []


@pytest.mark.skipif(not LINES, reason=f"no labelled Received lines at {LABELLED}")
@pytest.mark.parametrize("line", LINES, ids=[line["form"] for line in LINES])
def test_labelled_line_comes_out_with_exactly_its_hop(line: dict[str, Any]) -> None:
    raw = b"Received: " + line["received"].encode()
    hop = read_hop(1, Field("Received", 1, Span(0, len(raw)), raw, 8, ((0, 0),)))
    read: dict[str, Any] = {}
    for key in line["hop"]:
        value = getattr(hop, {"with": "with_", "for": "for_"}.get(key, key))
        read[key] = value.isoformat() if key == "time" and value is not None else value
    assert read == line["hop"]
