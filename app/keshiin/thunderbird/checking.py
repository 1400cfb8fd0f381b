"""What is right and what is wrong with the link to Thunderbird, each cause by itself."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path, PurePath
from typing import Literal

from keshiin.thunderbird import sentences
from keshiin.thunderbird.names import ADDON, PROGRAM
from keshiin.thunderbird.places import Places
from keshiin.thunderbird.profiles import Profile, profiles_in
from keshiin.thunderbird.registry import Registry
from keshiin.thunderbird.trial import Trial, trial

State = Literal["good", "note", "wrong"]
OLDEST = 128
MANIFEST_BYTES = 1 << 20
_CONFINED = {"snap/thunderbird": "Snap", ".var/app/org.mozilla.Thunderbird": "Flatpak"}


@dataclass(frozen=True, slots=True)
class Result:
    """One thing that was looked at: a sentence in English, what to do about it, and the values of both."""

    state: State
    seen: str
    remedy: str = ""
    values: dict[str, str] = field(default_factory=dict)

    @property
    def path_apart(self) -> str:
        """The path that was looked at where the sentence does not name it, else ""."""
        return "" if "{path}" in self.seen else self.values.get("path", "")


def check(
    places: Places,
    registry: Registry,
    program: PurePath | None,
    try_host: Callable[[str, str], Trial] = trial,
) -> tuple[Result, ...]:
    """Look at everything in order; ``program`` is Thunderbird itself, None where it was not found.

    Behind the first thing that is wrong with the manifest nothing more is said of it.
    """
    found = profiles_in(places.profiles)
    return (
        *_thunderbird(places, program, found),
        *_manifest(places, registry, try_host),
        *_addon(places, found),
    )


def works(results: tuple[Result, ...]) -> bool:
    """Whether nothing is wrong."""
    return all(result.state != "wrong" for result in results)


def _thunderbird(places: Places, program: PurePath | None, profiles: tuple[Profile, ...]) -> Iterator[Result]:
    confined = _confinement(places)
    if program is not None:
        yield Result("good", sentences.THUNDERBIRD_THERE, values={"path": str(program)})
    elif confined is None:
        yield Result("note", sentences.NO_THUNDERBIRD, sentences.INSTALL_THUNDERBIRD)
    if confined is not None:
        yield Result("note", sentences.CONFINED, sentences.USE_ANOTHER, {"kind": confined})
    versions = [profile.version for profile in profiles if profile.version is not None]
    if versions and max(versions) < OLDEST:
        values = {"version": str(max(versions)), "oldest": str(OLDEST)}
        yield Result("wrong", sentences.OLD_THUNDERBIRD, sentences.UPDATE_THUNDERBIRD, values)


def _confinement(places: Places) -> str | None:
    """Snap or Flatpak, where only such a Thunderbird has been used."""
    used = {
        kind for kind in _CONFINED for root in places.profiles if kind in root.as_posix() and _there(root)
    }
    return next((_CONFINED[kind] for kind in _CONFINED if kind in used), None)


def _manifest(places: Places, registry: Registry, try_host: Callable[[str, str], Trial]) -> Iterator[Result]:
    path, missing = _manifest_path(places, registry)
    if path is None:
        yield missing
        return
    values = {"path": str(path)}
    try:
        with Path(path).open("rb") as file:
            written = json.loads(file.read(MANIFEST_BYTES).decode("utf-8"))
    except OSError:
        yield Result("wrong", sentences.MANIFEST_LOCKED, sentences.CONNECT_AGAIN, values)
        return
    except (RecursionError, ValueError):
        written = None
    fault = _fault(written, values, absolute=type(path))
    if fault is not None:
        yield fault
        return
    yield Result("good", sentences.MANIFEST_GOOD, values=values)
    yield _host(str(written["path"]), str(path), try_host)


def _manifest_path(places: Places, registry: Registry) -> tuple[PurePath | None, Result]:
    """The manifest that Thunderbird reads, or why it finds none."""
    if places.key is not None:
        told = registry.read(places.key)
        if told is None:
            return None, Result("wrong", sentences.NO_REGISTRY, sentences.CONNECT)
        if not _there(PurePath(told)):
            return None, Result("wrong", sentences.REGISTRY_ASTRAY, sentences.CONNECT, {"path": told})
        return type(places.script)(told), Result("good", "")
    # The first user's place is the one that Thunderbird reads; on a Mac the second is Firefox's.
    for path in (places.manifests[0], *places.shared):
        if _there(path):
            return path, Result("good", "")
    values = {"path": str(places.manifests[0])}
    return None, Result("wrong", sentences.NO_MANIFEST, sentences.CONNECT, values)


def _fault(written: object, values: dict[str, str], absolute: type[PurePath]) -> Result | None:
    """What is wrong with the words of a manifest."""
    if not isinstance(written, dict):
        return Result("wrong", sentences.MANIFEST_BROKEN, sentences.CONNECT_AGAIN, values)
    if written.get("name") != PROGRAM or written.get("type") != "stdio":
        return Result("wrong", sentences.MANIFEST_BROKEN, sentences.CONNECT_AGAIN, values)
    allowed = written.get("allowed_extensions")
    if not isinstance(allowed, list) or ADDON not in allowed:
        return Result("wrong", sentences.WRONG_ADDON, sentences.CONNECT_AGAIN, {**values, "addon": ADDON})
    host = written.get("path")
    if not isinstance(host, str) or not absolute(host).is_absolute():
        return Result("wrong", sentences.RELATIVE, sentences.CONNECT_AGAIN, {**values, "host": str(host)})
    return None


def _host(host: str, manifest: str, try_host: Callable[[str, str], Trial]) -> Result:
    values = {"path": host}
    if not _there(PurePath(host)):
        return Result("wrong", sentences.NO_HOST, sentences.CONNECT_AGAIN, values)
    if not os.access(host, os.X_OK):
        return Result("wrong", sentences.HOST_NOT_RUNNING, sentences.CONNECT_AGAIN, values)
    told = {
        "answers": Result("good", sentences.HOST_ANSWERS, values=values),
        "dead": Result("wrong", sentences.HOST_DEAD, sentences.INSTALL_AGAIN, values),
        "silent": Result("wrong", sentences.HOST_SILENT, sentences.TRY_LATER, values),
        "babbles": Result("wrong", sentences.HOST_BABBLES, sentences.INSTALL_AGAIN, values),
    }
    return told[try_host(host, manifest)]


def _addon(places: Places, profiles: tuple[Profile, ...]) -> Iterator[Result]:
    states = {profile.addon for profile in profiles}
    values = {"path": str(places.addon)}
    if "on" in states:
        yield Result("good", sentences.ADDON_ON)
    elif "off" in states:
        yield Result("wrong", sentences.ADDON_OFF, sentences.TURN_ON)
    elif _there(places.addon):
        yield Result("note", sentences.ADDON_MISSING, sentences.ADD_ADDON, values)
    else:
        yield Result("note", sentences.ADDON_NOWHERE, sentences.CONNECT, values)


def _there(path: PurePath) -> bool:
    try:
        return Path(path).exists()
    except (OSError, ValueError):
        return False
