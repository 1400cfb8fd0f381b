"""The owners of the networks of the internet, read from an IPFire location database (libloc format 1)."""

from __future__ import annotations

import struct
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from mmdb_file import About, write
from mmdb_tree import EMPTY, Tree

MAGIC = b"LOCDBXX\x01"
HEADER = struct.Struct(">QIIIIIIIIIIIII")
SYSTEM = struct.Struct(">II")
NETWORK = struct.Struct(">2s2xIH2x")
NODE = struct.Struct(">III")
NO_NETWORK = 0xFFFFFFFF
ANYCAST = 1 << 2


@dataclass(frozen=True, slots=True)
class Source:
    """The parts of one database: names by number, networks, and a tree of (zero, one, network) nodes."""

    created: datetime
    names: dict[int, str]
    networks: list[tuple[bytes, int, int]]
    nodes: list[tuple[int, int, int]]


def read(path: Path) -> Source:
    """Read a database from the disk; a file of another format raises ``ValueError``."""
    data = path.read_bytes()
    if not data.startswith(MAGIC):
        raise ValueError(f"{path} is not a location database of version 1")
    created, _, _, _, *sections = HEADER.unpack_from(data, len(MAGIC))
    systems, networks, nodes, _, pool = (
        data[offset : offset + length] for offset, length in zip(sections[::2], sections[1::2], strict=True)
    )
    return Source(
        created=datetime.fromtimestamp(created, UTC),
        names={number: _text(pool, at) for number, at in SYSTEM.iter_unpack(systems)},
        networks=list(NETWORK.iter_unpack(networks)),
        nodes=list(NODE.iter_unpack(nodes)),
    )


def _text(pool: bytes, offset: int) -> str:
    return pool[offset : pool.index(b"\0", offset)].decode("utf-8", "replace").strip()


def build(source: Path, target: Path) -> dict[str, object]:
    """Write ``target`` in the shape of GeoLite2-ASN, plus ``is_anycast``, and tell what went in."""
    owners = read(source)
    tree = Tree()
    root = _convert(owners, tree, 0, EMPTY)
    # libloc keeps IPv4 at ::ffff:0:0/96; MaxMind's readers look for it at ::/96.
    root = tree.graft(root, 0, 96, tree.at(root, 0xFFFF, 96))
    about = About(
        database_type="Keshiin-ASN (compat=GeoLite2-ASN)",
        build_epoch=int(owners.created.timestamp()),
        languages=("en",),
        description={"en": "Network owners from the IPFire Location database, CC BY-SA 4.0"},
    )
    nodes = write(target, tree, root, about)
    return {"date": owners.created.date().isoformat(), "nodes": nodes, "records": len(tree.records)}


def _convert(owners: Source, tree: Tree, node: int, inherited: int) -> int:
    """Name the subtree of ``node``; the nearest network above answers where there is none of its own."""
    zero, one, network = owners.nodes[node]
    answer = inherited if network == NO_NETWORK else tree.record(_record(owners, network))
    return tree.join(
        _convert(owners, tree, zero, answer) if zero else answer,
        _convert(owners, tree, one, answer) if one else answer,
    )


def _record(owners: Source, network: int) -> dict[str, object] | None:
    _, number, flags = owners.networks[network]
    record: dict[str, object] = {}
    if number:
        record["autonomous_system_number"] = number
    if owners.names.get(number):
        record["autonomous_system_organization"] = owners.names[number]
    if flags & ANYCAST:
        record["is_anycast"] = True
    return record or None
