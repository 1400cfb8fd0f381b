"""The source packages: fetched once by their registries' own clients, checked, and unpacked."""

from __future__ import annotations

import hashlib
import shutil
import subprocess
import sys
import tarfile
import tomllib
import zipfile
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Package:
    """One pinned package of Debian, npm or PyPI, and what is to be told of the data made from it.

    ``makes`` is the id of the data, "" when the package only helps to make the others.
    """

    name: str
    origin: str
    version: str
    sha256: str
    makes: str = ""
    files: tuple[str, ...] = ()
    licence: str = ""
    credit: str = ""

    @property
    def stem(self) -> str:
        """Its name as npm writes it into that of the archive, a scope without its signs."""
        return self.name.removeprefix("@").replace("/", "-")


def pinned(path: Path) -> dict[str, Package]:
    """Read the packages of ``sources.toml`` by name."""
    table = tomllib.loads(path.read_text("utf-8"))
    return {
        name: Package(name, **entry | {"files": tuple(entry.get("files", ()))})
        for name, entry in table.items()
    }


def unpacked(package: Package, folder: Path) -> Path:
    """Give the folder with the package's files, fetching the archive into ``folder`` if it is not there.

    Raises ``ValueError`` for an archive with another checksum, ``FileNotFoundError`` when the registry
    no longer has that version; an archive put into ``folder`` by hand is used as it is.
    """
    folder.mkdir(parents=True, exist_ok=True)
    archive = _archive(package, folder) or _fetch(package, folder)
    digest = hashlib.sha256(archive.read_bytes()).hexdigest()
    if digest != package.sha256:
        raise ValueError(f"{archive} has the checksum {digest}, not {package.sha256}")
    target = folder / f"{package.stem}.unpacked"
    shutil.rmtree(target, ignore_errors=True)
    if package.origin == "debian":
        subprocess.run(["dpkg-deb", "-x", archive, target], check=True)
        return target
    if package.origin == "pypi":
        with zipfile.ZipFile(archive) as wheel:
            wheel.extractall(target)
        return target
    with tarfile.open(archive) as tar:
        # Python before 3.11.4 has no filters; its own way of unpacking has to do there.
        tar.extraction_filter = getattr(tarfile, "data_filter", None)
        tar.extractall(target)
    return target / "package"


def _archive(package: Package, folder: Path) -> Path | None:
    # apt encodes some characters of a version in the file's name; the checksum tells versions apart.
    endings = {"debian": "deb", "npm": "tgz", "pypi": "whl"}
    found = sorted(folder.glob(f"{package.stem}[-_]*.{endings[package.origin]}"))
    return found[-1] if found else None


def _fetch(package: Package, folder: Path) -> Path:
    clients = {
        "debian": ["apt-get", "download", f"{package.name}={package.version}"],
        "npm": ["npm", "pack", "--silent", f"{package.name}@{package.version}"],
        "pypi": [sys.executable, "-m", "pip", "download", "--no-deps", f"{package.name}=={package.version}"],
    }
    done = subprocess.run(clients[package.origin], cwd=folder, capture_output=True, text=True, check=False)
    archive = _archive(package, folder)
    if done.returncode or archive is None:
        raise FileNotFoundError(
            f"{package.name} {package.version} cannot be fetched ({done.stderr.strip()}); "
            f"put its archive into {folder} or pin the newer version in sources.toml"
        )
    return archive
