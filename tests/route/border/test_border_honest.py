"""Honest chains, most of them not of Exchange: the border is right or unknown, never wrong, mostly right."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest

from route.made_mail import received, route

CHAINS: list[dict[str, Any]] = tomllib.loads(
    (Path(__file__).parent / "border_honest.toml").read_text("utf-8")
)["chain"]


def verdict(chain: dict[str, Any]) -> str:
    """ "right", "unknown" or "wrong"; a chain of which nobody can know the border is right as unknown."""
    found = route(*chain.get("head", []), *received(*chain["lines"]), *chain.get("tail", [])).border.hop
    if found is None:
        return "unknown" if chain["border"] else "right"
    return "right" if found == chain["border"] else "wrong"


@pytest.mark.parametrize("chain", CHAINS, ids=[chain["name"] for chain in CHAINS])
def test_border_is_right_or_unknown(chain: dict[str, Any]) -> None:
    assert verdict(chain) != "wrong"


@pytest.mark.parametrize("chain", [each for each in CHAINS if "told" in each], ids=lambda each: each["name"])
def test_the_form_of_a_known_service_is_told(chain: dict[str, Any]) -> None:
    assert verdict(chain) == "right"


@pytest.mark.parametrize("chain", CHAINS, ids=[chain["name"] for chain in CHAINS])
def test_a_final_dot_behind_the_servers_own_name_changes_nothing(chain: dict[str, Any]) -> None:
    lines = [re.sub(r"(\bby [\w.-]*[A-Za-z][\w-]*)(?=[ ;])", r"\1.", line) for line in chain["lines"]]
    assert verdict({**chain, "lines": lines}) == verdict(chain)


def test_the_set_is_large_and_mostly_right() -> None:
    assert len(CHAINS) >= 60
    assert sum(verdict(chain) == "right" for chain in CHAINS) >= 0.75 * len(CHAINS)


def test_every_chain_has_a_name_of_its_own_and_a_border_within_it() -> None:
    assert len({chain["name"] for chain in CHAINS}) == len(CHAINS)
    assert [chain["name"] for chain in CHAINS if not 0 <= chain["border"] <= len(chain["lines"])] == []
