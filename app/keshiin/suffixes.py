"""The public-suffix list, read once for all who ask it; its international names also as A-labels."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from publicsuffixlist import PublicSuffixList


@cache
def suffixes() -> PublicSuffixList:
    """Every suffix, those too under which a service gives names to its customers."""
    from publicsuffixlist import PublicSuffixList

    return PublicSuffixList(_lines(), accept_encoded_idn=False)


@cache
def registries() -> PublicSuffixList:
    """The suffixes of registries alone."""
    from publicsuffixlist import PublicSuffixList

    return PublicSuffixList(_lines(), accept_encoded_idn=False, only_icann=True)


def plain_domain(name: str) -> str:
    """The last two labels of a lower-case name where none but its last one can be a suffix; "" elsewhere.

    Nearly all names are such; the library, which looks for each of a name's ends in the list, takes ten times
    as long.
    """
    end = ".".join(name.rsplit(".", 2)[-2:])
    ends, wild = _long_ends()
    plain = end not in ends and end.rpartition(".")[2] not in wild
    return end if plain and ".." not in name and not name.startswith(".") else ""


@cache
def endings() -> frozenset[str]:
    """The last labels of all suffixes: every name ends in one of them."""
    return frozenset(rule.rpartition(".")[2] for rule in _lines())


@cache
def _long_ends() -> tuple[frozenset[str], frozenset[str]]:
    """The last two labels of each suffix of several, and the endings under which any second label is one."""
    ends = {".".join(rule.lstrip("!").rsplit(".", 2)[-2:]) for rule in _lines() if "." in rule}
    wild = {end.removeprefix("*.") for end in ends if end.startswith("*.")}
    return frozenset(ends), frozenset(wild)


@cache
def _lines() -> tuple[str, ...]:
    """The list's rules and its marks of sections; the library would encode all rules anew for each use."""
    from publicsuffixlist import PSLFILE

    return tuple(_encoded(Path(PSLFILE).read_text("utf-8")))


def _encoded(text: str) -> Iterator[str]:
    for line in text.splitlines():
        rule = line.partition(" ")[0]
        if line.startswith("// ===") or (rule and not line.startswith("//")):
            yield line
        if rule and not line.isascii() and not line.startswith("//"):
            exception = "!" if rule.startswith("!") else ""
            yield exception + ".".join(map(_a_label, rule.removeprefix("!").lower().split(".")))


def _a_label(label: str) -> str:
    """The label as it stands in the DNS; those of the list are in the form that needs no preparing."""
    return label if label.isascii() else f"xn--{label.encode('punycode').decode('ascii')}"
