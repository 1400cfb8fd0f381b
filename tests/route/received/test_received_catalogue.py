"""Every form of the catalogue of Received lines comes out with exactly these fields, all others null."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from received_line import hop_of, told

FORMS = [
    json.loads(line)
    for line in (Path(__file__).parent / "received_catalogue.jsonl").read_text("utf-8").splitlines()
]


@pytest.mark.parametrize("form", FORMS, ids=[form["group"] for form in FORMS])
def test_form_of_the_catalogue(form: dict[str, Any]) -> None:
    assert told(form["received"]) == form["hop"]
    assert hop_of(form["received"]).readable is form["readable"]


@pytest.mark.parametrize("fold", ["\r\n ", "\r\n\t", "\n        "], ids=["blank", "tab", "indent"])
@pytest.mark.parametrize("form", FORMS, ids=[form["group"] for form in FORMS])
def test_form_of_the_catalogue_folded_at_every_blank(form: dict[str, Any], fold: str) -> None:
    """But within quotation marks and brackets, which end with their line: else one could take in the next."""
    line = form["received"]
    pieces = re.split(r'("[^"]*"|\[[^\[\]]*\])', line)
    folded = "".join(each if at % 2 else each.replace(" ", fold) for at, each in enumerate(pieces))
    hop, usual = hop_of(folded), hop_of(line)
    assert told(folded) == form["hop"]
    assert (hop.software, hop.tls, hop.may_be_forged) == (usual.software, usual.tls, usual.may_be_forged)


def test_every_group_of_the_catalogue_is_there() -> None:
    groups = {int(form["group"].rstrip("abcdefghi")) for form in FORMS}
    # 67 is the loop, a matter of the chain, not of one line.
    assert set(range(1, 69)) - groups == {67}
