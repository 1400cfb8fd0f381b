"""Lines of the list."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from pytestqt.qtbot import QtBot

from keshiin.judge.model import Level
from keshiin.listing import Entry, Kind
from keshiin_ui.look import fonts
from keshiin_ui.look.theme import LIGHT
from keshiin_ui.messages.panel import MessageList
from keshiin_ui.qt.application import application
from keshiin_ui.reading import Batch, Given

DAY = datetime(2024, 1, 1, tzinfo=UTC)


def line(number: int, level: Level = "unclear", **fields: object) -> tuple[Given, Entry]:
    """A line of a list with a number, and what a test wants of it."""
    said: dict[str, object] = {
        "name": f"Sender {number}",
        "address": f"a{number}@example.jp",
        "subject": f"Subject {number}",
        "date": DAY + timedelta(days=number),
        "digest": number.to_bytes(16, "big"),
        **fields,
    }
    return Given(path=f"/{number}.eml"), Entry(place=None, level=level, **said)  # type: ignore[arg-type]


def five_lines(qtbot: QtBot) -> MessageList:
    """A list of five messages, read whole."""
    application()
    fonts.set_text_size(10.0)
    made = MessageList(LIGHT)
    made.retranslate("en")
    made.begin()
    made.put(*line(0, "confirmed"), 0)
    made.go_on()
    made.take(
        Batch(
            lines=(
                line(1, "dangerous"),
                line(2, "consistent", name="", subject="請求ＡＢＣ"),
                line(3, "suspicious"),
                line(4, "unclear", date=None),
            ),
            copies=(1, 1),
            kinds=(Kind((1, 3, 4), "network", "Example Net", "Subject"),),
            finished=True,
            done=1.0,
            passed=2,
        )
    )
    made.resize(300, 600)
    made.show()
    qtbot.addWidget(made)
    return made


def shown(panel: MessageList) -> list[int]:
    """The numbers of the lines on the screen, from the top."""
    return [panel.model.number_at(row) for row in range(panel.model.rowCount())]
