"""The message names more than one sender, or a sender that programs show differently."""

from __future__ import annotations

from collections.abc import Iterator

from keshiin.explain.texts import N_
from keshiin.judge.model import Case, Finding, Group, Role, Words
from keshiin.judge.pointing import at_field

GROUP: Group = "identity"
NEEDS = ()
CAUSE = "several_from"
ROLE: Role = "deception"
WORDS = {
    "": Words(
        N_("The message names more than one sender"),
        N_("There are {count} lines that name a sender. Honest programs write one."),
        N_("One mail program shows this sender, another that one. A forger uses the difference."),
        N_("A broken program can write the line twice."),
        N_("Do not trust either name."),
    ),
    "several": Words(
        N_("The sender line names several people"),
        N_("The sender line holds {count} addresses: {addresses}."),
        N_("This is allowed, but rare. Mail programs may show only one of them."),
        N_("Two people who write together may both stand there."),
        "",
    ),
}


def find(case: Case) -> Iterator[Finding]:
    """One finding for repeated From fields, or for several domains in one."""
    fields = case.message.all("from")
    if len(fields) > 1 and len({field.value.strip() for field in fields}) > 1:
        evidence = tuple(at_field(field, contradicted=True) for field in fields[:6])
        yield Finding("several_from", GROUP, "serious", (), evidence, {"count": str(len(fields))})
        return
    senders = case.message.claims.from_
    if len(fields) == 1 and len({each.domain for each in senders if each.domain}) > 1:
        shown = ", ".join(f"“{each.address}”" for each in senders[:4])
        values = {"count": str(len(senders)), "addresses": shown}
        yield Finding("several_from", GROUP, "neutral", (), (at_field(fields[0]),), values, "several")
