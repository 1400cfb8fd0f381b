"""What the reader has told the program about himself."""

from __future__ import annotations

from dataclasses import dataclass

from keshiin.domains import domain_part


@dataclass(frozen=True, slots=True)
class Settings:
    """The reader's own word; it outweighs every rule.

    ``my_services`` are host names, organisational domains or authserv-ids, ``not_mine`` refused ones;
    ``my_networks`` CIDR ranges, ``!`` in front excludes, the first match wins; ``my_forwarders`` pass mail on
    to him. ``border_hop`` is "my side up to here" for one message, counted from 1 at the top.
    ``my_results`` are authserv-ids (RFC 8601) that he adopted: the names under which his service reports.
    """

    my_services: tuple[str, ...] = ()
    not_mine: tuple[str, ...] = ()
    my_networks: tuple[str, ...] = ()
    my_forwarders: tuple[str, ...] = ()
    my_addresses: tuple[str, ...] = ()
    border_hop: int | None = None
    my_results: tuple[str, ...] = ()

    @property
    def own_addresses(self) -> frozenset[str]:
        """His addresses, in lower case."""
        return frozenset(each.lower() for each in self.my_addresses)

    @property
    def own_domains(self) -> frozenset[str]:
        """The domains of his addresses, in lower case."""
        return frozenset(domain_part(each) for each in self.own_addresses)
