"""Where in a message a step points: the selection that every pane understands."""

from __future__ import annotations

from keshiin.span import Span
from keshiin_ui.learn.lessons import Target
from keshiin_ui.panes.selection import Selection
from keshiin_ui.panes.view import View


def selection_of(target: Target | None, view: View) -> Selection | None:
    """What a step chooses in that message, or None where it chooses nothing or the message lacks it."""
    if target is None:
        return None
    if isinstance(target.value, int):
        return Selection("hop", target.value) if target.value <= len(view.hops) else None
    if target.kind == "field":
        fields = view.analysis.message.fields
        places = (place for place, field in enumerate(fields) if field.name == target.value)
        place = next(places, None)
        return None if place is None else Selection("field", place)
    if target.kind == "rule":
        numbers = (card.number for card in view.cards if card.finding.rule == target.value)
        number = next(numbers, None)
        return None if number is None else Selection("card", number)
    words = target.value.encode()
    start = view.analysis.message.source.data.find(words)
    return Selection("span", Span(start, start + len(words))) if start >= 0 else None
