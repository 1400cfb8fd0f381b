"""Makes the notices of others' parts, with their licences: ``python packaging/parts/make_notices.py``."""

from __future__ import annotations

import argparse
import subprocess
import sysconfig
from collections.abc import Iterator
from importlib.metadata import Distribution, distributions
from pathlib import Path

from lock import ROOT, canonical, data, locked

LICENCE_NAMES = ("LICEN", "COPYING", "NOTICE", "COPYRIGHT")
LGPL = Path(__file__).with_name("LGPL-3.0.txt")
QT = frozenset({"pyside6-essentials", "shiboken6"})
HEAD = """\
What Keshiin is made of, beside its own code
============================================

Keshiin is free software under the GNU General Public License, version 3 or later. It comes with the parts
below, each under its own licence. Qt and its Python modules are used under the GNU Lesser General Public
License, version 3: their libraries lie as files of their own beside the program and can be replaced.
"""


def make(site: Path, onedir: Path | None, target: Path) -> Path:
    """Write the notices of the locked packages below ``site`` and of the system's libraries in ``onedir``."""
    sections = [HEAD, *_python(), *_packages(site), *_data(), *(_system(onedir) if onedir else ())]
    target.write_text("\n".join(sections), "utf-8")
    return target


def _packages(site: Path) -> Iterator[str]:
    versions = locked()
    found = {canonical(each.name): each for each in distributions(path=[str(site)])}
    for name, version in sorted(versions.items()):
        package = found[name]
        if package.version != version:
            raise ValueError(f"{name} is {package.version} there, and {version} in the lock")
        texts = [LGPL.read_text("utf-8")] if name in QT else list(_texts(package))
        yield _section(f"{package.name} {version}", declared(package), texts)


def declared(package: Distribution) -> str:
    """The licence that a package declares: an expression, a name, or its classifiers."""
    about = package.metadata
    named = about.get("License-Expression") or about.get("License") or ""
    classified = [
        line.rsplit(" :: ", 1)[1] for line in about.get_all("Classifier", []) if line.startswith("License ::")
    ]
    return named if named and "\n" not in named else ", ".join(classified) or "see the text below"


def _texts(package: Distribution) -> Iterator[str]:
    for file in package.files or ():
        if file.name.upper().startswith(LICENCE_NAMES) and ".dist-info" in str(file):
            yield Path(str(file.locate())).read_text("utf-8", "replace")


def _python() -> Iterator[str]:
    text = Path(sysconfig.get_path("stdlib")) / "LICENSE.txt"
    yield _section(
        "Python", "Python Software Foundation License", [text.read_text("utf-8")] if text.is_file() else []
    )


def _data() -> Iterator[str]:
    for entry in data().values():
        yield _section(entry["package"], entry["licence"], [entry["credit"]])


def _system(onedir: Path) -> Iterator[str]:
    """The libraries that PyInstaller copied from Debian's packages, with their copyright files."""
    names = {
        path.name
        for path in (onedir / "_internal").glob("lib*.so*")
        if not path.is_symlink() and not path.name.startswith("libpython")
    }
    owners: set[str] = set()
    for name in sorted(names):
        done = subprocess.run(["dpkg", "-S", f"*/{name}"], capture_output=True, text=True, check=False)
        owners.update(line.split(":", 1)[0] for line in done.stdout.splitlines()[:1])
    for owner in sorted(owners):
        text = Path("/usr/share/doc", owner, "copyright")
        yield _section(f"{owner} (Debian)", "see the text below", [text.read_text("utf-8", "replace")])


def _section(title: str, licence: str, texts: list[str]) -> str:
    line = "-" * 78
    return "\n".join([line, f"{title}: {licence}", line, *(text.strip() + "\n" for text in texts)])


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--site", type=Path, required=True, help="the environment's folder of packages")
    parser.add_argument(
        "--onedir", type=Path, help="the frozen program, for the libraries of the system in it"
    )
    parser.add_argument("--target", type=Path, default=ROOT / "dist/THIRD-PARTY.txt")
    options = parser.parse_args()
    print(make(options.site, options.onedir, options.target))
