"""The words above the graph and the map stand whole in panes as narrow as they get beside each other."""

from __future__ import annotations

import pytest
from window_maker import Maker
from window_room import LANGUAGES, settle

NARROWEST = ((860, 0), (1024, 2), (1180, 0))


@pytest.mark.parametrize("listed", [False, True], ids=["alone", "beside the list"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_hints_above_way_and_places_end_in_no_dots(
    make_window: Maker, language: str, listed: bool
) -> None:
    window = make_window(language)
    window.resize(1280, 900)
    window.messages.setVisible(listed)
    seen = 0
    for width, steps in (*NARROWEST, (1100, 0), (1400, 2)) if listed else NARROWEST:
        window.resize(width, 900)
        window.zoom(steps)
        window.slices.finish()
        settle()
        for pane in (window.workspace.graph, window.workspace.map):
            hint = pane._heading._hint
            if hint.isVisible():
                seen += 1
                assert not hint.text().endswith("…"), (width, steps, hint.text())
    assert seen >= 4
