"""Whether the reader wants every message checked online, and in which groups."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings, QStandardPaths

from keshiin.online import GROUPS

if TYPE_CHECKING:
    from keshiin.online import Group


class Remembered:
    """An INI file in the user's configuration folder, or one that a test names."""

    def __init__(self, path: str | None = None) -> None:
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.GenericConfigLocation)
        file = path or str(Path(folder) / "keshiin" / "online.ini")
        self._settings = QSettings(file, QSettings.Format.IniFormat)

    @property
    def always(self) -> tuple[Group, ...]:
        """The groups that are asked without a question to the reader, none unless he said so."""
        kept = str(self._settings.value("online/always", "")).split("+")
        return tuple(group for group in GROUPS if group in kept)

    @always.setter
    def always(self, groups: tuple[Group, ...]) -> None:
        self._settings.setValue("online/always", "+".join(groups))
        if not groups:
            self._settings.remove("online/parties")
        self._settings.sync()

    @property
    def parties(self) -> frozenset[str]:
        """The kinds of parties (``keshiin.online.parties``) that the lasting consent named."""
        return frozenset(str(self._settings.value("online/parties", "")).split("+")) - {""}

    @parties.setter
    def parties(self, parties: frozenset[str]) -> None:
        self._settings.setValue("online/parties", "+".join(sorted(parties)))
        self._settings.sync()
