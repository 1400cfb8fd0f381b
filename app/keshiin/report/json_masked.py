"""The object of the contract with the reader hidden; spans and hashes stay those of the untouched source."""

from __future__ import annotations

from typing import cast

from keshiin.report.masking import Mask

_KEPT = frozenset(("sha256", "schema", "rule", "kind", "limit"))


def masked(value: object, mask: Mask) -> object:
    """The value with every secret in it hidden; a hidden address of a hop is null and told as masked."""
    if isinstance(value, str):
        return mask.text(value)
    if isinstance(value, list):
        return [masked(each, mask) for each in value]
    if not isinstance(value, dict):
        return value
    known = cast(dict[str, object], value)
    hidden = {key: each if key in _KEPT else masked(each, mask) for key, each in known.items()}
    if "address_kind" in hidden and isinstance(known["ip"], str) and hidden["ip"] != known["ip"]:
        hidden |= {"ip": None, "masked": True, "address_kind": "masked", "place": None}
    if "repairs" in hidden and isinstance(hidden.get("name"), str):
        hidden["name"] = str(hidden["name"]).replace("\\", "/").rpartition("/")[2]
    return hidden
