"""Making the host known to Thunderbird, and taking back all of that."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path, PurePath

from keshiin.files.whole import write_whole
from keshiin.thunderbird.manifest import manifest_text, script_text
from keshiin.thunderbird.places import Places
from keshiin.thunderbird.registry import Registry


@dataclass(frozen=True, slots=True)
class Written:
    """A file to write, and whether it is a program."""

    path: PurePath
    data: bytes
    runs: bool = False


def files_of(
    places: Places, executable: PurePath | None, command: Sequence[str], addon: bytes | None
) -> tuple[Written, ...]:
    """All files of the link; with no executable of the host, a script that is ``command``."""
    files = []
    host = executable or places.script
    if executable is None:
        files.append(Written(places.script, script_text(places.system, command).encode(), runs=True))
    files += [Written(path, manifest_text(str(host)).encode()) for path in places.manifests]
    if addon is not None:
        files.append(Written(places.addon, addon))
    return tuple(files)


def install(places: Places, files: Sequence[Written], registry: Registry) -> None:
    """Write them, each whole or not at all; raises OSError. What a former version left is replaced."""
    for file in files:
        write_whole(Path(file.path), [file.data], 0o755 if file.runs else 0o644)
    if places.key is not None:
        registry.write(places.key, str(places.manifests[0]))


def remove(places: Places, registry: Registry) -> tuple[PurePath, ...]:
    """Remove all that `install` can have written, and the folders that are empty then; what was removed.

    Raises OSError where a file is there and cannot be removed.
    """
    if places.key is not None:
        registry.delete(places.key)
    found = _found(places)
    for path in found:
        Path(path).unlink()
        _tidy(Path(path), Path(places.home))
    return found


def is_there(places: Places, registry: Registry) -> bool:
    """Whether there is anything that `remove` would remove."""
    return bool(_found(places)) or (places.key is not None and registry.read(places.key) is not None)


def _found(places: Places) -> tuple[PurePath, ...]:
    ours = (*places.manifests, places.script, places.addon)
    return tuple(path for path in ours if Path(path).exists())


def _tidy(path: Path, home: Path) -> None:
    """Remove the folders of a file that was removed up to the user's own, until one is not empty."""
    with suppress(OSError):
        for folder in path.parents:
            if folder == home or home not in folder.parents:
                return
            folder.rmdir()
