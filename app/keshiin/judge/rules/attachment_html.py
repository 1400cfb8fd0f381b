"""An attached file is a web page, or a drawing that runs a program as a page does."""

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
        N_("The attached file is a web page"),
        N_("“{name}” opens as a page in the browser, from your own disk."),
        N_("It can ask for a password without any address being shown."),
        N_("Some services send receipts and encrypted mail as pages."),
        N_("Do not type anything into it."),
    ),
    "drawing": Words(
        N_("The attached picture runs a program"),
        N_("“{name}” looks like a picture. It holds a program that starts when it is opened."),
        N_("Pictures need no program. One that has it often leads to a false page."),
        N_("A few drawings for web pages hold small programs too."),
        N_("Do not open it."),
    ),
}


def find(case: Case) -> Iterator[Seen]:
    """One finding for the first drawing that runs a program, else for the first page."""
    weight: Weight = "odd" if from_list(case) or from_own_house(case) else "serious"
    drawing = list(first_marked(case, "active_drawing", weight, "drawing"))
    yield from drawing or first_marked(case, "html_file", "odd")
