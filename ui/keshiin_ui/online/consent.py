"""The consent: the very questions, to whom they go and what that reveals, before anything is sent."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QDialog,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from keshiin.explain.questions import CLAIMED_MEANS, CLAIMED_ONCE, CLAIMED_SWITCH
from keshiin_ui.look.fonts import give_role
from keshiin_ui.online.group_box import GroupBox
from keshiin_ui.texts.words import in_language
from keshiin_ui.widgets.check_box import CheckBox
from keshiin_ui.widgets.dialog_parts import inset, room_over, scroll_over
from keshiin_ui.widgets.foot_layout import FootLayout
from keshiin_ui.widgets.label import PlainLabel

if TYPE_CHECKING:
    from keshiin.explain.model import Language
    from keshiin.online import Group
    from keshiin_ui.online.asking import Plan


class ConsentDialog(QDialog):
    """``agreed`` brings the groups that the reader switched on, whether they hold for every message, and
    whether the addresses that this message only claims are asked about as well.
    """

    agreed = Signal(object, bool, bool)

    def __init__(self, plan: Plan, language: Language, parent: QWidget) -> None:
        super().__init__(parent)
        tr = in_language(language)
        self._tr = tr
        self._language: Language = language
        self.setObjectName("dialog")
        self.setWindowTitle(tr("Check online"))
        self.resize(room_over(parent, 680, 600))
        self._groups: dict[Group, GroupBox] = {}
        self.claimed: CheckBox | None = None
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
        if plan.with_claimed is not None:
            self._offer_claimed()
        for group in dict.fromkeys(question.group for question in (plan.with_claimed or plan).questions):
            self._add_group(group, plan)
        self._list.addStretch(1)
        scroll_over(self, body, self._foot(), self.windowTitle())
        self._allow()

    @property
    def switches(self) -> dict[Group, CheckBox]:
        """The switches of the groups that stand in the dialog now."""
        return {group: box.switch for group, box in self._groups.items() if box.questions}

    def _offer_claimed(self) -> None:
        tr = self._tr
        self.claimed = CheckBox(tr(CLAIMED_SWITCH))
        give_role(self.claimed, "body", True)
        self.claimed.toggled.connect(self._show_claimed)
        means = f"{tr(CLAIMED_MEANS)} {tr(CLAIMED_ONCE)}"
        self.claimed.setAccessibleDescription(means)
        self._list.addSpacing(12)
        self._list.addWidget(self.claimed)
        self._say(means, name="quiet")

    def _add_group(self, group: Group, plan: Plan) -> None:
        box = GroupBox(group, plan, self._language)
        box.switch.toggled.connect(self._allow)
        self._groups[group] = box
        self._list.addWidget(box)
        box.show_claimed(False)

    def _show_claimed(self, wanted: bool) -> None:
        for box in self._groups.values():
            box.show_claimed(wanted)
        self._allow()

    def _foot(self) -> FootLayout:
        tr = self._tr
        self.once = QPushButton(tr("Look up this time"))
        self.once.setObjectName("primary")
        self.once.setDefault(True)
        self.always = QPushButton(tr("From now on, look up without asking"))
        cancel = QPushButton(tr("Ask nothing"))
        self.once.clicked.connect(lambda: self._agree(always=False))
        self.always.clicked.connect(lambda: self._agree(always=True))
        cancel.clicked.connect(self.reject)
        return inset(FootLayout((self.always, self.once), aside=cancel))

    def _say(self, text: str, *, name: str = "") -> None:
        self._list.addWidget(PlainLabel(text, "body", wrap=True, name=name))

    def _allow(self) -> None:
        some = any(switch.isChecked() for switch in self.switches.values())
        self.once.setEnabled(some)
        self.always.setEnabled(some)

    def _agree(self, *, always: bool) -> None:
        groups = tuple(group for group, switch in self.switches.items() if switch.isChecked())
        claimed = self.claimed is not None and self.claimed.isChecked()
        self.accept()
        self.agreed.emit(groups, always, claimed)
