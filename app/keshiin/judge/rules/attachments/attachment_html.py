"""An attached file is a web page, or a drawing that runs a program as a page does."""

from __future__ import annotations

from collections.abc import Iterator

from keshiin.judge.files import first_marked, marked
from keshiin.judge.model import Case, Group, Role, Seen, Words
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
    """One finding for the first drawing that runs a program, else for the first page.

    Serious where the program leads away or hides what it does: charts draw themselves by programs, too.
    """
    drawings = tuple(marked(case, "active_drawing"))
    if not drawings:
        yield from first_marked(case, "html_file", "odd")
        return
    calm = from_list(case) or from_own_house(case)
    leading = () if calm else tuple(each for each in drawings if "leads_away" in each[0].signs)
    file, evidence = (leading or drawings)[0]
    yield Seen("serious" if leading else "odd", (evidence,), {"name": file.name}, "drawing")
