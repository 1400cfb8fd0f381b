"""The page of "Check for a newer version": what is here, how old it is, where a newer one would come from.

The program asks nobody. It has no page on the web to open yet: docs/decisions/0007-no-home-page.md tells why.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QPushButton, QVBoxLayout, QWidget

from keshiin import __version__
from keshiin.explain.model import Language
from keshiin.texts import N_
from keshiin_resources import dates
from keshiin_ui.look.fonts import Role, give_role
from keshiin_ui.texts.words import in_language
from keshiin_ui.widgets.dialog_parts import room_over
from keshiin_ui.widgets.label import PlainLabel

WIDTH, SIDE = 504, 32
HERE = N_("This is Keshiin {version}. Its newest data is of {newest}, its oldest of {oldest}.")
SILENT = N_("Keshiin does not look for a newer version by itself, and it sends nothing for that.")
WAYS = {
    "package": N_("It came as a package of your system. The system’s own updates bring a newer one."),
    "flatpak": N_("It came as a Flatpak. The system’s own updates bring a newer one."),
    "python": N_("It came as a Python package. “pipx upgrade keshiin” in a terminal brings a newer one."),
    "folder": N_("A newer one is at the place where you got this one. It takes the place of this one."),
}


def way(program: str, frozen: bool, environment: Mapping[str, str]) -> str:
    """How this copy came: ``package``, ``flatpak``, ``python`` or ``folder``; ``program`` is its path."""
    if environment.get("FLATPAK_ID"):
        return "flatpak"
    if not frozen:
        return "python"
    return "package" if program.startswith("/usr/lib/") and sys.platform == "linux" else "folder"


def newer_dialog(parent: QWidget, language: Language) -> QDialog:
    """The dialog, not yet shown."""
    tr = in_language(language)
    dialog = QDialog(parent)
    dialog.setObjectName("dialog")
    dialog.setWindowTitle(tr("A newer version"))
    layout = QVBoxLayout(dialog)
    layout.setContentsMargins(SIDE, 24, SIDE, 16)
    layout.setSpacing(10)
    known = sorted(dates().values())
    came = WAYS[way(sys.executable, bool(getattr(sys, "frozen", False)), os.environ)]
    here = tr(HERE, version=__version__, newest=known[-1], oldest=known[0])
    told: tuple[tuple[str, Role], ...] = ((here, "title"), (tr(came), "body"), (tr(SILENT), "body"))
    for text, role in told:
        label = PlainLabel(text, role, wrap=True)
        label.setFixedWidth(room_over(parent, WIDTH, 0).width() - 2 * SIDE)
        layout.addWidget(label)
    close = QPushButton(tr("Close"))
    give_role(close, "body")
    close.clicked.connect(dialog.accept)
    layout.addWidget(close, 0, Qt.AlignmentFlag.AlignHCenter)
    return dialog
