"""What the window remembers: its size, layout and looks; of the mail nothing, unless it is told to."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QByteArray, QSettings, QStandardPaths

if TYPE_CHECKING:
    from keshiin.explain.model import Language

SMALLEST, LARGEST = -4, 12
THEMES = ("system", "light", "dark")
RECENT = 10


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
            return max(SMALLEST, min(LARGEST, int(str(self._settings.value("window/zoom", 0)))))
        except ValueError:
            return 0

    @zoom.setter
    def zoom(self, steps: int) -> None:
        self._settings.setValue("window/zoom", steps)

    @property
    def theme(self) -> str:
        """ "system", "light" or "dark"."""
        value = self._settings.value("window/theme")
        return value if isinstance(value, str) and value in THEMES else THEMES[0]

    @theme.setter
    def theme(self, theme: str) -> None:
        self._settings.setValue("window/theme", theme)

    @property
    def look(self) -> str:
        """The colours that were shown last, by their name in `contrast`; "" before the first time."""
        return str(self._settings.value("window/look", ""))

    @look.setter
    def look(self, look: str) -> None:
        if look != self.look:
            self._settings.setValue("window/look", look)

    @property
    def keeps_recent(self) -> bool:
        """Whether the reader wants the files that he opened last to be remembered."""
        return str(self._settings.value("recent/kept", "no")) == "yes"

    @keeps_recent.setter
    def keeps_recent(self, kept: bool) -> None:
        self._settings.remove("recent")
        self._settings.setValue("recent/kept", "yes" if kept else "no")

    @property
    def recent(self) -> tuple[str, ...]:
        """The paths that were opened last, the newest first; none unless they are wanted."""
        value = self._settings.value("recent/paths") if self.keeps_recent else None
        paths = value if isinstance(value, list) else [value] if isinstance(value, str) else []
        return tuple(str(path) for path in paths)[:RECENT]

    def opened(self, path: str) -> None:
        """Remember a path, where that is wanted."""
        if self.keeps_recent and path:
            others = (other for other in self.recent if other != path)
            self._settings.setValue("recent/paths", [path, *others][:RECENT])

    def forget(self) -> None:
        """Remember nothing of what was."""
        self._settings.clear()
        self._settings.sync()
