"""The reader's own service, or the check made here, found a signature that does not fit."""

from __future__ import annotations

from collections.abc import Iterator

from keshiin.judge.model import Case, Evidence, Group, Seen, Weight, Words
from keshiin.judge.transport.passage import forwarded, from_list
from keshiin.judge.transport.trust import vouched
from keshiin.texts import N_

GROUP: Group = "identity"
NEEDS = ("reported",)
CAUSE = "authentication"
UNCHECKED = ("no key", "syntax")
"""What a service writes behind “fail” where it could not check at all: then nothing tells of a change."""
WORDS = {
    "": Words(
        N_("A seal on the message does not fit"),
        N_("Your mail service checked the seal of “{domain}” (DKIM). The result was “{result}”."),
        N_("The seal shows whether a message was changed on the way. This one was, or the seal is false."),
        N_("Lists and virus scanners change messages too, and the seal breaks."),
        "",
    ),
    "unchecked": Words(
        N_("A seal on the message could not be checked"),
        N_("Your mail service checked the seal of “{domain}” (DKIM). The result was “{result}”."),
        N_("The key to the seal was missing, or the seal is faulty. So it confirms nothing."),
        N_("It does not show that the message was changed. Honest senders lose a key, too."),
        "",
    ),
    "passed_on": Words(
        N_("The seal no longer fits, as is usual behind a list or a forwarder"),
        N_("Your mail service checked the seal of “{domain}” (DKIM). The result was “{result}”."),
        N_(
            "Its lines say that it went through a list or was forwarded. "
            "That changes it, and the seal no longer fits."
        ),
        N_("This is usual with such mail. But anybody can set up a list or a forwarder."),
        "",
    ),
}


def find(case: Case) -> Iterator[Seen]:
    """One finding for a believed failure while no other signature and no aligned result holds."""
    results = case.identity.believed("dkim")
    if any(each.passed for each in results):
        return
    for each in results:
        if not each.failed:
            continue
        passed_on = from_list(case) or forwarded(case)
        weight: Weight = "neutral" if passed_on or vouched(case) else "odd"
        evidence = (Evidence("span", each.span, contradicted=weight == "odd"),)
        reason = (each.reason or "").lower()
        unchecked = not passed_on and any(sign in reason for sign in UNCHECKED)
        result = f"{each.result} ({each.reason})" if unchecked else each.result
        values = {"domain": each.domain or "?", "result": result}
        variant = "passed_on" if passed_on else "unchecked" if unchecked else ""
        yield Seen(weight, evidence, values, variant)
        return
