"""IANA's bootstrap files for RDAP (RFC 9224): which registry answers for which names and addresses."""

from __future__ import annotations

import json
from pathlib import Path

FILES = ("dns", "ipv4", "ipv6")


def build(source: Path, target: Path) -> dict[str, object]:
    """Write the files without what the program does not read, and give the day of the newest."""
    days = []
    for name in FILES:
        table = json.loads((source / f"{name}.json").read_text("utf-8"))
        days.append(str(table["publication"])[:10])
        kept = {"publication": table["publication"], "services": table["services"]}
        text = json.dumps(kept, separators=(",", ":")).replace("]],[[", "]],\n[[")
        (target / f"{name}.json").write_text(text + "\n", "utf-8")
    return {"date": max(days)}
