"""A bare Debian in a folder, to install packages in and to run them: nothing of the machine around is there.

Needs root, debootstrap and a mirror of Debian.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

SUITE = "bookworm"
SOURCES = Path("/etc/apt/sources.list.d/debian.sources"), Path("/etc/apt/sources.list")
# What a terminal of that system has, and no more.
ENVIRONMENT = {"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "HOME": "/root", "LC_ALL": "C.UTF-8"}


def missing() -> str:
    """Why there can be no bare system here; nothing where there can."""
    if not hasattr(os, "geteuid") or os.geteuid() != 0:
        return "only root can make one"
    return "" if shutil.which("debootstrap") else "debootstrap is not installed"


@dataclass(frozen=True, slots=True)
class Bare:
    """The system below ``top``."""

    top: Path

    def run(self, *command: str, **more: str) -> subprocess.CompletedProcess[str]:
        """Run a command inside, with ``more`` in its environment; nothing is raised when it fails."""
        return subprocess.run(
            ["chroot", self.top, *command],
            env={**ENVIRONMENT, "DEBIAN_FRONTEND": "noninteractive", **more},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
        )

    def install(self, *packages: str) -> subprocess.CompletedProcess[str]:
        """Install packages of Debian, or package files inside, with what they depend on alone."""
        return self.run("apt-get", "install", "-y", "-q", "--no-install-recommends", *packages)


def base(folder: Path, suite: str = SUITE) -> Path:
    """A bare system of that suite below ``folder``, made at the first call. Raises CalledProcessError."""
    top = folder / suite
    if not (top / "made").exists():
        shutil.rmtree(top, ignore_errors=True)
        command = ["debootstrap", "--variant=minbase", suite, str(top), mirror()]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        (top / "made").touch()
    return top


def copy(top: Path, target: Path) -> Bare:
    """A copy of a system, to be changed."""
    subprocess.run(["cp", "-a", top, target], check=True)
    shutil.copyfile("/etc/resolv.conf", target / "etc/resolv.conf")
    return Bare(target)


def mirror() -> str:
    """The address of Debian's packages that this machine uses."""
    for path in SOURCES:
        if path.is_file() and (found := re.search(r"^(?:URIs:|deb)\s+(\S+)", path.read_text("utf-8"), re.M)):
            return found[1]
    raise FileNotFoundError("no source of Debian's packages is set up")
