"""What the source packages of the location files say, read by other means than the builders' own.

Run by itself with the system's Python (``location`` is not on PyPI) it writes the sample in tests/data.
"""

from __future__ import annotations

import json
import random
import subprocess
import sys
from bisect import bisect_right
from ipaddress import IPv4Address, IPv6Address, ip_address
from pathlib import Path

ROOT = Path(__file__).parents[3]
SAMPLE = ROOT / "tests/data/places.tsv"
# As `make data` unpacks them: a system's own packages are of another day.
UNPACKED = ROOT / "build/data"
RANGES = UNPACKED / "tor-geoipdb.unpacked/usr/share/tor"
LIBLOC = UNPACKED / "libloc-database.unpacked/usr/share/libloc-location/location.db"
# The module runs in the system's Python, whose packages a virtual environment does not see.
ASK_LIBLOC = """
import json, location, sys
database = location.Database(sys.argv[1])
answers = []
for address in json.load(sys.stdin):
    network = database.lookup(address)
    anycast = bool(network) and network.has_flag(location.NETWORK_FLAG_ANYCAST)
    number = network.asn or 0 if network else 0
    owner = database.get_as(number) if number else None
    answers.append([number, (owner.name or "").strip() if owner else "", anycast])
json.dump(answers, sys.stdout)
"""
NO_COUNTRY = {"EU", "AP", "CS", "AN", "SU", "OS", "AB", "??"}


def read_ranges(path: Path) -> list[str]:
    """The lines ``first,last,code`` of one text file, in the order of their addresses."""
    return [line for line in path.read_text("utf-8").splitlines() if line and line[0] != "#"]


def _parts(line: str) -> tuple[int, int, str]:
    first, last, code = line.split(",")
    return _number(first), _number(last), code


def _number(text: str) -> int:
    return int(text) if text.isdecimal() else int(ip_address(text))


def country(ranges: list[str], address: int) -> str:
    """The code that the file gives for an address as the program should show it, "" for none."""
    index = bisect_right(ranges, address, key=lambda line: _parts(line)[0]) - 1
    _, last, code = _parts(ranges[index])
    if index < 0 or last < address or code in NO_COUNTRY:
        return ""
    return {"UK": "GB"}.get(code, code)


def owners(database: Path, addresses: list[str]) -> list[tuple[int, str, bool]] | None:
    """(number, name, anycast) by libloc itself; None when this machine does not have it."""
    for python in (sys.executable, "/usr/bin/python3"):
        command = [python, "-c", ASK_LIBLOC, str(database)]
        try:
            done = subprocess.run(
                command, input=json.dumps(addresses), capture_output=True, text=True, check=False
            )
        except OSError:
            continue
        if done.returncode == 0:
            return [tuple(answer) for answer in json.loads(done.stdout)]
    return None


def addresses(ipv4: list[str], ipv6: list[str], count: int, seed: int) -> list[str]:
    """Half from inside ranges, half from their edges and the gaps between them, a third of each IPv6."""
    chance = random.Random(seed)
    found: list[str] = []
    while len(found) < count:
        ranges, kind = chance.choice([(ipv4, IPv4Address), (ipv4, IPv4Address), (ipv6, IPv6Address)])
        first, last, _ = _parts(ranges[chance.randrange(len(ranges))])
        number = chance.choice(
            [first, last, chance.randint(first, last), chance.randint(first, last), last + 1]
        )
        address = kind(number)
        if address.is_global and not address.is_multicast and not address.is_reserved:
            found.append(str(address))
    return found


def write_sample() -> None:
    """Write tests/data/places.tsv: address, country, number of the owner, anycast, name of the owner."""
    if not (RANGES.exists() and LIBLOC.exists()):
        raise SystemExit("needs what packaging/data/make_data.py unpacks, and python3-location")
    ipv4, ipv6 = read_ranges(RANGES / "geoip"), read_ranges(RANGES / "geoip6")
    chosen = [*addresses(ipv4, ipv6, 200, seed=1), "8.8.8.8", "1.1.1.1", "2001:4860:4860::8888"]
    for code in ("AP", "EU", "GB", "HK", "TW"):
        first = next(line for line in ipv4 if line.endswith("," + code))
        chosen.append(str(IPv4Address(_parts(first)[0])))
    lines = []
    for address, (number, name, anycast) in zip(chosen, owners(LIBLOC, chosen) or [], strict=True):
        parsed = ip_address(address)
        place = country(ipv4 if parsed.version == 4 else ipv6, int(parsed))
        lines.append(f"{address}\t{place}\t{number}\t{int(anycast)}\t{name}\n")
    SAMPLE.write_text("".join(lines), "utf-8")


if __name__ == "__main__":
    write_sample()
