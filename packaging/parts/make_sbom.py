"""Makes the list of parts (SBOM, CycloneDX) by cyclonedx-bom: ``python packaging/parts/make_sbom.py``."""

from __future__ import annotations

import argparse
import json
import subprocess
from collections.abc import Mapping
from pathlib import Path

from lock import ROOT, canonical, data, locked


def make(freezer: Path, target: Path) -> Path:
    """Write the list for the locked packages of an environment and return its path.

    Raises CalledProcessError when the tool fails, ValueError when a locked package is not in its list.
    """
    raw = target.with_suffix(".part")
    command = [freezer / "cyclonedx-py", "environment", "--output-reproducible", "--of", "JSON", "-o", raw]
    project = ["--pyproject", ROOT / "pyproject.toml"]
    subprocess.run([*command, *project, freezer / "python"], check=True)
    told = json.loads(raw.read_text("utf-8"))
    raw.unlink()
    target.write_text(
        json.dumps(narrowed(told, locked(), data()), indent=1, ensure_ascii=False) + "\n", "utf-8"
    )
    return target


def narrowed(
    told: Mapping[str, object], versions: Mapping[str, str], sets: Mapping[str, Mapping[str, str]]
) -> dict[str, object]:
    """The list without the tools that build, and with the data that comes with the program."""
    components = [each for each in told["components"] if canonical(each["name"]) in versions]
    found = {canonical(each["name"]): each["version"] for each in components}
    if found != dict(versions):
        raise ValueError(
            f"the environment is not the locked one: {set(versions.items()) ^ set(found.items())}"
        )
    kept = {each["bom-ref"] for each in components} | {"root-component"}
    dependencies = [
        {**each, "dependsOn": [ref for ref in each.get("dependsOn", ()) if ref in kept]}
        for each in told["dependencies"]
        if each["ref"] in kept
    ]
    components += [_data_component(name, entry) for name, entry in sets.items()]
    return {**told, "components": components, "dependencies": dependencies}


def _data_component(name: str, entry: Mapping[str, str]) -> dict[str, object]:
    return {
        "bom-ref": f"data:{name}",
        "type": "data",
        "name": entry["package"].split()[1],
        "version": entry["package"].split()[2],
        "copyright": entry["credit"],
        "licenses": [{"license": {"name": entry["licence"]}}],
    }


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--freezer", type=Path, default=ROOT / "build/onedir/freezer/bin")
    parser.add_argument("--target", type=Path, default=ROOT / "dist/keshiin.cdx.json")
    options = parser.parse_args()
    options.target.parent.mkdir(parents=True, exist_ok=True)
    print(make(options.freezer, options.target))
