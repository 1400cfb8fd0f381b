"""A calm strip below the banner: which of these is your mail service? It asks once."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QPushButton

from keshiin.explain.model import Language
from keshiin.own_word import candidates
from keshiin.visible import visible
from keshiin_ui.look.fonts import give_role
from keshiin_ui.panes.view import View
from keshiin_ui.texts.words import in_language
from keshiin_ui.widgets.flow_layout import FlowLayout
from keshiin_ui.widgets.label import PlainLabel


class BorderQuestion(QFrame):
    """``answered`` tells the service that the reader named, ``refused`` all that are none of his."""

    answered = Signal(str)
    refused = Signal(tuple)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("question")
        self._language: Language = "en"
        self._services: tuple[str, ...] = ()
        self._asked: set[tuple[str, ...]] = set()
        self.question = PlainLabel(role="body", bold=True)
        self._flow = FlowLayout(self, margin=(16, 6, 16, 6), gap=8)
        self.buttons: list[QPushButton] = []
        self._flow.addWidget(self.question)
        self.hide()

    def show_analysis(self, view: View | None) -> None:
        """Ask where the border is unknown, unless this has been asked or there is nothing to choose."""
        services = candidates(view.analysis) if view else ()
        self._services = () if services in self._asked else services
        self._lay()

    def retranslate(self, language: Language) -> None:
        """Ask in that language."""
        self._language = language
        self._lay()

    def _lay(self) -> None:
        tr = in_language(self._language)
        one = len(self._services) == 1
        self.question.setText(
            tr("Is this your mail service?") if one else tr("Which of these is your mail service?")
        )
        self.setAccessibleName(self.question.text())
        for button in self.buttons:
            self._flow.removeWidget(button)
            button.deleteLater()
        self.buttons = [self._button(visible(each), each) for each in self._services]
        if self._services:
            no = tr("No, another one") if one else tr("None of these")
            self.buttons += [self._button(no, ""), self._button(tr("I do not know"), None)]
        # The words stand in the middle of the buttons' line.
        self.question.setMinimumHeight(max((each.sizeHint().height() for each in self.buttons), default=0))
        self.setVisible(bool(self._services))
        self.updateGeometry()

    def _button(self, text: str, service: str | None) -> QPushButton:
        button = QPushButton(text.replace("&", "&&"))
        button.setObjectName("quietButton" if not service else "offer")
        give_role(button, "small")
        button.clicked.connect(lambda: self._answer(service))
        self._flow.addWidget(button)
        return button

    def _answer(self, service: str | None) -> None:
        services = self._services
        self._asked.add(services)
        self._services = ()
        self._lay()
        if service:
            self.answered.emit(service)
        elif service is not None:
            self.refused.emit(services)
