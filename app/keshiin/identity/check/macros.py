"""Macros of SPF records (RFC 7208, section 7): parts of names that stand for what is known of a message."""

from __future__ import annotations

import re
from collections.abc import Callable
from urllib.parse import quote

from keshiin.domains import HOST_CHARACTERS

_MACRO = re.compile(
    r"%(?:(?P<sign>[%_-])"
    r"|\{(?P<letter>[slodiphcrtv])(?P<parts>0*[1-9][0-9]*)?(?P<turned>r?)(?P<marks>[.+,/_=-]*)\})",
    re.IGNORECASE,
)
_SIGNS = {"%": "%", "_": " ", "-": "%20"}


def is_well_formed(text: str) -> bool:
    """Whether every percent sign begins a macro of the grammar (section 7.1)."""
    return "%" not in _MACRO.sub("", text)


def expand(text: str, value_of: Callable[[str], str]) -> str:
    """The name that a text with macros stands for; ``value_of`` tells what a letter, in lower case, means.

    One over 253 characters loses labels from its left end (section 7.3).
    """
    name = _MACRO.sub(lambda found: _expanded(found, value_of), text).removesuffix(".")
    if len(name) <= HOST_CHARACTERS:
        return name
    tail = name[-HOST_CHARACTERS - 1 :]
    return tail.partition(".")[2] or name


def _expanded(macro: re.Match[str], value_of: Callable[[str], str]) -> str:
    if macro["sign"]:
        return _SIGNS[macro["sign"]]
    # No more than a name's length can be left of a value, which may be as long as a header field.
    value = value_of(macro["letter"].lower())
    if macro["parts"] or macro["turned"] or macro["marks"]:
        value = _transformed(value, macro)
    value = value[-HOST_CHARACTERS - 1 :]
    return quote(value, safe="~") if macro["letter"].isupper() else value


def _transformed(value: str, macro: re.Match[str]) -> str:
    """The value's parts, of which the last are kept and the order may be turned; dots join them always."""
    parts = re.split(f"[{re.escape(macro['marks'] or '.')}]", value)
    if macro["turned"]:
        parts.reverse()
    return ".".join(parts[-int(macro["parts"]) :] if macro["parts"] else parts)
