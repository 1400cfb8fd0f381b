"""An attached file is the image of a whole disc.

From a stranger that is suspicious by itself: no office has a use for one in a mail, files on it lose the mark
that they came by mail, and large mail services refuse it.
"""

from __future__ import annotations

from collections.abc import Iterator

from keshiin.judge.files import first_marked
from keshiin.judge.model import Case, Group, Role, Seen, Weight, Words
from keshiin.judge.sender.own_domain import from_own_house
from keshiin.judge.transport.passage import from_list
from keshiin.texts import N_

GROUP: Group = "content"
NEEDS = ("attachments",)
CAUSE = "file"
ROLE: Role = "bait"
ALONE = True
WORDS = {
    "": Words(
        N_("The attached file is a disc image"),
        N_("“{name}” holds a whole disc with files on it."),
        N_("Files inside it lose the mark that they came by mail. So no warning comes up."),
        N_("Software is sometimes sent this way, rarely by mail."),
        N_("Do not open it."),
        N_("A disc image is attached, “{name}”; its contents were not examined."),
    ),
}


def find(case: Case) -> Iterator[Seen]:
    """One finding for the first such file, lighter from a colleague or through a list."""
    weight: Weight = "odd" if from_list(case) or from_own_house(case) else "serious"
    return first_marked(case, "disc_image", weight)
