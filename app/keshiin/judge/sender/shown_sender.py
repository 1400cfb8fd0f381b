"""The sender as a reader sees it: the names that stand in From, and the one address behind them."""

from __future__ import annotations

import re

from keshiin.domains import registrable
from keshiin.identity.sender import Senders, claimed_senders
from keshiin.judge.facts import once
from keshiin.judge.model import Case, Evidence
from keshiin.judge.names.brands import Brand, brand_of, standing
from keshiin.judge.names.claims import Claim, claim
from keshiin.judge.names.freemail import is_freemail
from keshiin.judge.pointing import at_field
from keshiin.judge.transport.passage import from_list
from keshiin.message.model import Mailbox
from keshiin.message.values.words import decode_text

NAME = 200
"""Letters of a name in which a carrier is looked for."""
WRITTEN_ADDRESS = re.compile(r"[\w.+-]{1,64}@([\w-]{1,63}(?:\.[\w-]{1,63}){1,8})")
"""An address in a text, and its host."""
_HELD = ("address", "after-address", "route", "part")
_VIA = re.compile(r"\bvia ([^()]{2,80})\)?$", re.IGNORECASE)


@once
def address(case: Case) -> Mailbox | None:
    """The first From entry that has a domain; a stray comma can leave a name without one before it."""
    return next((each for each in case.message.claims.from_ if each.domain), None)


@once
def domain(case: Case) -> str:
    """The registrable domain of the sender's address, "" for none."""
    shown = address(case)
    return registrable(shown.domain) if shown else ""


@once
def names(case: Case) -> tuple[str, ...]:
    """The names shown: all that stands before the address, or a group's, and each entry's own."""
    whole = ""
    if field := case.message.first("from"):
        text = decode_text(field.value)
        # Without brackets only a group has a name in front (RFC 6854).
        before = text.rpartition("<")[0].partition("<")[0] if "<" in text else text.rpartition(":")[0]
        whole = before.strip(' "\t,')
    each = (box.name for box in case.message.claims.from_)
    return tuple(dict.fromkeys(name for name in (whole, *each) if name))


@once
def claimed(case: Case) -> tuple[Claim, str] | None:
    """The brand that the sender's name claims to be, with the name as shown; None for none."""
    # A list writes "via" its own name, which may be that of the firm whose mail it takes in.
    carried = not from_list(case)
    claims = ((_claim(name, carried), name) for name in names(case))
    return next(((found, name) for found, name in claims if found), None)


def _claim(name: str, carried: bool) -> Claim | None:
    """What the name claims: a brand, a brand's office in its address, or a brand that carries it ("via")."""
    carrier = _VIA.search(name[:NAME]) if carried else None
    return claim(name) or _by_address(name) or (claim(carrier[1]) if carrier else None)


def _by_address(name: str) -> Claim | None:
    """The brand whose office's address stands in place of a name: a person's there claims no brand."""
    office, _, host = name.strip(" '\"").partition("@")
    brand = brand_of(host) if host and not is_freemail(host) and " " not in host else None
    return claim(f"{brand.name} {office}") if brand else None


@once
def senders(case: Case) -> Senders:
    """Every sender that some program could show, and the doubts about them."""
    return claimed_senders(case.message)


@once
def beside(case: Case) -> tuple[Brand, str] | None:
    """A known firm, and its address, that the sender line holds beside a stranger's; None for none.

    A firm that somebody vouches for writes together with others.
    """
    held = [each for each in senders(case).claimed if each.place in _HELD]
    known = set(map(registrable, case.identity.confirmed()))
    for each in held:
        domain = each.domain.lstrip("@")
        brand = None if is_freemail(domain) or registrable(domain) in known else brand_of(domain)
        others = (other.domain.lstrip("@") for other in held if other is not each)
        if brand and any(standing(brand, other) == "foreign" for other in others if other):
            return brand, each.address
    return None


def at_sender(case: Case, contradicted: bool = False) -> tuple[Evidence, ...]:
    """The From field as evidence, nothing where there is none."""
    field = case.message.first("from")
    return (at_field(field, contradicted),) if field else ()
