"""The message was changed on the way as mailing lists do it, which the check made here could see."""

from __future__ import annotations

from collections.abc import Iterator

from keshiin.judge.model import Case, Group, Seen, Words
from keshiin.judge.pointing import at_field
from keshiin.texts import N_

GROUP: Group = "identity"
NEEDS = ("checked",)
CAUSE = "authentication"
_WHY = N_("A list changes the messages that it passes on. The sender’s seal no longer fits then.")
_USUAL = N_("This is usual and says nothing against the message.")
WORDS = {
    "footer_added": Words(
        N_("A list added a text at the end"),
        N_("Without the text at the end, the seal of “{domain}” fits."),
        _WHY,
        _USUAL,
        "",
    ),
    "subject_tagged": Words(
        N_("A list put its name into the subject"),
        N_("Without the name in brackets, the seal of “{domain}” fits."),
        _WHY,
        _USUAL,
        "",
    ),
    "changed_by_list": Words(
        N_("A list may have changed the message"),
        N_("The seal of “{domain}” does not fit. The message says that it came through a list."),
        _WHY,
        N_("Anybody can write that a message came through a list."),
        "",
    ),
    "passed_before": Words(
        N_("The seal still fitted when the message was passed on"),
        N_("A service on the way wrote that the seal of “{domain}” fitted. Its own seal (ARC) fits."),
        _WHY,
        N_("It is that service’s word. Whether you trust it is for you to say."),
        "",
    ),
}


def find(case: Case) -> Iterator[Seen]:
    """One finding for each way in which a signature was found changed."""
    told = {each.why: each for each in reversed(case.identity.checked) if each.why in WORDS}
    fields = case.message.all("dkim-signature")
    for why, each in told.items():
        evidence = (at_field(fields[0]),) if fields else ()
        yield Seen("neutral", evidence, {"domain": each.domain or "?"}, why)
