"""The page of what is remembered and allowed for good, and how to take all of it back."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton

from keshiin import online
from keshiin.explain.questions import GROUPS
from keshiin.online import Group
from keshiin_ui.look.fonts import give_role
from keshiin_ui.memory import Memory
from keshiin_ui.online.remembered import Remembered
from keshiin_ui.preferences.page import Page
from keshiin_ui.texts.words import Translator
from keshiin_ui.widgets.check_box import CheckBox
from keshiin_ui.widgets.label import PlainLabel


class PrivacyPage(Page):
    """``reset_wanted`` comes when the reader has said twice that he wants everything back as it was."""

    reset_wanted = Signal()

    def __init__(self, memory: Memory, remembered: Remembered, tr: Translator) -> None:
        super().__init__()
        self._tr, self._remembered = tr, remembered
        self.lasting: dict[Group, CheckBox] = {}
        self.recent = CheckBox(tr("Remember the files that I opened last"))
        self.recent.setChecked(memory.keeps_recent)
        self.recent.toggled.connect(lambda kept: setattr(memory, "keeps_recent", kept))
        self.forget = QPushButton(tr("Forget the answers of online checks"))
        self.forgotten = PlainLabel(role="small", wrap=True, name="quiet")
        self.reset = QPushButton(tr("Reset everything…"))
        give_role(self.recent, "body")
        for button in (self.forget, self.reset):
            give_role(button, "body")
        self.forget.clicked.connect(self._forget)
        self.reset.clicked.connect(self._reset)
        self.put_heading(tr("Files opened last"))
        self.put(self.recent)
        self.put_remark(tr("Only their names are kept, on this computer. Off unless you want it."))
        self._show_consent()
        self.put_heading(tr("Answers of online checks"))
        self.put_remark(
            tr(
                "Answers are kept so that nobody is asked twice. Forgetting them also withdraws your "
                "permission to look up without asking."
            )
        )
        self.put(self.forget, left=True)
        self.put(self.forgotten)
        self.forgotten.hide()
        self.put_heading(tr("Reset"))
        self.put_remark(
            tr(
                "Settings, lists, layout and your permission to look up without asking all "
                "go back to what they were at first."
            )
        )
        self.put(self.reset, left=True)

    def _show_consent(self) -> None:
        """What is looked up without asking, to be taken back here; it is given in a check alone."""
        tr = self._tr
        self.put_heading(tr("Looked up online without asking"))
        for group in self._remembered.always:
            switch = self.lasting[group] = CheckBox(tr(GROUPS[group]))
            give_role(switch, "body")
            switch.setChecked(True)
            switch.toggled.connect(lambda _: self._keep_consent())
            self.put(switch)
        self.put_remark(
            tr("Clear a tick, and the next check first shows what would be sent.")
            if self.lasting
            else tr("Nothing. Each check first shows what would be sent.")
        )

    def _keep_consent(self) -> None:
        self._remembered.always = tuple(group for group, switch in self.lasting.items() if switch.isChecked())

    def _forget(self) -> None:
        for switch in self.lasting.values():
            switch.setChecked(False)
        self._remembered.always = ()
        online.forget()
        self.forgotten.show()
        self.forgotten.setText(self._tr("Forgotten. The next check asks you again."))

    def _reset(self) -> None:
        if self.reset.property("asked"):
            self._remembered.always = ()
            self.reset_wanted.emit()
        else:
            self.reset.setProperty("asked", True)
            self.reset.setText(self._tr("Really reset everything"))
