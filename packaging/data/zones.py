"""The offsets from world time that were used in each country since 1995, from the tz database."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

FIRST, LAST = 1995, 2026
STEP = timedelta(days=15)


def build(zoneinfo: Path, target: Path) -> dict[str, str]:
    """Write the table, country to sorted minutes, and return the version of the database."""
    version = (zoneinfo / "tzdata.zi").read_text("utf-8").split("\n", 1)[0].removeprefix("# version ")
    countries: dict[str, set[int]] = {}
    for line in (zoneinfo / "zone1970.tab").read_text("utf-8").splitlines():
        if not line.startswith("#"):
            codes, _, name = line.split("\t")[:3]
            minutes = _offsets(zoneinfo / name)
            for code in codes.split(","):
                countries.setdefault(code, set()).update(minutes)
    about = {"source": f"tz database {version}, in the public domain", "years": [FIRST, LAST]}
    table = {code: sorted(minutes) for code, minutes in sorted(countries.items())}
    lines = ",\n".join(f"  {json.dumps(code)}: {json.dumps(minutes)}" for code, minutes in table.items())
    target.write_text(f'{{"about": {json.dumps(about)}, "minutes": {{\n{lines}\n}}}}\n', "utf-8")
    return {"version": version, "countries": str(len(table))}


def _offsets(zone: Path) -> set[int]:
    """The zone's offsets in minutes, looked at twice a month from the first year to the last."""
    with zone.open("rb") as file:
        known = ZoneInfo.from_file(file)
    day, found = datetime(FIRST, 1, 1, tzinfo=UTC), set()
    while day.year <= LAST:
        offset = day.astimezone(known).utcoffset() or timedelta()
        found.add(int(offset.total_seconds() // 60))
        day += STEP
    return found
