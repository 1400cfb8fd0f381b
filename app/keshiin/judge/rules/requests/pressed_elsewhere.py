"""Pressing words, and only links that lead away from the sender."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from keshiin.judge.lures.elsewhere import elsewhere
from keshiin.judge.lures.pressed import pressed
from keshiin.judge.model import Case, Group, Role, Seen, Words
from keshiin.judge.pointing import excerpt
from keshiin.judge.text.pressure import at_words
from keshiin.texts import N_

GROUP: Group = "content"
NEEDS = ("links", "body", "from")
CAUSE = "lure"
CAUSES = {"hurry": "hurry", "hurry_beside": "hurry"}
ROLE: Role = "bait"
_SEEN = N_("The text says “{words}”. Every link leads away from the sender, to {listed}.")
_PRESSES = Words(
    N_("It presses you towards a stranger’s page"),
    _SEEN,
    N_("A threat or a promise together with foreign links is how lures are made."),
    N_("Shops that advertise through a mailing company can look alike."),
    N_("Do not press the links. If you know the sender, open its page the way you usually do."),
)
_HURRIES = Words(
    N_("It hurries you towards a stranger’s page"),
    _SEEN,
    N_("Hurry keeps a reader from looking where a link leads."),
    N_("Clubs and shops hurry their readers too."),
    N_("Take your time. If you know the sender, open its page the way you usually do."),
)
_SAYS = N_("It says “{words}”.")
WORDS = {
    "": _PRESSES,
    "hurry": _HURRIES,
    "beside": replace(_PRESSES, seen=_SAYS),
    "hurry_beside": replace(_HURRIES, seen=_SAYS),
}


def find(case: Case) -> Iterator[Seen]:
    """One finding where such words stand where no link leads home; not in answers and lists.

    Where another card tells where the links lead, this one tells of the words alone.
    """
    found = pressed(case)
    if found is None:
        return
    hurry, values = "hurry" if found.hurry else "", {"words": excerpt(found.words)}
    led = elsewhere(case)
    if led is not None and not led.usual:
        variant = f"{hurry}_beside".strip("_")
        yield Seen("odd", at_words(case, found.words), values, variant)
        return
    hosts = "\n".join(list(dict.fromkeys(each.address.host for each in found.buttons))[:3])
    evidence = tuple(each.evidence(contradicted=True) for each in found.buttons[:6])
    yield Seen("odd", evidence, values | {"listed": hosts}, hurry)
