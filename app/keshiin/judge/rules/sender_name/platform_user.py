"""The user of a platform calls itself a known firm or an office, and another mailbox gets the answers."""

from __future__ import annotations

from collections.abc import Iterator

from keshiin.judge.model import Case, Group, Role, Seen, Weight, Words
from keshiin.judge.names.brands import brand_of, standing
from keshiin.judge.names.claims import claim
from keshiin.judge.names.freemail import is_freemail
from keshiin.judge.names.titles import title
from keshiin.judge.pointing import at_field
from keshiin.judge.sender import shown_sender
from keshiin.judge.sender.platforms import platform, user, users_name
from keshiin.texts import N_

GROUP: Group = "identity"
NEEDS = ("from", "reply_to")
CAUSE = "sender_name"
# An office is odd by its free mailbox alone, which counts once, whoever else tells of it.
CAUSES = {"office": "reply_to"}
ROLE: Role = "deception"
_WHY = N_(
    "Users of a platform choose their names there themselves. The address for answers is the user’s own."
)
WORDS = {
    "": Words(
        N_("The user calls itself “{brand}”, the address is another’s"),
        N_("“{platform}” sent it for a user named “{name}”. Answers go to “{reply}”."),
        _WHY,
        N_("A firm may let another one write for it."),
        N_("Open nothing and pay nothing. Ask {brand} in the way you usually do."),
    ),
    "office": Words(
        N_("The user calls itself an office, the address is a free mailbox"),
        N_("“{platform}” sent it for a user named “{name}”. Answers go to the free mailbox “{reply}”."),
        _WHY,
        N_("Small firms and clubs use free mailboxes, too."),
        N_("Ask that office in the way you usually do before you open anything."),
    ),
}


def find(case: Case) -> Iterator[Seen]:
    """One finding where the name is a brand's or an office's and the user's address is not."""
    sender, answered, field = shown_sender.address(case), user(case), case.message.first("reply-to")
    if sender is None or answered is None or field is None or not sender.name:
        return
    name = users_name(sender.name)
    found = claim(name)
    if found and found.brand is not brand_of(platform(case)):
        if standing(found.brand, answered.domain) != "foreign":
            return
        brand, variant, weight = found.brand.name, "", "serious"
    elif is_freemail(answered.domain) and title(name) not in (None, "company"):
        brand, variant, weight = "", "office", "odd"
    else:
        return
    values = {"brand": brand, "name": name, "reply": answered.address, "platform": platform(case)}
    evidence = (*shown_sender.at_sender(case, contradicted=True), at_field(field))
    weighed: Weight = "serious" if weight == "serious" else "odd"
    yield Seen(weighed, evidence, values, variant)
