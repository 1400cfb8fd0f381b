"""The terms of an SPF record as pyspf takes them (RFC 7208, sections 4.6.1 and 6)."""

from __future__ import annotations

import re

import spf  # type: ignore[import-untyped]

from keshiin.identity.check.macros import is_well_formed

_MODIFIER = re.compile(r"([a-z][a-z0-9_.-]*)=([!-~]*)", re.IGNORECASE)


def plain_term(term: str) -> str:
    """A term as pyspf takes it, "" for a modifier that says nothing to us; raises PermError."""
    found = _MODIFIER.fullmatch(term)
    if found is None:
        return term
    name, value = found[1].lower(), found[2]
    if name in ("redirect", "exp"):
        return f"{name}={value}"
    check_macros(value)
    return ""


def check_macros(text: str) -> None:
    """Raise PermError where a percent sign begins no macro of the grammar."""
    if not is_well_formed(text):
        raise spf.PermError("a macro that does not exist")
