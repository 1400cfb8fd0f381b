"""Looks through the locked packages for known faults, odd licences, newer versions: ``parts/audit.py``.

Exit 1 for a known fault or a licence that does not go with ours. What could not be asked is said, and is an
error with --strict alone.
"""

from __future__ import annotations

import argparse
import json
import re
import subprocess
import sys
from collections.abc import Iterable, Mapping
from importlib.metadata import distributions
from pathlib import Path

from lock import ROOT, canonical, locked
from make_notices import declared

# Licences that go into a program under the GPL, version 3 or later, by the names that packages give them.
FITTING = re.compile(
    r"(?i)apache|\bbsd|\bisc\b|\bmit\b|\bmit-|mpl-2|lgpl|gpl-3|psf|python software|unlicense|zlib"
)
LOCK = ROOT / "packaging/requirements.lock"


def faults(told: Iterable[Mapping[str, object]]) -> tuple[list[str], list[str]]:
    """Of pip-audit's dependencies: those with known faults, and those that could not be looked up."""
    known, unasked = [], []
    for each in told:
        name = f"{each['name']} {each.get('version', '')}".strip()
        if "skip_reason" in each:
            unasked.append(name)
        known += [f"{name}: {fault['id']}" for fault in each.get("vulns", ())]
    return known, unasked


def unfitting(licences: Mapping[str, str]) -> list[str]:
    """The packages whose declared licence is none of the fitting ones."""
    return [f"{name}: {licence}" for name, licence in licences.items() if not FITTING.search(licence)]


def audit(freezer: Path, strict: bool) -> int:
    """Say all of it; the exit code."""
    command = [
        "pip-audit",
        "--disable-pip",
        "--no-deps",
        "-r",
        LOCK,
        "-f",
        "json",
        "--progress-spinner",
        "off",
    ]
    done = subprocess.run([freezer / command[0], *command[1:]], capture_output=True, text=True, check=False)
    known, unasked = faults(json.loads(done.stdout)["dependencies"] if done.stdout else ())
    versions = locked()
    asked = len(versions) - len(unasked) if done.stdout else 0
    print(f"known faults: {len(known)} in {asked} of {len(versions)} packages that could be looked up")
    print(*(f"  {line}" for line in known), sep="\n", end="\n" if known else "")
    if asked < len(versions):
        print("NOT LOOKED UP: the register of faults could not be reached for the others")
    packages = [each for each in distributions(path=[_site(freezer)]) if canonical(each.name) in versions]
    odd = unfitting({each.name: declared(each) for each in packages})
    print(f"licences that do not go with ours: {len(odd)}")
    print(*(f"  {line}" for line in odd), sep="\n", end="\n" if odd else "")
    _tell_newer(freezer, versions)
    return 1 if known or odd or (strict and asked < len(versions)) else 0


def _tell_newer(freezer: Path, versions: Mapping[str, str]) -> None:
    command = [freezer / "python", "-m", "pip", "list", "--outdated", "--format", "json"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    listed = json.loads(done.stdout) if done.returncode == 0 and done.stdout else []
    newer = [each for each in listed if canonical(each["name"]) in versions]
    print(f"newer versions: {len(newer)}")
    for each in newer:
        print(f"  {each['name']} {each['version']} -> {each['latest_version']}")


def _site(freezer: Path) -> str:
    command = [freezer / "python", "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--freezer", type=Path, default=ROOT / "build/onedir/freezer/bin")
    parser.add_argument("--strict", action="store_true", help="fail where something could not be looked up")
    options = parser.parse_args()
    sys.exit(audit(options.freezer, options.strict))
