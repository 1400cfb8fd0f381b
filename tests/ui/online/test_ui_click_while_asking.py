"""The window answers a click while fifty addresses are asked about, a real name server answering slowly."""

from __future__ import annotations

import gc
from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from keshiin_resources import path
from keshiin_ui.reading import Given
from keshiin_ui.window.window import Window
from servers.pace import slow_server
from slowness import slowness
from system.clicks import Fifty, click_while_asking, fifty

ZONE = Path(__file__).parents[2] / "lookup" / "zones" / "example.zone"
MOST_SECONDS = 0.05
ROUNDS = 6


@pytest.mark.loopback
def test_a_click_is_answered_within_50_ms_all_the_while(
    make_window: Callable[..., Window], qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The best of some rounds counts: what else this computer does makes the program slower, too.

    What other tests left in this process is kept from the collector of garbage.
    """
    gc.collect()
    gc.freeze()
    window = make_window(empty=True)
    with qtbot.waitSignal(window.shown):
        window.open((Given(path=str(path("samples", "ministry-notice.paste.txt"))),))
    monkeypatch.setattr("keshiin.lookup.plan.questions", fifty)
    monkeypatch.setattr("keshiin.lookup.run.questions", fifty)
    longest = []
    with slow_server(ZONE) as port:
        network = Fifty(port, tmp_path)
        monkeypatch.setattr("keshiin.online.network", lambda: network)
        while len(longest) < ROUNDS and min(longest, default=1.0) >= MOST_SECONDS:
            network.forget()
            network.count = 0
            clicks = click_while_asking(window, lambda so: qtbot.waitUntil(so)).seconds
            assert network.count >= 50
            assert len(clicks) > 1
            longest.append(max(clicks) / slowness())
    gc.unfreeze()
    assert min(longest) < MOST_SECONDS, longest
