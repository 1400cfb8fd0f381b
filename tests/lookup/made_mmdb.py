"""Small address files for tests, made with the program's own writer."""

from __future__ import annotations

import sys
from ipaddress import ip_network
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path.append(str(ROOT / "packaging/data"))

from mmdb_file import About, write  # noqa: E402
from mmdb_tree import EMPTY, Tree  # noqa: E402

BUILT = 1_700_000_000
BUILT_DAY = "2023-11-14"


def made(path: Path, database_type: str, records: dict[str, dict[str, object]]) -> Path:
    """Write a file that answers for the given networks and nothing else."""
    tree = Tree()
    root = EMPTY
    for text, record in records.items():
        network = ip_network(text)
        length = network.prefixlen + (96 if network.version == 4 else 0)
        prefix = int(network.network_address) >> (network.max_prefixlen - network.prefixlen)
        root = tree.graft(root, prefix, length, tree.record(record))
    write(path, tree, root, About(database_type, BUILT, ("en",), {"en": "made for a test"}))
    return path
