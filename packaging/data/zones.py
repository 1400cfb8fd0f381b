"""The offsets from world time that are used in each country, from the system's tz database."""

from __future__ import annotations

import json
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

ZONEINFO = Path("/usr/share/zoneinfo")
TARGET = Path(__file__).resolve().parents[2] / "resources/keshiin_resources/zones.json"
FIRST, LAST = 1995, 2026


def offsets(name: str) -> set[int]:
    """The zone's offsets in minutes, looked at twice a month from the first year to the last."""
    zone, day, found = ZoneInfo(name), datetime(FIRST, 1, 1, tzinfo=UTC), set()
    while day.year <= LAST:
        offset = day.astimezone(zone).utcoffset() or timedelta()
        found.add(int(offset.total_seconds() // 60))
        day += timedelta(days=15)
    return found


def main() -> int:
    """Write the table: country to sorted minutes."""
    version = (ZONEINFO / "tzdata.zi").read_text("utf-8").split("\n", 1)[0].removeprefix("# version ")
    countries: dict[str, set[int]] = {}
    for line in (ZONEINFO / "zone1970.tab").read_text("utf-8").splitlines():
        if not line.startswith("#"):
            codes, _, name = line.split("\t")[:3]
            for code in codes.split(","):
                countries.setdefault(code, set()).update(offsets(name))
    table = {code: sorted(minutes) for code, minutes in sorted(countries.items())}
    about = {"source": f"tz database {version}, in the public domain", "years": [FIRST, LAST]}
    lines = ",\n".join(f"  {json.dumps(code)}: {json.dumps(minutes)}" for code, minutes in table.items())
    TARGET.write_text(f'{{"about": {json.dumps(about)}, "minutes": {{\n{lines}\n}}}}\n', "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
