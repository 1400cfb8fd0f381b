"""What a line of the reader's own lists has to be, and the sentence that says so of another text."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from ipaddress import ip_network

from keshiin.texts import N_

NO_SERVICE = N_("“{name}” is no name of a server or domain. Write one such as example.jp.")
NO_ADDRESS = N_("“{name}” is no address. Write one such as you@example.jp.")
NO_NETWORK = N_("“{name}” is no range of addresses. Write one such as 192.0.2.0/24.")
# Also the name under which a service reports its checks, and an address between brackets.
_SERVICE = re.compile(r"[\w.:\[\]-]+")
_ADDRESS = re.compile(r"[^\s@]+@[^\s@]+")
_RESULTS = re.compile(r"\S+")


def is_service(text: str) -> bool:
    """Whether a text can be the name of a server or of a domain."""
    return _SERVICE.fullmatch(text) is not None


def is_own_address(text: str) -> bool:
    """Whether a text can be an address of mail."""
    return _ADDRESS.fullmatch(text) is not None


def is_network(text: str) -> bool:
    """Whether a text is a range of addresses (CIDR) as the settings hold it, perhaps with ``!`` in front."""
    try:
        ip_network(text.strip().removeprefix("!").strip(), strict=False)
    except ValueError:
        return False
    return True


@dataclass(frozen=True, slots=True)
class Fitting:
    """``fits`` tells what can be a line, ``otherwise`` is the sentence about any other."""

    fits: Callable[[str], bool]
    otherwise: str


SERVER = Fitting(is_service, NO_SERVICE)
OF_LISTS: Mapping[str, Fitting] = {
    "my_services": SERVER,
    "not_mine": SERVER,
    "my_forwarders": SERVER,
    "my_addresses": Fitting(is_own_address, NO_ADDRESS),
    "my_networks": Fitting(is_network, NO_NETWORK),
    # What a service calls itself there is any word (RFC 8601, authserv-id).
    "my_results": Fitting(lambda text: _RESULTS.fullmatch(text) is not None, NO_SERVICE),
}
"""The lists of the settings, by their names there."""
