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
            yield exception + rule.removeprefix("!").lower().encode("idna").decode("ascii")
