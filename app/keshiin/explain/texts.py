"""The texts by the name they had here."""

from __future__ import annotations

from keshiin.texts import N_, filled, one_after_another, translate

__all__ = ["N_", "filled", "one_after_another", "translate"]
