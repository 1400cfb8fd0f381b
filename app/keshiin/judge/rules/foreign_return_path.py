"""The envelope sender is of another organisation than From."""

from __future__ import annotations

from collections.abc import Iterator

from keshiin.domains import same_organisation
from keshiin.explain.texts import N_
from keshiin.judge.model import Case, Finding, Group, Words
from keshiin.judge.pointing import at_field
from keshiin.judge.trust import from_domain

GROUP: Group = "identity"
NEEDS = ("from", "return_path")
CAUSE = "envelope"
WORDS = {
    "": Words(
        N_("Returned mail goes to another organisation"),
        N_("The sender shown is of “{from}”. Mail that cannot be delivered goes back to “{path}”."),
        N_("The address for returned mail often names who really sent it out."),
        N_("Newsletters and lists do this as a rule. Alone it proves nothing."),
        "",
    )
}


def find(case: Case) -> Iterator[Finding]:
    """One finding where both domains are there and differ in organisation."""
    path, shown = case.message.claims.return_path or "", from_domain(case)
    domain = path.rpartition("@")[2]
    if not domain or not shown or same_organisation(domain, shown):
        return
    names = ("return-path", "from")
    fields = [field for name in names if (field := case.message.first(name))]
    evidence = tuple(at_field(field) for field in fields)
    yield Finding("foreign_return_path", GROUP, "neutral", (), evidence, {"from": shown, "path": domain})
