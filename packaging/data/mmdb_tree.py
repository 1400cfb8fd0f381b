"""A binary search tree of addresses in which equal subtrees are stored once."""

from __future__ import annotations

from collections.abc import Sequence

EMPTY = 0

Ranges = Sequence[tuple[int, int, int]]


class Tree:
    """Nodes and records under construction, named by number: a node is positive, a record negative.

    Two subtrees with the same answers are one node, and a node whose halves are the same record is
    that record, which is what keeps a country file at a third of its plain size.
    """

    def __init__(self) -> None:
        self.nodes: list[tuple[int, int]] = []
        self.records: list[dict[str, object]] = []
        self._node_of: dict[tuple[int, int], int] = {}
        self._record_of: dict[str, int] = {}

    def record(self, value: dict[str, object] | None) -> int:
        """Name the record that a search ends in; nothing is known for ``None``."""
        if value is None:
            return EMPTY
        key = repr(value)
        if key not in self._record_of:
            self.records.append(value)
            self._record_of[key] = -len(self.records)
        return self._record_of[key]

    def join(self, zero: int, one: int) -> int:
        """Name the subtree whose next bit leads to ``zero`` or to ``one``."""
        if zero == one and zero <= EMPTY:
            return zero
        pair = (zero, one)
        if pair not in self._node_of:
            self.nodes.append(pair)
            self._node_of[pair] = len(self.nodes)
        return self._node_of[pair]

    def join_ranges(self, ranges: Ranges, bits: int) -> int:
        """Name the subtree of ``bits`` bits for sorted, disjoint ranges of (first, last, record)."""
        return self._cover(ranges, 0, len(ranges), 0, bits)

    def at(self, root: int, prefix: int, length: int) -> int:
        """Name the subtree below the ``length`` bits of ``prefix``."""
        for bit in reversed(range(length)):
            if root <= EMPTY:
                return root
            root = self.nodes[root - 1][prefix >> bit & 1]
        return root

    def graft(self, root: int, prefix: int, length: int, subtree: int) -> int:
        """Name the tree that is ``root`` but for ``subtree`` below the ``length`` bits of ``prefix``."""
        if not length:
            return subtree
        zero, one = self.nodes[root - 1] if root > EMPTY else (root, root)
        if prefix >> (length - 1) & 1:
            return self.join(zero, self.graft(one, prefix, length - 1, subtree))
        return self.join(self.graft(zero, prefix, length - 1, subtree), one)

    def _cover(self, ranges: Ranges, start: int, stop: int, first: int, bits: int) -> int:
        """Name the subtree for ``2**bits`` addresses from ``first``, which ranges[start:stop] may touch."""
        last = first + (1 << bits) - 1
        while start < stop and ranges[start][1] < first:
            start += 1
        while stop > start and ranges[stop - 1][0] > last:
            stop -= 1
        if start == stop:
            return EMPTY
        if stop - start == 1 and ranges[start][0] <= first and last <= ranges[start][1]:
            return ranges[start][2]
        half = 1 << (bits - 1)
        middle = _first_reaching(ranges, start, stop, first + half)
        shared = middle < stop and ranges[middle][0] < first + half
        return self.join(
            self._cover(ranges, start, middle + 1 if shared else middle, first, bits - 1),
            self._cover(ranges, middle, stop, first + half, bits - 1),
        )


def _first_reaching(ranges: Ranges, start: int, stop: int, address: int) -> int:
    """Find the first range from ``start`` that ends at or after ``address``."""
    while start < stop:
        middle = (start + stop) // 2
        if ranges[middle][1] < address:
            start = middle + 1
        else:
            stop = middle
    return start
