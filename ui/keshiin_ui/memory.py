"""What the window remembers: its size, layout, language and text size, never anything of the mail."""

from __future__ import annotations

from pathlib import Path
from typing import cast

from PySide6.QtCore import QByteArray, QSettings, QStandardPaths

from keshiin.explain.model import Language


class Memory:
    """An INI file in the user's configuration folder, or one that a test names."""

    def __init__(self, path: str | None = None) -> None:
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.GenericConfigLocation)
        self._settings = QSettings(
            path or str(Path(folder) / "keshiin" / "window.ini"), QSettings.Format.IniFormat
        )

    def bytes_of(self, key: str) -> QByteArray:
        """A stored state of Qt's, empty where there is none."""
        value = self._settings.value(f"window/{key}")
        return value if isinstance(value, QByteArray) else QByteArray()

    def keep(self, key: str, state: QByteArray) -> None:
        """Store a state of Qt's."""
        self._settings.setValue(f"window/{key}", state)

    def write(self) -> None:
        """Write to the disk what was kept, now."""
        self._settings.sync()

    @property
    def language(self) -> Language | None:
        """The language that the reader chose, None where he never did."""
        value = self._settings.value("window/language")
        return cast("Language", value) if value in ("ja", "en") else None

    @language.setter
    def language(self, language: Language) -> None:
        self._settings.setValue("window/language", language)

    @property
    def zoom(self) -> int:
        """How many steps the text is larger than the system's."""
        try:
            return max(-4, min(12, int(str(self._settings.value("window/zoom", 0)))))
        except ValueError:
            return 0

    @zoom.setter
    def zoom(self, steps: int) -> None:
        self._settings.setValue("window/zoom", steps)
