"""Values of sentences that are names from lists of the program, and no words of the message."""

from __future__ import annotations

from functools import cache

from keshiin.judge.names.brands import is_brand
from keshiin.route.services import known_services

_ALWAYS = frozenset({"contact", "platform"})
_SERVICES = frozenset({"gateway", "service"})


def is_listed(name: str, value: str) -> bool:
    """Whether the value in the place of that name is from a list; a service can also be a host's name."""
    if name == "brand":
        return is_brand(value)
    return name in _ALWAYS or (name in _SERVICES and value in _services())


@cache
def _services() -> frozenset[str]:
    return frozenset(each.name for each in known_services().services)
