"""Labels that show plain text only, whatever the text holds."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from keshiin_ui.look.fonts import Role, give_role


class PlainLabel(QLabel):
    """A label that never takes its text for markup: Qt's default would open files that a Subject names."""

    def __init__(
        self,
        text: str = "",
        role: Role = "body",
        *,
        bold: bool | None = None,
        wrap: bool = False,
        name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("textFormat", "PlainText")
        self.setText(text)
        self.setWordWrap(wrap)
        self.setObjectName(name)
        give_role(self, role, bold)
        if wrap:
            policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
            policy.setHeightForWidth(True)
            self.setSizePolicy(policy)
