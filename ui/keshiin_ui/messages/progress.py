"""How far the reading of a list has come: a thin bar, a sentence, Pause and Stop."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QVBoxLayout, QWidget

from keshiin.explain.model import Language
from keshiin_ui.look.fonts import give_role
from keshiin_ui.texts.words import in_language
from keshiin_ui.widgets.label import PlainLabel

STEPS = 1000


class Progress(QWidget):
    """``paused`` tells whether to wait, ``stopped`` that the rest is not wanted."""

    paused = Signal(bool)
    stopped = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._language: Language = "en"
        self.bar = QProgressBar()
        self.bar.setRange(0, STEPS)
        self.bar.setTextVisible(False)
        self.bar.setFixedHeight(4)
        self.label = PlainLabel(role="small", name="quiet")
        self.pause, self.stop = QPushButton(), QPushButton()
        for button in (self.pause, self.stop):
            button.setObjectName("quietButton")
            give_role(button, "small")
        self.pause.setCheckable(True)
        self.pause.toggled.connect(self._turn)
        self.stop.clicked.connect(self.stopped)
        line = QHBoxLayout()
        line.setSpacing(4)
        line.addWidget(self.label, 1)
        line.addWidget(self.pause)
        line.addWidget(self.stop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 6, 8, 2)
        layout.setSpacing(2)
        layout.addLayout(line)
        layout.addWidget(self.bar)

    def begin(self) -> None:
        """Start from nothing, not paused."""
        self.pause.setChecked(False)
        self.tell(0.0)

    def tell(self, done: float) -> None:
        """Say which part of all bytes was read; how many messages that were stands in the list's heading."""
        self.bar.setValue(round(STEPS * done))
        self.label.setText(f"{int(100 * done)} %")

    def retranslate(self, language: Language) -> None:
        """Say everything in that language."""
        self._language = language
        tr = in_language(language)
        self.pause.setText(tr("Go on") if self.pause.isChecked() else tr("Pause"))
        self.stop.setText(tr("Stop"))
        self.bar.setAccessibleName(tr("How much has been read"))

    def _turn(self, paused: bool) -> None:
        self.pause.setText(in_language(self._language)("Go on" if paused else "Pause"))
        self.paused.emit(paused)
