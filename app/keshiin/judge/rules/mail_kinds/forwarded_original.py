"""Another message lies inside this one."""

from __future__ import annotations

from collections.abc import Iterator

from keshiin.judge.model import Case, Evidence, Group, Seen, Words
from keshiin.judge.returned.bounces import report_kind
from keshiin.texts import N_

GROUP: Group = "special"
NEEDS = ("inner",)
CAUSE = "inner"
WORDS = {
    "": Words(
        N_("There is a message inside this one"),
        N_("Attached is a whole message, with its own Received lines."),
        N_("The outer lines tell about whoever passed it on. The inner ones tell about the first sender."),
        N_("Whoever passed it on could have changed it."),
        N_("Choose the inner message to see where it came from."),
    ),
    "several": Words(
        N_("There are messages inside this one"),
        N_("Attached are {count} whole messages, with their own Received lines."),
        N_("The outer lines tell about whoever passed it on. The inner ones tell about the first sender."),
        N_("Whoever passed it on could have changed it."),
        N_("Choose an inner message to see where it came from."),
    ),
}


def find(case: Case) -> Iterator[Seen]:
    """One finding for all inner messages that are not returned ones."""
    inner = [each for each in case.message.inner if each.role != "returned"]
    if not inner or report_kind(case):
        return
    paths = {each.part for each in inner}
    evidence = tuple(Evidence("span", part.body) for part in case.message.parts if part.path in paths)
    values, variant = {"count": str(len(inner))}, "several" if len(inner) > 1 else ""
    yield Seen("neutral", evidence, values, variant)
