"""The From line is broken: a name stands apart from the address, or there is no real address."""

from __future__ import annotations

from collections.abc import Iterator
from unicodedata import normalize

from keshiin.domains import is_address
from keshiin.judge.fields import text_of
from keshiin.judge.model import Case, Group, Role, Seen, Weight, Words
from keshiin.judge.names.brands import brand_of
from keshiin.judge.names.freemail import is_freemail
from keshiin.judge.pointing import at_field
from keshiin.judge.sender import shown_sender
from keshiin.message.values.words import decode_text
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
        N_("The line reads “{line}”. No address stands where one belongs."),
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
    "wide": Words(
        N_("The sender line only looks like an address"),
        N_("The line reads “{line}”. It is written with wide signs, so it holds no address."),
        N_("Mail programs show the text as it is. Nobody checked whether it comes from “{domain}”."),
        N_("Somebody who typed a form by hand may have left the wide signs on."),
        N_("Answer only to an address you know."),
    ),
    "unreal": Words(
        N_("The sender’s address cannot exist"),
        N_("The part after the @ sign is “{domain}”. No such name can be on the internet."),
        N_("Nobody could answer this mail. Honest senders give an address that works."),
        N_("A machine inside a company may send with its local name."),
        "",
    ),
}


LINE, LONGEST = 120, 2_000
"""Letters of the line that are looked at and shown, out of so many bytes."""


def find(case: Case) -> Iterator[Seen]:
    """One finding for a line without an address, a domain without a dot, or a name behind a stray comma."""
    field, sender = case.message.first("from"), shown_sender.address(case)
    entries = case.message.claims.from_
    if field is None:
        return
    if sender is None:
        if not _machine(case, line := text_of(field)):
            read = " ".join(decode_text(field.value[:LONGEST]).split())[:LINE]
            domain = _wide_domain(read)
            variant = "wide" if domain else "none" if line.strip() else "empty"
            borrowed = brand_of(domain) is not None and not is_freemail(domain)
            weight: Weight = "serious" if borrowed else "odd"
            values = {"line": read if domain else line[:LINE], "domain": domain}
            yield Seen(weight, (at_field(field, True),), values, variant)
        return
    if "." not in sender.domain and not is_address(sender.domain):
        values = {"domain": sender.domain}
        yield Seen("odd", (at_field(field, True),), values, "unreal")
        return
    stray = any(each.name and not each.domain for each in entries)
    # Each once: thousands of addresses can stand behind one long name.
    names = {each.name for each in entries if each.domain} if stray else ()
    if stray and not any(letter.isalpha() for name in names for letter in name):
        line = ", ".join(shown_sender.names(case))[:120]
        yield Seen("odd", (at_field(field, True),), {"line": line})


def _wide_domain(line: str) -> str:
    """The domain of what a reader takes for an address, in the wide signs of East Asia; "" for none."""
    if line.isascii() or shown_sender.WRITTEN_ADDRESS.search(line):
        return ""
    found = shown_sender.WRITTEN_ADDRESS.search(normalize("NFKC", line))
    return found[1].lower() if found else ""


def _machine(case: Case, line: str) -> bool:
    """Whether a mail server speaks, which may leave its address out."""
    return case.message.report_type is not None or "daemon" in line.lower() or "postmaster" in line.lower()
