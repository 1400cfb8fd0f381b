"""The settings dialog; what is changed in it counts at once."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QTimer
from PySide6.QtWidgets import QDialog, QTabWidget, QVBoxLayout, QWidget

from keshiin.explain.model import Language
from keshiin.own_word import Offers
from keshiin.settings import Settings
from keshiin_ui.look.theme import Theme
from keshiin_ui.memory import Memory
from keshiin_ui.online.remembered import Remembered
from keshiin_ui.panes.frames import tabs
from keshiin_ui.preferences.looks import LooksPage
from keshiin_ui.preferences.mail import MailPage
from keshiin_ui.preferences.places import PlacesPage
from keshiin_ui.preferences.privacy import PrivacyPage
from keshiin_ui.texts.words import in_language
from keshiin_ui.widgets.dialog_parts import foot, inset, room_over


class PreferencesDialog(QDialog):
    """Four pages; the window listens to each."""

    def __init__(
        self,
        parent: QWidget,
        memory: Memory,
        settings: Settings,
        offers: Offers,
        places: Path,
        language: Language,
        theme: Theme,
    ) -> None:
        super().__init__(parent)
        tr = in_language(language)
        self.setObjectName("dialog")
        self.setWindowTitle(tr("Settings"))
        self.resize(room_over(parent, 620, 620))
        self.looks = LooksPage(memory, language, tr)
        self.mail = MailPage(settings, offers, tr)
        self.places = PlacesPage(places, theme, tr)
        self.privacy = PrivacyPage(memory, Remembered(), tr)
        self.pages = QTabWidget()
        tabs(self.pages)
        self.pages.setAccessibleName(tr("Settings"))
        for page, name in (
            (self.looks, tr("Appearance")),
            (self.mail, tr("My mail")),
            (self.places, tr("Location files")),
            (self.privacy, tr("Privacy")),
        ):
            page.setAccessibleName(name)
            self.pages.addTab(page, name)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.pages, 1)
        layout.addLayout(inset(foot(self, tr("Close"))))
        self._fit()

    def bring_places(self, paths: Sequence[str]) -> None:
        """Show the page of location files, and take these or say why not."""
        self.pages.setCurrentWidget(self.places)
        for path in paths:
            self.places.take(Path(path))

    def _fit(self) -> None:
        """Let the names of the pages stand whole also where the text is large."""
        self.setMinimumWidth(self.pages.tabBar().sizeHint().width() + 40)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.ApplicationFontChange:
            # The pages get their fonts after the application has its own.
            QTimer.singleShot(0, self, self._fit)
