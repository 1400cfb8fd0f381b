"""None of the links that can be pressed leads to the sender’s own place."""

from __future__ import annotations

from collections.abc import Iterator

from keshiin.explain.texts import N_
from keshiin.judge import shown_sender
from keshiin.judge.freemail import is_freemail
from keshiin.judge.model import Case, Finding, Group, Role, Weight, Words
from keshiin.judge.targets import belongs, pressed, web_targets
from keshiin.judge.trust import from_list, vouched

GROUP: Group = "content"
NEEDS = ("links", "from")
CAUSE = "link_target"
ROLE: Role = "bait"
WORDS = {
    "": Words(
        N_("No link leads to the sender"),
        N_("The sender is of “{domain}”. The links lead to “{targets}”."),
        N_("Organisations link to their own pages. A lure leads somewhere else."),
        N_("Mailing companies pass links through names of their own."),
        N_("Do not press the links. Find the sender’s page by yourself."),
    ),
    "bulk": Words(
        N_("The links lead to other organisations"),
        N_("The sender is of “{domain}”. The links lead to “{targets}”."),
        N_("Mail that somebody vouches for, or that a person writes, often links elsewhere."),
        N_("Alone it means nothing."),
        "",
    ),
}


def find(case: Case) -> Iterator[Finding]:
    """One finding where links are pressed and none is the sender's; calm where that is usual."""
    buttons, sender = pressed(case), shown_sender.domain(case)
    if not buttons or not sender or case.message.report_type or case.message.claims.return_path == "":
        return
    if any(belongs(case, each.domain) for each in web_targets(case)):
        return
    answer = case.message.first("in-reply-to") is not None or case.message.first("references") is not None
    usual = vouched(case) or from_list(case) or answer or is_freemail(sender)
    weight: Weight = "neutral" if usual else "odd"
    hosts = dict.fromkeys(each.address.host for each in buttons)
    values = {"domain": sender, "targets": ", ".join(list(hosts)[:3])}
    evidence = tuple(each.evidence(contradicted=not usual) for each in buttons[:6])
    evidence += shown_sender.at_sender(case)
    yield Finding("links_elsewhere", GROUP, weight, (), evidence, values, "bulk" if usual else "")
