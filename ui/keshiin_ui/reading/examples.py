"""The examples that come with the program, by the names that readers see."""

from __future__ import annotations

from dataclasses import dataclass
from os.path import basename

from keshiin.message.model import Role
from keshiin.texts import N_
from keshiin_resources import path

TITLES = {
    "ministry-notice": N_("A notice from the ministry"),
    "lesson-normal": N_("An ordinary message"),
    "lesson-plain-spam": N_("Advertising with a regular header"),
    "lesson-forged-spam": N_("A way that breaks off"),
    "hoster-notice": N_("A notice from the hosting company"),
    "invitation": N_("An invitation with a ZIP file"),
    "invitation-header": N_("The header of the invitation alone"),
    "second-letter": N_("A letter from abroad"),
    "bounce-yahoo": N_("A bounce for mail you never sent"),
    "returned-yahoo": N_("Mail sent in your name, over a mail service"),
    "returned-dialup": N_("Mail sent in your name, over a small relay"),
}

MESSAGES = (".eml", ".paste.txt")
CAME_BACK = frozenset({"returned-yahoo.paste.txt", "returned-dialup.paste.txt"})
"""The headers that came back to him in whose name the mail was sent; nothing in them says so."""


@dataclass(frozen=True, slots=True)
class Example:
    """An example: its title in English, and its file."""

    title: str
    path: str


def role_of(file: str) -> Role | None:
    """What an example is beyond what it shows, by the path of its file; None of any other file."""
    name = basename(file)
    return "came_back" if name in CAME_BACK and file == str(path("samples", name)) else None


def examples() -> tuple[Example, ...]:
    """The examples that are there, in the order of their titles above."""
    folder = path("samples")
    found = {}
    for entry in folder.iterdir() if folder.is_dir() else ():
        name = entry.name.split(".", 1)[0]
        if name in TITLES and entry.name.endswith(MESSAGES):
            found[name] = str(entry)
    return tuple(Example(title, found[name]) for name, title in TITLES.items() if name in found)
