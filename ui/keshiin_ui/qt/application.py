"""The one application of the process: its style and fonts at once, the rest after the first paint."""

from __future__ import annotations

import os
import sys

from PySide6.QtWidgets import QApplication

from keshiin_ui.look import fonts
from keshiin_ui.qt.sweeper import Sweeper

DRESSED, COMPLETE = "keshiinDressed", "keshiinComplete"
# Drawn beforehand: to draw them here would load what draws any SVG file.
ICON_SIZES = (24, 128)
SWITCH_SECONDS = 0.001
STYLE = "fusion"


def application() -> QApplication:
    """The application, with what the first paint shows of it."""
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        # To set the style afterwards makes PySide6 name all that any style draws: a twelfth of the start.
        app = QApplication([*sys.argv[:1], "-style", STYLE])
    elif app.property(DRESSED):
        return app
    else:
        app.setStyle(STYLE)
    app.setProperty(DRESSED, True)
    # Threads that ask and judge hold the interpreter for 5 ms at a time; a click needs it many times.
    sys.setswitchinterval(SWITCH_SECONDS)
    app.setApplicationName("keshiin")
    app.setApplicationDisplayName("Keshiin")
    # In a Flatpak the desktop file has the name of the whole package.
    app.setDesktopFileName(os.environ.get("FLATPAK_ID", "keshiin"))
    Sweeper(app)
    fonts.load_bundled()
    return app


def complete() -> None:
    """Give the application, once, its icon, the texts of Qt's own dialogs, and the roles of our widgets."""
    app = QApplication.instance()
    if not isinstance(app, QApplication) or app.property(COMPLETE):
        return
    app.setProperty(COMPLETE, True)
    from PySide6.QtGui import QIcon

    from keshiin_resources import path
    from keshiin_ui.qt import roles

    icon = QIcon()
    for size in ICON_SIZES:
        icon.addFile(str(path("icons", f"keshiin-{size}.png")))
    app.setWindowIcon(icon)
    roles.install()
