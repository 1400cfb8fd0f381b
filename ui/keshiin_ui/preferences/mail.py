"""The page of the reader's own mail: services, addresses, networks, and under which names results are his."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton

from keshiin.own_word import Offers
from keshiin.settings import Settings
from keshiin.settings.file import write_settings
from keshiin.settings.lines import OF_LISTS
from keshiin.system_reasons import reason_of
from keshiin.texts import N_
from keshiin_ui.look.fonts import give_role
from keshiin_ui.preferences.edit_list import EditList
from keshiin_ui.preferences.page import Page
from keshiin_ui.texts.words import Translator
from keshiin_ui.widgets.own_files import chosen_file

SERVER = N_("A name such as example.jp")
LISTS = {
    "my_services": (
        N_("My mail services"),
        N_("Lines of these servers count as records. “My side begins behind it” adds to this list."),
        SERVER,
    ),
    "my_addresses": (
        N_("My addresses"),
        N_("Mail that claims to come from them is looked at more closely."),
        N_("An address such as you@example.jp"),
    ),
    "my_forwarders": (
        N_("Servers that forward mail to me"),
        N_("Behind them, the line below counts as a record too."),
        SERVER,
    ),
    "my_networks": (
        N_("My networks"),
        N_(
            "Machines in these ranges are on my side; in one with an exclamation mark in front they are not. "
            "The first range that fits counts."
        ),
        N_("A range such as 192.0.2.0/24"),
    ),
    "not_mine": (N_("Not my mail services"), N_("Their lines never count as records."), SERVER),
    "my_results": (
        N_("Names under which my service reports its checks"),
        N_("Results under these names are believed inside the border (Authentication-Results)."),
        N_("A name such as mx.example.jp"),
    ),
}
"""The lists of the settings: each with its title, what it is for, and what a line of it looks like."""


class MailPage(Page):
    """``changed`` tells the settings after each change."""

    changed = Signal(object)

    def __init__(self, settings: Settings, offers: Offers, tr: Translator) -> None:
        super().__init__()
        self._settings, self._tr = settings, tr
        self.lists = {
            name: EditList(tr(title), tr(why), tr(hint), tr, OF_LISTS[name])
            for name, (title, why, hint) in LISTS.items()
        }
        offered = {
            "my_services": offers.services,
            "my_addresses": offers.addresses,
            "my_results": offers.results,
        }
        for name, each in self.lists.items():
            each.show_texts(getattr(settings, name), offered.get(name, ()))
            each.changed.connect(lambda texts, name=name: self._change(name, texts))
            self.put(each)
        self.export = QPushButton(tr("Export these lists…"))
        give_role(self.export, "small")
        self.export.clicked.connect(self._choose_target)
        self.put(self.export, left=True)
        self.failure = self.put_remark("")

    @property
    def settings(self) -> Settings:
        """The settings as they are shown."""
        return self._settings

    def export_to(self, target: Path) -> None:
        """Write the lists to a file of the reader's; say so where it cannot be written."""
        try:
            write_settings(target, self._settings)
        except OSError as error:
            reason = reason_of(error)
            said = self._tr("“{name}” could not be written: {reason}.", name=target.name, reason=reason)
            self.failure.setText(said)

    def _change(self, name: str, texts: tuple[str, ...]) -> None:
        self._settings = replace(self._settings, **{name: texts})  # type: ignore[arg-type]  # named by its field
        self.changed.emit(self._settings)

    def _choose_target(self) -> None:
        name = "keshiin-settings.toml"
        path = chosen_file(self, self.export.text(), name, "TOML (*.toml)")
        if path:
            self.export_to(path)
