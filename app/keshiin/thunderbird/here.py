"""The link to Thunderbird on this computer, for this user and this installation of the program."""

from __future__ import annotations

import os
import sys
from pathlib import Path, PurePath

from keshiin.thunderbird import checking, linking
from keshiin.thunderbird.host_command import host_command, host_executable
from keshiin.thunderbird.names import ADDON_FILE
from keshiin.thunderbird.places import Places, places_of, system_named
from keshiin.thunderbird.registry import system_registry
from keshiin_resources import path as resource


def places() -> Places:
    """The places of this user."""
    return places_of(system_named(sys.platform), str(Path.home()), os.environ)


def install() -> Places:
    """Make the link; raises OSError."""
    here = places()
    try:
        addon = resource("thunderbird", ADDON_FILE).read_bytes()
    except FileNotFoundError:
        # A checkout in which the add-on was not built; the check says that its file is missing.
        addon = None
    files = linking.files_of(here, host_executable(), host_command(), addon)
    linking.install(here, files, system_registry())
    return here


def remove() -> tuple[PurePath, ...]:
    """Remove the link; what was removed. Raises OSError."""
    return linking.remove(places(), system_registry())


def is_there() -> bool:
    """Whether there is anything of the link to remove."""
    return linking.is_there(places(), system_registry())


def check(program: PurePath | None) -> tuple[checking.Result, ...]:
    """Look at the link; ``program`` is Thunderbird itself, None where it was not found. Takes seconds."""
    return checking.check(places(), system_registry(), program)
