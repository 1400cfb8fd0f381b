"""The summary above the list: how many messages are of one kind, and what they share."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout, QWidget

from keshiin.explain.model import Language
from keshiin.listing import Kind
from keshiin.texts import N_
from keshiin.visible import visible
from keshiin_ui.look.fonts import give_role
from keshiin_ui.texts.words import in_language

SHOWN = 3
SHARED = {
    "network": N_("{count} of one kind: same sender network"),
    "link": N_("{count} of one kind: same place behind the links"),
}


class Heaps(QWidget):
    """A button a kind; ``wanted`` tells the numbers of its lines, none when it is let go."""

    wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._language: Language = "en"
        self._kinds: tuple[Kind, ...] = ()
        self.buttons = [Sentence() for _ in range(SHOWN)]
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 0, 8, 0)
        layout.setSpacing(2)
        for place, button in enumerate(self.buttons):
            button.clicked.connect(lambda checked, place=place: self._choose(place, checked))
            layout.addWidget(button)
        self.tell(())

    def tell(self, kinds: tuple[Kind, ...]) -> None:
        """Say the largest kinds."""
        chosen = self.members
        self._kinds = kinds[:SHOWN]
        tr = in_language(self._language)
        for place, button in enumerate(self.buttons):
            kind = self._kinds[place] if place < len(self._kinds) else None
            button.setVisible(kind is not None)
            # The first line of a kind stays in it while it grows.
            button.setChecked(kind is not None and bool(chosen) and kind.members[0] == min(chosen))
            if kind is not None:
                count = f"{len(kind.members):,}"
                button.say(tr(SHARED[kind.shared], count=count), visible(kind.about), kind.subject)
        self.setVisible(bool(kinds))
        if chosen and self.members != chosen:
            self.wanted.emit(self.members)

    @property
    def members(self) -> frozenset[int]:
        """The numbers of the lines of the kind that is chosen; none where none is."""
        pairs = zip(self._kinds, self.buttons, strict=False)
        return next((frozenset(kind.members) for kind, button in pairs if button.isChecked()), frozenset())

    def reset(self) -> None:
        """Choose no kind."""
        for button in self.buttons:
            button.setChecked(False)

    def retranslate(self, language: Language) -> None:
        """Say everything in that language."""
        self._language = language
        self.tell(self._kinds)

    def _choose(self, place: int, checked: bool) -> None:
        for other, button in enumerate(self.buttons):
            button.setChecked(checked and other == place)
        self.wanted.emit(self.members)


class Sentence(QPushButton):
    """A button of two lines that are cut at their ends where there is no room."""

    def __init__(self) -> None:
        super().__init__()
        self._words = self._about = ""
        self.setObjectName("sentence")
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        give_role(self, "small")

    def say(self, words: str, about: str, subject: str) -> None:
        """Say a sentence, what it is about below, and to those who ask the subject of such a message."""
        self._words, self._about = words, about
        self.setAccessibleName(f"{words}: {about}")
        self.setAccessibleDescription(subject)
        self._fit()

    def words(self) -> str:
        """All of what is said."""
        return f"{self._words}: {self._about}"

    def _fit(self) -> None:
        room, metrics = self.width() - 28, QFontMetrics(self.font())
        lines = (
            metrics.elidedText(line, Qt.TextElideMode.ElideRight, room) for line in (self._words, self._about)
        )
        self.setText("\n".join(lines).replace("&", "&&"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        return QSize(60, super().minimumSizeHint().height())
