"""Every form of the catalogue of Received lines comes out with exactly these fields, all others null."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from keshiin.message.model import Field
from keshiin.route.received import read_hop
from keshiin.span import Span

FORMS = [
    json.loads(line)
    for line in (Path(__file__).parent / "received_catalogue.jsonl").read_text("utf-8").splitlines()
]
KEYS = (
    "helo", "rdns", "ip", "ident", "auth", "envelope_from", "by", "by_ip", "id", "time",
    "with", "for", "masked",
)  # fmt: skip


def received(text: str) -> Field:
    raw = b"Received: " + text.encode()
    return Field("Received", 1, Span(0, len(raw)), raw, 8, ((0, 0),))


def as_read(text: str) -> dict[str, Any]:
    hop = read_hop(1, received(text))
    values = {key: getattr(hop, {"with": "with_", "for": "for_"}.get(key, key)) for key in KEYS}
    values["time"] = hop.time.isoformat() if hop.time else None
    return {key: value for key, value in values.items() if value not in (None, False)}


@pytest.mark.parametrize("form", FORMS, ids=[form["group"] for form in FORMS])
def test_form_of_the_catalogue(form: dict[str, Any]) -> None:
    assert as_read(form["received"]) == form["hop"]
    assert read_hop(1, received(form["received"])).readable is form["readable"]


def test_every_group_of_the_catalogue_is_there() -> None:
    groups = {int(form["group"].rstrip("abcdefghi")) for form in FORMS}
    # 67 is the loop, a matter of the chain, not of one line.
    assert set(range(1, 69)) - groups == {67}
