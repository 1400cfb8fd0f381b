"""The object of the contract with the reader hidden; spans and hashes stay those of the untouched source."""

from __future__ import annotations

from typing import cast

from keshiin.explain.wording.listed_names import is_listed
from keshiin.report.masking import Mask

_WORDS = """
address_kind author because confidence country fired group how kind level limit method needs outcome role rule
schema sha256 signs state weight zone
"""
# Our own words, by which programs know things: none of them is the message's, whatever the reader is called.
_OURS = frozenset(_WORDS.split())
# These only where the key before stands beside them: elsewhere they hold what was received.
_OF_SIGNS = {
    "method": ("why",),
    "outcome": ("why", "result"),
    "text": ("id",),
    # Sentences, in which what stands of the message is hidden already.
    "because": ("text",),
    "finding": ("text",),
    "id": ("text",),
    "level": ("headline",),
    "not_proof": ("title", "seen", "why", "not_proof", "do"),
    "candidates": ("why",),
}
_OF_ANSWERS = frozenset(("sha256", "kind"))


def masked(value: object, mask: Mask, ours: frozenset[str] = _OURS) -> object:
    """The value with every secret in it hidden; a hidden address of a hop is null and told as masked."""
    if isinstance(value, str):
        return mask.text(value)
    if isinstance(value, list):
        return [masked(each, mask, ours) for each in value]
    if not isinstance(value, dict):
        return value
    known = cast(dict[str, object], value)
    kept = (
        ours if ours is _OF_ANSWERS else ours.union(*(_OF_SIGNS[sign] for sign in _OF_SIGNS if sign in known))
    )
    hidden = {
        key: each if key in kept else masked(each, mask, _OF_ANSWERS if key == "answer" else ours)
        for key, each in known.items()
    }
    if is_listed("service", str(known.get("service"))):
        hidden["service"] = known["service"]
    if "address_kind" in hidden and isinstance(known["ip"], str) and hidden["ip"] != known["ip"]:
        hidden |= {"ip": None, "masked": True, "address_kind": "masked", "place": None}
    if "repairs" in hidden and isinstance(hidden.get("name"), str):
        hidden["name"] = str(hidden["name"]).replace("\\", "/").rpartition("/")[2]
    return hidden
