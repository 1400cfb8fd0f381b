"""The organisations whose names are borrowed in mail, and whose a domain is."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Literal

from keshiin.domains import normal, registrable
from keshiin.judge.names.lettering import compact
from keshiin_resources import path

SHORTEST_LABEL = 6
"""Letters of a brand's domain from which it is looked for in other domains."""

_LURES = """
    account alert auth billing card care center check client confirm customer help id info jp log login mail
    member my notice official online order pay payment point portal recovery refund reset secure
    security service services shop sign signin support sys team track tracking update user validate
    verify web www
"""
LURES = frozenset(_LURES.split())
"""Words that are put around a known name; a fan's or dealer's words ("books", "parts") are not here."""

_OF_BANKS = frozenset(("app", "tan"))
"""Short words of a bank's service, which is no place of one."""

_TRADES = frozenset(
    ("bakery", "bar", "bistro", "cafe", "coiffure", "osteria", "pizzeria", "pub", "restaurant", "salon")
)
"""Trades by which somebody else of the same name is known; none that a brand of the list is of."""

SERVICE = 5
"""Letters of a word of service from which no place is called so ("Savoie" is that of "des")."""

Standing = Literal["own", "namesake", "foreign"]


@dataclass(frozen=True, slots=True)
class Brand:
    """One organisation: its spellings, its own domains, and whether its name is also an ordinary word.

    ``latin`` is True where the name is another word in Japanese, and counts in Latin letters alone ("UPS", a
    power supply); ``capitals`` where it is an everyday word, and counts within a text in capitals alone
    ("LINE"); ``alone`` where it stands by chance within a text ("in post-production"), and counts as a whole
    name alone; ``wide`` where it has more domains than are known, and none is taken for an
    imitation; ``members`` where it stands for many firms, each with a domain of its own: the words with which
    those begin ("sparkasse-hannover.de", "ksk-koeln.de"). ``kind`` is its sort ("bank", "parcel", ...);
    ``english`` and ``japanese`` are what the reader is told in those languages.
    """

    names: tuple[str, ...]
    domains: tuple[str, ...]
    common: bool
    latin: bool
    capitals: bool
    alone: bool
    wide: bool
    members: tuple[str, ...]
    kind: str
    english: str
    japanese: str

    @property
    def name(self) -> str:
        """The spelling by which it is called first."""
        return self.names[0]


@dataclass(frozen=True, slots=True)
class Index:
    """What the file says, for finding; ``beginnings`` are those of all names and services, each whole too.

    ``weak`` are the services beside which a common name claims nothing.
    """

    names: Mapping[str, Brand]
    services: frozenset[str]
    weak: frozenset[str]
    domains: Mapping[str, Brand]
    beginnings: frozenset[str]


@cache
def index() -> Index:
    """The list of the data file."""
    data = tomllib.loads(path("brands.toml").read_text("utf-8"))
    brands = tuple(
        Brand(
            tuple(each["names"]),
            tuple(each["domains"]),
            each.get("common", False),
            each.get("latin", False),
            each.get("capitals", False),
            each.get("alone", False),
            each.get("wide", False),
            tuple(each.get("members", ())),
            each["kind"],
            each.get("english", each["names"][0]),
            each.get("japanese", each["names"][0]),
        )
        for each in data["brand"]
    )
    names = {compact(name): brand for brand in brands for name in brand.names}
    services = frozenset(compact(word) for words in data["services"].values() for word in words)
    weak = frozenset(map(compact, data["services"]["weak"]))
    domains = {domain: brand for brand in brands for domain in brand.domains}
    beginnings = (word[:end] for word in (*names, *services) for end in range(1, len(word) + 1))
    return Index(names, services, weak, domains, frozenset(beginnings))


def standing(brand: Brand, host: str) -> Standing:
    """Whose the host is: the brand's own, one under the brand's name elsewhere, or a stranger's."""
    if brand_of(host) is brand or _under(host, brand.domains):
        return "own"
    label, _, ending = registrable(host).partition(".")
    head, _, rest = label.partition("-")
    if head in brand.members and _ends_so(brand, ending) and _is_place(rest):
        return "namesake"
    names = map(compact, brand.names)
    return "namesake" if any(label == name or _is_trade(label, name) for name in names) else "foreign"


def brand_of(host: str) -> Brand | None:
    """The brand that owns the host's domain, None when it is nobody's that is listed."""
    return index().domains.get(registrable(host))


def is_brand(name: str) -> bool:
    """Whether a name is one of a brand of the list, in any of its spellings."""
    return compact(name) in index().names


def spelling(name: str, language: str) -> str:
    """How a brand, given by its first spelling, is written in that language; any other name as it is."""
    brand = index().names.get(compact(name))
    if brand is None:
        return name
    return brand.japanese if language == "ja" else brand.english


@cache
def labels() -> Mapping[str, Brand]:
    """The first labels of the brands' own domains ("amazon"), those long enough, with their brands."""
    pairs = ((domain.partition(".")[0], brand) for domain, brand in index().domains.items())
    asked = ((label, brand) for label, brand in pairs if not brand.common and not brand.wide)
    return {label: brand for label, brand in asked if len(label) >= SHORTEST_LABEL}


@cache
def first_labels() -> frozenset[str]:
    """The first labels of all domains of brands, however short: a host without one of them is of no brand."""
    return frozenset(domain.partition(".")[0] for domain in index().domains)


def _is_trade(label: str, name: str) -> bool:
    """Whether the name and a trade that eats none of it make up the label: a café may be called Linkt.

    Others bear short names by chance; of a long one the trade may be a disguise, as in "paypal-cafe".
    """
    front, _, trade = label.rpartition("-")
    return trade in _TRADES and len(name) < SHORTEST_LABEL and front.replace("-", "") == name


def _is_place(rest: str) -> bool:
    """Whether what follows may be a member's place: no number, no service ("spk-kundenservice")."""
    return any(map(str.isalpha, rest)) and not any(map(_serves, rest.split("-")))


def _serves(word: str) -> bool:
    """Whether a word is one of service, a lure or two of them together ("kundenportal")."""
    if _is_lure(word):
        return True
    return any(_is_lure(word[:at]) and _is_lure(word[at:]) for at in range(2, len(word) - 1))


def _is_lure(word: str) -> bool:
    return word in LURES or word in _OF_BANKS or (len(word) >= SERVICE and word in index().services)


def _ends_so(brand: Brand, ending: str) -> bool:
    """Whether the ending is that of the country where such a brand's firms are: its first domain's."""
    return brand.domains[0].partition(".")[2] == ending


def _under(host: str, domains: tuple[str, ...]) -> bool:
    name = normal(host)
    return any(name == domain or name.endswith("." + domain) for domain in domains)
