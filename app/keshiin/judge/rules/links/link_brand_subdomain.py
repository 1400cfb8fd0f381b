"""A known organisation’s name stands in front of, or behind, another’s domain in a link."""

from __future__ import annotations

import re
from collections.abc import Iterator

from keshiin.domains import registrable
from keshiin.judge.links.targets import Target, web_targets
from keshiin.judge.model import Case, Group, Role, Seen, Weight, Words
from keshiin.judge.names.brands import Brand, brand_of, labels
from keshiin.judge.names.claims import claim
from keshiin.judge.names.fronts import brand_in_front
from keshiin.late import late
from keshiin.texts import N_

GROUP: Group = "content"
NEEDS = ("links",)
CAUSE = "lookalike"
ROLE: Role = "deception"
WORDS = {
    "": Words(
        N_("A link imitates “{brand}” in front of another name"),
        N_("The link begins with “{imitated}” but belongs to “{domain}”."),
        N_("The owner of a name can put anything in front of it. The end decides."),
        N_("Some services name their customers this way."),
        N_("Do not press it. Open {brand} the way you usually do."),
    ),
    "path": Words(
        N_("A link imitates “{brand}” behind another name"),
        N_("The link belongs to “{domain}”. Behind that comes “{imitated}”, as if it were {brand}."),
        N_(
            "Only what stands between “https://” and the next slash tells the owner. What follows is a "
            "folder that anybody can name."
        ),
        N_("Sites that keep old pages, and shops, also have folders named after others."),
        N_("Do not press it. Open {brand} the way you usually do."),
    ),
}

_HOST = late(r"(?:[a-z0-9-]{1,63}\.){1,6}[a-z]{2,18}", re.IGNORECASE)


def find(case: Case) -> Iterator[Seen]:
    """One finding for each domain that carries a brand's host in its subdomains or its path."""
    seen = set()
    for each in web_targets(case):
        if each.domain in seen or brand_of(each.domain) or "." not in each.domain:
            continue
        found = _in_front(each) or _behind(each)
        if found is None:
            continue
        seen.add(each.domain)
        brand, imitated, variant = found
        weight: Weight = "odd" if variant else "serious"
        values = {"brand": brand.name, "imitated": imitated, "domain": each.domain}
        yield Seen(weight, (each.evidence(True),), values, variant)


def _in_front(target: Target) -> tuple[Brand, str, str] | None:
    found = brand_in_front(target.address.host)
    return (*found, "") if found else None


def _behind(target: Target) -> tuple[Brand, str, str] | None:
    for folder in target.address.path.split("/")[1:2]:
        if _HOST.fullmatch(folder[:260]):
            label = registrable(folder).partition(".")[0]
            named = claim(label)
            brand = brand_of(folder) or labels().get(label) or (named.brand if named else None)
            if brand:
                return brand, folder, "path"
    return None
