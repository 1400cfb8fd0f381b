"""How a message comes into the panes: first the explanation, painted at once, then the others in turn."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from keshiin_ui.desk.workspace import Workspace
    from keshiin_ui.panes.view import View


def fill(workspace: Workspace, view: View | None) -> Iterator[None]:
    """Show a message, or nothing, in steps; what is seen comes before what lies behind a tab or below."""
    panes, explanation = workspace.panes, workspace.explanation
    others = [pane.content for name, pane in panes.items() if name != "explanation"]
    try:
        # What the answer's length moves is not painted with the old message in it, but as an empty card.
        for content in others:
            content.setUpdatesEnabled(False)
        cards = explanation.steps(view)
        next(cards, None)
        yield
        yield from workspace.header.steps(view)
        panes["source"].content.setUpdatesEnabled(True)
        yield
        for part, name in ((workspace.graph, "way"), (workspace.map, "places")):
            part.show_analysis(view)
            panes[name].content.setUpdatesEnabled(True)
            yield
        yield from cards
        for tab in (workspace.message, workspace.links, workspace.attachments):
            tab.show_analysis(view)
            yield
        yield from explanation.steps_of_details(view)
    finally:
        for content in others:
            content.setUpdatesEnabled(True)
