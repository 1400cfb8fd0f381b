"""The reader's settings between the disk, the dialog and what is open."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog, QWidget

from keshiin.files import Unreadable
from keshiin.settings import Settings
from keshiin.settings.file import kept_settings, put_aside, write_settings
from keshiin.system_reasons import reason_of
from keshiin.texts import N_, filled, one_after_another, translate
from keshiin.visible import visible
from keshiin_ui.reading import LANGUAGES, Refusal, Terms, said

if TYPE_CHECKING:
    from keshiin.explain.model import Language
    from keshiin_ui.look.theme import Theme
    from keshiin_ui.memory import Memory
    from keshiin_ui.messages.opening import Opening
    from keshiin_ui.preferences.dialog import PreferencesDialog

LEFT_ASIDE = N_("Your settings were left aside.")
NOT_KEPT = N_("Your settings could not be written to “{name}”: {reason}.")
PLACES = "places"


class Keeper(QObject):
    """Keeps what the reader says; the command line reads the same file.

    ``failed`` tells why something was not read or kept; the other signals pass on what the dialog asks for.
    """

    failed = Signal(object)
    language_wanted = Signal(str)
    zoom_wanted = Signal(int)
    theme_wanted = Signal(str)

    def __init__(self, opening: Opening, memory: Memory, path: Path) -> None:
        super().__init__(opening)
        self._opening, self._memory, self._path = opening, memory, path
        self._unread: Unreadable | None = None
        self._told = False
        try:
            settings = kept_settings(path)
        except Unreadable as unreadable:
            settings, self._unread = Settings(), unreadable
        self._opening.terms = Terms(settings, str(path.parent / PLACES))

    def tell_problem(self) -> None:
        """Say once that the file of the settings cannot be used, where that is so."""
        if self._unread is None or self._told:
            return
        self._told = True
        sentence, values = self._unread.sentence, self._unread.values
        why = {
            language: one_after_another(
                language, filled(language, sentence, values), translate(language, LEFT_ASIDE)
            )
            for language in LANGUAGES
        }
        self.failed.emit((Refusal(str(self._path), why),))

    def draw_border(self, hop: int | None) -> None:
        """Take the reader's word for the border of the message on the screen, and keep it for others.

        A message inside another one came to whoever sent it back: its border is not the reader's service.
        """
        from keshiin.own_word import with_border

        analysis = self._opening.current.analysis
        if analysis is not None and hop is not None and analysis.message.source.kind != "inner":
            self._keep(with_border(self._opening.settings, analysis.route.hops, hop))
        self._opening.draw_border(hop)

    def name_forwarder(self, hop: int) -> None:
        """Take the reader's word that the machine which handed over at a hop passes his mail on, and keep it.

        The line that it wrote is his side's then, in the message on the screen too.
        """
        from keshiin.own_word import with_forwarder

        analysis = self._opening.current.analysis
        if analysis is not None and analysis.message.source.kind != "inner":
            self._keep(with_forwarder(self._opening.settings, analysis.route, hop))
        self._opening.draw_border(hop + 1)

    def name_service(self, service: str) -> None:
        """Take the reader's answer to which mail service is his."""
        from keshiin.own_word import border_of, with_service

        analysis = self._opening.current.analysis
        self._keep(with_service(self._opening.settings, service))
        self._opening.draw_border(None if analysis is None else border_of(analysis, service))

    def refuse_services(self, services: tuple[str, ...]) -> None:
        """Take the reader's answer that none of these is his."""
        from keshiin.own_word import without

        self._keep(without(self._opening.settings, services))
        self._opening.draw_border(None)

    def dialog(self, parent: QWidget, language: Language, theme: Theme) -> PreferencesDialog:
        """The settings dialog, not yet shown."""
        from keshiin.own_word import Offers, offers_of
        from keshiin_ui.preferences.dialog import PreferencesDialog

        analysis = self._opening.current.analysis
        offers = offers_of(analysis) if analysis else Offers()
        places = Path(self._opening.terms.places)
        dialog = PreferencesDialog(
            parent, self._memory, self._opening.settings, offers, places, language, theme
        )
        dialog.looks.language_wanted.connect(self.language_wanted)
        dialog.looks.zoom_wanted.connect(self.zoom_wanted)
        dialog.looks.theme_wanted.connect(self.theme_wanted)
        dialog.mail.changed.connect(self._keep)
        dialog.places.changed.connect(lambda: dialog.setProperty("places", True))
        dialog.privacy.reset_wanted.connect(lambda: self._reset(dialog))
        before = self._opening.settings
        # What is open is judged anew when all is said, not at every word.
        dialog.finished.connect(lambda _: self._judge_anew(before, bool(dialog.property("places"))))
        return dialog

    def _judge_anew(self, before: Settings, places: bool) -> None:
        if places or self._opening.settings != before:
            self._opening.judge_anew()

    def _keep(self, settings: Settings) -> None:
        self._opening.terms = Terms(settings, self._opening.terms.places)
        try:
            if self._unread is not None:
                put_aside(self._path)
                self._unread = None
            write_settings(self._path, settings)
        except OSError as error:
            values = {"name": visible(str(self._path)), "reason": reason_of(error)}
            self.failed.emit((Refusal(str(self._path), said(NOT_KEPT, values)),))

    def _reset(self, dialog: QDialog) -> None:
        self._memory.forget()
        self._keep(Settings())
        self.zoom_wanted.emit(0)
        self.theme_wanted.emit(self._memory.theme)
        dialog.accept()
