"""Which cards stand on which node, and which in the gap between two nodes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from keshiin.explain.model import Card
from keshiin_ui.panes.view import View, card_hops


@dataclass(frozen=True, slots=True)
class Marks:
    """Cards by hop, and those about a broken joint by its newer hop; these are not on its hops too."""

    hops: Mapping[int, tuple[Card, ...]]
    joints: Mapping[int, tuple[Card, ...]]

    @property
    def marked(self) -> frozenset[int]:
        """The hops that bear a card."""
        return frozenset(self.hops)


def marks_of(view: View) -> Marks:
    """The marks of a message's cards."""
    broken = {joint.newer for joint in view.analysis.route.joints if joint.state == "contradicted"}
    hops: dict[int, tuple[Card, ...]] = {}
    joints: dict[int, tuple[Card, ...]] = {}
    for card in view.cards:
        about = sorted(hop for hop in card_hops(card) if 1 <= hop <= len(view.hops))
        if len(about) == 2 and about[1] == about[0] + 1 and about[0] in broken:
            joints[about[0]] = (*joints.get(about[0], ()), card)
            continue
        for hop in about:
            hops[hop] = (*hops.get(hop, ()), card)
    return Marks(hops, joints)
