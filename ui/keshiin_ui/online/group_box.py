"""One group of the consent: its switch, its questions, what can follow from answers, what that reveals."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from keshiin.explain.questions import FOLLOWING, GROUPS, REVEALED, asked
from keshiin_ui.look.fonts import give_role
from keshiin_ui.texts.words import in_language
from keshiin_ui.widgets.check_box import CheckBox
from keshiin_ui.widgets.hanging import HangingLabel
from keshiin_ui.widgets.label import PlainLabel

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


class GroupBox(QWidget):
    """What a plan holds of one group, hidden while that is no question; ``questions`` counts those listed.

    ``show_claimed`` makes the list once the box stands in its dialog: on its own it would be a window.
    """

    def __init__(self, group: Group, plan: Plan, language: Language) -> None:
        super().__init__()
        self._group, self._plan, self._language = group, plan, language
        self.questions = 0
        tr = in_language(language)
        self.switch = CheckBox(tr(GROUPS[group]))
        give_role(self.switch, "title", True)
        self.switch.setChecked(True)
        # One label for all: fifty of their own took the window 70 ms, in which it answered no click.
        self._asked = HangingLabel("body")
        self._following = HangingLabel("body", name="quiet")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 12, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(self.switch)
        layout.addWidget(self._asked)
        layout.addWidget(self._following)
        layout.addWidget(PlainLabel(tr(REVEALED[group]), "body", wrap=True, name="claims"))

    def show_claimed(self, wanted: bool) -> None:
        """List the questions anew, with or without those about addresses that are only claimed."""
        plan = (self._plan.with_claimed if wanted else None) or self._plan
        questions = [question for question in plan.questions if question.group == self._group]
        following = [each for each in plan.following if _FOLLOWS[each] == self._group]
        tr = in_language(self._language)
        self._asked.setText("\n".join("• " + asked(question, self._language) for question in questions))
        lines = [tr("What the answers can lead to:"), *("◦ " + tr(FOLLOWING[each]) for each in following)]
        self._following.setText("\n".join(lines))
        self._following.setVisible(bool(following))
        self.questions = len(questions)
        self.setVisible(bool(questions))
