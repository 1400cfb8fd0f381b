"""The From line is broken: a name stands apart from the address, or there is no real address."""

from __future__ import annotations

from collections.abc import Iterator

from keshiin.domains import is_address
from keshiin.judge import shown_sender
from keshiin.judge.model import Case, Finding, Group, Role, Words
from keshiin.judge.pointing import at_field, text_of
from keshiin.texts import N_

GROUP: Group = "identity"
NEEDS = ()
CAUSE = "sender_line"
ROLE: Role = "deception"
WORDS = {
    "": Words(
        N_("The sender line is broken"),
        N_("The line reads “{line}”. The name is cut off from the address."),
        N_("Honest mail programs write this line by a fixed rule. Programs for bulk mail often break it."),
        N_("A name with a comma in it can break the line by mistake."),
        "",
    ),
    "none": Words(
        N_("The sender line holds no address"),
        N_("The line reads “{line}”. There is no address in it."),
        N_("Nobody could answer this mail. Honest programs always write an address."),
        N_("A header that was copied by hand can lose it."),
        "",
    ),
    "empty": Words(
        N_("The sender line is empty"),
        N_("Nothing is written behind “From:”, neither a name nor an address."),
        N_("Nobody could answer this mail. Honest programs always write an address."),
        N_("A header that was copied by hand can lose it."),
        "",
    ),
    "unreal": Words(
        N_("The sender’s address cannot exist"),
        N_("The part after the @ sign is “{domain}”. No such name can be on the internet."),
        N_("Nobody could answer this mail. Honest senders give an address that works."),
        N_("A machine inside a company may send with its local name."),
        "",
    ),
}


def find(case: Case) -> Iterator[Finding]:
    """One finding for a name without letters behind a stray comma, or for a domain without a dot."""
    field, sender = case.message.first("from"), shown_sender.address(case)
    entries = case.message.claims.from_
    if field is None:
        return
    if sender is None:
        if not _machine(case, line := text_of(field)):
            variant, values = "none" if line.strip() else "empty", {"line": line[:120]}
            yield Finding("broken_sender", GROUP, "odd", (), (at_field(field, True),), values, variant)
        return
    if "." not in sender.domain and not is_address(sender.domain):
        values = {"domain": sender.domain}
        yield Finding("broken_sender", GROUP, "odd", (), (at_field(field, True),), values, "unreal")
        return
    stray = any(each.name and not each.domain for each in entries)
    # Each once: thousands of addresses can stand behind one long name.
    names = {each.name for each in entries if each.domain} if stray else ()
    if stray and not any(letter.isalpha() for name in names for letter in name):
        line = ", ".join(shown_sender.names(case))[:120]
        yield Finding("broken_sender", GROUP, "odd", (), (at_field(field, True),), {"line": line})


def _machine(case: Case, line: str) -> bool:
    """Whether a mail server speaks, which may leave its address out."""
    return case.message.report_type is not None or "daemon" in line.lower() or "postmaster" in line.lower()
