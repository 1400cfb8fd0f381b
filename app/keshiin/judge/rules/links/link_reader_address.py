"""A link carries the reader’s own address."""

from __future__ import annotations

from binascii import a2b_base64
from collections.abc import Iterator
from string import hexdigits
from urllib.parse import unquote

from keshiin.domains import domain_part
from keshiin.judge.links.home import belongs
from keshiin.judge.links.targets import Target, targets
from keshiin.judge.model import Case, Group, Role, Seen, Weight, Words
from keshiin.judge.sender import shown_sender
from keshiin.judge.transport.mail_kinds import names_way_out, posted
from keshiin.judge.transport.trust import vouched
from keshiin.late import late
from keshiin.texts import N_

GROUP: Group = "content"
NEEDS = ("links", "to")
CAUSE = "reader_address"
ROLE: Role = "bait"
WORDS = {
    "": Words(
        N_("A link carries your address"),
        N_("The link to “{host}” holds “{address}”."),
        N_("Whoever presses it is marked as reached. A false page can show your address already filled in."),
        N_("Links for leaving a newsletter also hold the address."),
        N_("Do you not know the sender? Then do not press it."),
    ),
    "hidden": Words(
        N_("A link carries your address in disguise"),
        N_("The link to “{host}” holds “{address}”, written in code."),
        N_("Whoever presses it is marked as reached. A false page can show your address already filled in."),
        N_("Senders of newsletters also mark their readers."),
        N_("Do not press it."),
    ),
    "usual": Words(
        N_("A link carries your address"),
        N_("The link to “{host}” holds “{address}”."),
        N_("The sender learns that you pressed it."),
        N_("Links for leaving a newsletter are made this way."),
        "",
    ),
}

_TOKEN = late(r"[A-Za-z0-9+_-]{12,400}")


def find(case: Case) -> Iterator[Seen]:
    """One finding for the first link that names the reader; calm where newsletters do the same."""
    addresses = {each.address.lower() for each in case.message.claims.to[:5] if "@" in each.address}
    addresses |= case.settings.own_addresses
    addresses -= case.message.claims.from_addresses if len(addresses) > 1 else set()
    for each in targets(case):
        if each.address.scheme not in ("http", "https") or not addresses:
            continue
        found = _held(each, addresses)
        if found is None:
            continue
        address, hidden = found
        usual = vouched(case) or posted(case) or names_way_out(case)
        usual = usual or (belongs(case, each.domain) and not _borrowed(case, address))
        weight: Weight = "odd" if not usual and (hidden or _borrowed(case, address)) else "neutral"
        values = {"host": each.address.host, "address": address}
        variant = "usual" if usual else "hidden" if hidden else ""
        yield Seen(weight, (each.evidence(weight == "odd"),), values, variant)
        return


def _borrowed(case: Case, address: str) -> bool:
    """Whether the sender uses the reader's own address, so that a link to that domain is no excuse."""
    return shown_sender.domain(case) == domain_part(address)


def _held(target: Target, addresses: set[str]) -> tuple[str, bool] | None:
    """The reader's address in the link, and whether it is written in base64 or hexadecimal."""
    parts = (target.address.path, target.address.query, target.address.fragment)
    text = unquote("/".join(part[:2000] for part in parts))
    lowered = text.lower()
    for address in addresses:
        if address in lowered:
            return address, False
    shortest = min(map(len, addresses))
    for token in _TOKEN.findall(text)[:40]:
        # What is encoded is shorter than its code.
        if len(token) <= shortest:
            continue
        plain = (_from_base64(token) + " " + _from_hex(token)).lower()
        for address in addresses:
            if address in plain:
                return address, True
    return None


def _from_base64(token: str) -> str:
    text = token.replace("-", "+").replace("_", "/") + "=" * (-len(token) % 4)
    try:
        return a2b_base64(text).decode("ascii", "ignore")
    except ValueError:
        return ""


def _from_hex(token: str) -> str:
    if token.strip(hexdigits):
        return ""
    try:
        return bytes.fromhex(token).decode("ascii", "ignore")
    except ValueError:
        return ""
