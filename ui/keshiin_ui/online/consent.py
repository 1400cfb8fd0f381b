"""The consent: the very questions, to whom they go and what that reveals, before anything is sent."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from keshiin.explain.questions import FOLLOWING, GROUPS, REVEALED, asked
from keshiin_ui.fonts import give_role
from keshiin_ui.label import PlainLabel
from keshiin_ui.words import in_language

if TYPE_CHECKING:
    from keshiin.explain.model import Language
    from keshiin.online import Group
    from keshiin_ui.online.asking import Plan

# Under which switch each kind of question falls that can follow from an answer.
_FOLLOWS = {
    "name_address": "dns",
    "spf_part": "dns",
    "dmarc_parent": "dns",
    "registry_host": "rdap",
    "registry_referral": "rdap",
    "list_test": "blocklist",
}


class ConsentDialog(QDialog):
    """``agreed`` brings the groups that the reader switched on, and whether they hold for every message."""

    agreed = Signal(object, bool)

    def __init__(self, plan: Plan, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        tr = in_language(language)
        self._tr = tr
        self._language: Language = language
        self.setObjectName("dialog")
        self.setWindowTitle(tr("Check online"))
        self.resize(680, 600)
        self.switches: dict[Group, QCheckBox] = {}
        body = QWidget()
        body.setObjectName("dialogBody")
        self._list = QVBoxLayout(body)
        self._list.setContentsMargins(24, 24, 24, 16)
        self._list.setSpacing(6)
        heading = tr("What else would be asked?") if plan.further else tr("What would be asked?")
        self._list.addWidget(PlainLabel(heading, "display", wrap=True))
        if plan.further:
            self._say(tr("The answers lead to somebody who was not on the list. Nobody was asked there yet."))
        else:
            self._say(tr("Nothing has been sent yet. No page of the message is opened, now or later."))
        if not plan.questions:
            self._say(tr("This message names no server and no domain that anybody could be asked about."))
        for group in dict.fromkeys(question.group for question in plan.questions):
            self._add_group(group, plan)
        self._list.addStretch(1)
        scroll = QScrollArea()
        scroll.setAccessibleName(self.windowTitle())
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(body)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(scroll, 1)
        layout.addLayout(self._foot())
        self._allow()

    def _add_group(self, group: Group, plan: Plan) -> None:
        switch = QCheckBox(self._tr(GROUPS[group]))
        give_role(switch, "title", True)
        switch.setChecked(True)
        switch.toggled.connect(self._allow)
        self.switches[group] = switch
        self._list.addSpacing(12)
        self._list.addWidget(switch)
        for question in plan.questions:
            if question.group == group:
                self._say("• " + asked(question, self._language))
        for following in plan.following:
            if _FOLLOWS[following] == group:
                self._say("◦ " + self._tr(FOLLOWING[following]), name="quiet")
        self._say(self._tr(REVEALED[group]), name="claims")

    def _foot(self) -> QHBoxLayout:
        tr = self._tr
        self.once = QPushButton(tr("Ask once"))
        self.once.setObjectName("primary")
        self.once.setDefault(True)
        self.always = QPushButton(tr("Always ask these"))
        cancel = QPushButton(tr("Ask nothing"))
        self.once.clicked.connect(lambda: self._agree(always=False))
        self.always.clicked.connect(lambda: self._agree(always=True))
        cancel.clicked.connect(self.reject)
        foot = QHBoxLayout()
        foot.setContentsMargins(24, 12, 24, 16)
        foot.setSpacing(8)
        foot.addWidget(cancel)
        foot.addStretch(1)
        for button in (self.always, self.once):
            foot.addWidget(button)
        for button in (cancel, self.always, self.once):
            give_role(button, "body")
        return foot

    def _say(self, text: str, *, name: str = "") -> None:
        self._list.addWidget(PlainLabel(text, "body", wrap=True, name=name))

    def _allow(self) -> None:
        some = any(switch.isChecked() for switch in self.switches.values())
        self.once.setEnabled(some)
        self.always.setEnabled(some)

    def _agree(self, *, always: bool) -> None:
        groups = tuple(group for group, switch in self.switches.items() if switch.isChecked())
        self.accept()
        self.agreed.emit(groups, always)
