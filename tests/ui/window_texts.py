"""The texts that a window shows."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QPushButton

from keshiin_ui.widgets.flow_text import FlowText
from keshiin_ui.window.window import Window


def texts(window: Window) -> str:
    """Everything that labels, buttons and paragraphs of the window say."""
    said = [label.text() for label in window.findChildren(QLabel)]
    said += [button.text() for button in window.findChildren(QPushButton)]
    return "\n".join([*said, *(flow.text() for flow in window.findChildren(FlowText))])
