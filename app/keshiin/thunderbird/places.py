"""Where Thunderbird looks for native hosts, and where the program keeps its own part, on each system."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import PurePath, PurePosixPath, PureWindowsPath
from typing import Literal

from keshiin.thunderbird.names import ADDON_FILE, HOST, PROGRAM

System = Literal["linux", "windows", "macos"]
MANIFEST = f"{PROGRAM}.json"
_REGISTRY_KEY = rf"Software\Mozilla\NativeMessagingHosts\{PROGRAM}"
_UNIX_SHARED = ("/usr/lib/mozilla", "/usr/lib64/mozilla")
_MAC_SHARED = "/Library/Application Support/Mozilla/NativeMessagingHosts"


@dataclass(frozen=True, slots=True)
class Places:
    """``manifests`` are this user's, ``shared`` those for all users, which are read and never written.

    ``script`` is the small start of the host where there is no executable of it; ``addon`` the file to give
    to Thunderbird; ``key`` the registry's key below the user's own, None where there is no registry.
    """

    system: System
    home: PurePath
    manifests: tuple[PurePath, ...]
    shared: tuple[PurePath, ...]
    script: PurePath
    addon: PurePath
    profiles: tuple[PurePath, ...]
    key: str | None = None


def system_named(platform: str) -> System:
    """The system, by `sys.platform`; what is neither Windows nor macOS is laid out as Linux is."""
    return "windows" if platform == "win32" else "macos" if platform == "darwin" else "linux"


def places_of(system: System, home: str, environment: Mapping[str, str]) -> Places:
    """The places of one user."""
    if system == "windows":
        return _windows(PureWindowsPath(home), environment)
    return _mac(PurePosixPath(home)) if system == "macos" else _linux(PurePosixPath(home), environment)


def _linux(home: PurePosixPath, environment: Mapping[str, str]) -> Places:
    data = PurePosixPath(environment.get("XDG_DATA_HOME") or home / ".local/share") / PROGRAM
    return Places(
        system="linux",
        home=home,
        # Not below Thunderbird's own folder: it shares this one with Firefox.
        manifests=(home / ".mozilla/native-messaging-hosts" / MANIFEST,),
        shared=tuple(PurePosixPath(root) / "native-messaging-hosts" / MANIFEST for root in _UNIX_SHARED),
        script=data / HOST,
        addon=data / ADDON_FILE,
        profiles=(
            home / ".thunderbird",
            home / "snap/thunderbird/common/.thunderbird",
            home / ".var/app/org.mozilla.Thunderbird/.thunderbird",
        ),
    )


def _mac(home: PurePosixPath) -> Places:
    support = home / "Library/Application Support"
    return Places(
        system="macos",
        home=home,
        # Thunderbird's own folder is Library itself, Firefox's the one below; both are written.
        manifests=(
            home / "Library/Mozilla/NativeMessagingHosts" / MANIFEST,
            support / "Mozilla/NativeMessagingHosts" / MANIFEST,
        ),
        shared=(PurePosixPath(_MAC_SHARED) / MANIFEST,),
        script=support / PROGRAM / HOST,
        addon=support / PROGRAM / ADDON_FILE,
        profiles=(home / "Library/Thunderbird",),
    )


def _windows(home: PureWindowsPath, environment: Mapping[str, str]) -> Places:
    local = PureWindowsPath(environment.get("LOCALAPPDATA") or home / "AppData/Local") / "Keshiin"
    roaming = PureWindowsPath(environment.get("APPDATA") or home / "AppData/Roaming")
    return Places(
        system="windows",
        home=home,
        manifests=(local / MANIFEST,),
        shared=(),
        script=local / f"{HOST}.bat",
        addon=local / ADDON_FILE,
        profiles=(roaming / "Thunderbird",),
        key=_REGISTRY_KEY,
    )
