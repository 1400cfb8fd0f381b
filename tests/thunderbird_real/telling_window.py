"""The program's window, which also writes down each message that it shows: kind, SHA-256 and subject."""

from __future__ import annotations

import hashlib
import json
import sys
from pathlib import Path

from keshiin_ui.look.theme import LIGHT
from keshiin_ui.memory import Memory
from keshiin_ui.qt.application import application
from keshiin_ui.window.window import Window


def main(told: Path, language: str) -> int:
    """Show the window; a line of JSON for each message and for the length of the list."""
    app = application()
    window = Window(Memory(str(told.with_suffix(".ini"))), "ja" if language == "ja" else "en", LIGHT)

    def tell() -> None:
        if window.view is None:
            return
        message = window.view.analysis.message
        line = {
            "kind": message.source.kind,
            "sha256": hashlib.sha256(message.source.data).hexdigest(),
            "subject": message.claims.subject,
            "listed": window.messages.model.rowCount(),
        }
        with told.open("a", encoding="utf-8") as file:
            file.write(json.dumps(line) + "\n")

    window.shown.connect(tell)
    window.messages.model.rowsInserted.connect(tell)
    window.show()
    return app.exec()


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), sys.argv[2]))
