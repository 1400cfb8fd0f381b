"""The countries of the networks of the internet, read from the text files of Debian's tor-geoipdb."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from ipaddress import ip_address
from pathlib import Path

from mmdb_file import About, write
from mmdb_tree import EMPTY, Tree

# The registries' own code for a country; their EU, AP, CS and AN name no territory of ISO 3166-1.
SAME = {"UK": "GB"}
GENERATED = re.compile(r"^# Generated: (.+)$", re.MULTILINE)


def build(folder: Path, territories: Path, target: Path) -> dict[str, object]:
    """Write ``target`` in the shape of GeoLite2-Country and tell what went in."""
    names = json.loads(territories.read_text("utf-8"))
    tree = Tree()
    root = tree.join_ranges(list(_ranges(folder / "geoip6", tree, names)), 128)
    ipv4 = tree.join_ranges(list(_ranges(folder / "geoip", tree, names)), 32)
    root = tree.graft(root, 0, 96, ipv4)
    date = _date(folder / "geoip")
    about = About(
        database_type="Keshiin-Country (compat=GeoLite2-Country)",
        build_epoch=int(date.timestamp()),
        languages=("en", "ja"),
        description={"en": "Countries of networks from the IPFire Location database, CC BY-SA 4.0"},
    )
    nodes = write(target, tree, root, about)
    return {"date": date.date().isoformat(), "nodes": nodes, "records": len(tree.records)}


def _date(path: Path) -> datetime:
    """Read when the data was exported; a file that does not say so raises ``ValueError``."""
    found = GENERATED.search(path.read_text("utf-8")[:2000])
    if not found:
        raise ValueError(f"{path} does not tell its date")
    return parsedate_to_datetime(found[1]).astimezone(UTC)


def _ranges(
    path: Path, tree: Tree, names: Mapping[str, Mapping[str, object]]
) -> Iterator[tuple[int, int, int]]:
    """Read (first, last, record) from lines of ``first,last,code``; a code of no territory is left out."""
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            if line.startswith("#") or not line.strip():
                continue
            first, last, code = line.strip().split(",")
            record = tree.record(_record(SAME.get(code, code), names))
            if record != EMPTY:
                yield _number(first), _number(last), record


def _number(text: str) -> int:
    return int(text) if text.isdecimal() else int(ip_address(text))


def _record(code: str, names: Mapping[str, Mapping[str, object]]) -> dict[str, object] | None:
    if code not in names:
        return None
    return {"country": {"iso_code": code, "names": {"en": names[code]["en"], "ja": names[code]["ja"]}}}
