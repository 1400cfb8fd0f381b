"""The border against what the receiving service itself says, with its statement hidden from the program.

Run as ``python tests/measure/border.py [CORPUS]``. For each folder: messages whose receiver names the peer's
address (X-Sender-IP, "sender IP is", Received-SPF, "designates"), and whether the border found from the other
fields has that peer, another, or is unknown. Then the same for the made sets of ``tests/route``: honest
chains, most of them not of Exchange, each with its true border, and forgeries, where "wrong" is a border
whose line or peer is the forger's. Then the Received lines that name neither a server nor a peer.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from pathlib import Path

from keshiin.message import read
from keshiin.message.model import Message
from keshiin.route import trace
from keshiin.route.addresses import read_address

sys.path.insert(0, str(Path(__file__).parents[1]))

from route.border import forged_cases
from route.border import test_border_honest as honest
from route.made_mail import message

CORPUS = Path(__file__).parents[3] / "shared" / "corpus"
_WITNESS = re.compile(
    rb"^(?:X-Sender-IP|Authentication-Results|Received-SPF|X-MS-Exchange-[\w-]+|ARC-[\w-]+|X-Forefront-[\w-]+)"
    rb":[^\n]*\n(?:[ \t][^\n]*\n)*",
    re.IGNORECASE | re.MULTILINE,
)
_NAMED = (
    ("authentication-results", re.compile(r"sender IP is ([0-9A-Fa-f.:]+)")),
    ("received-spf", re.compile(r"client-ip=([0-9A-Fa-f.:]+)")),
    ("authentication-results", re.compile(r"designates ([0-9A-Fa-f.:]+) ")),
)


def stated_peer(message: Message) -> str | None:
    """The peer's address by the topmost field that states one."""
    stated = message.first("x-sender-ip")
    if stated is not None:
        return read_address(stated.value.decode("latin-1"))
    for name, pattern in _NAMED:
        field = message.first(name)
        found = pattern.search(field.value.decode("latin-1")) if field else None
        if found:
            return read_address(found[1].rstrip(".:"))
    return None


def without_witness(data: bytes) -> bytes:
    """The same message without the fields that state the answer."""
    end = re.search(rb"\r?\n\r?\n", data)
    header = data[: end.end()] if end else data
    return _WITNESS.sub(b"", header) + data[len(header) :]


def measure(folder: Path) -> tuple[Counter[str], list[str], Counter[str]]:
    """Counts of right, unknown, wrong; names of the wrong ones; lines with neither server nor peer."""
    counts: Counter[str] = Counter()
    wrong: list[str] = []
    nameless: Counter[str] = Counter()
    for path in sorted(folder.glob("*.eml")):
        data = path.read_bytes()
        truth = stated_peer(read(data))
        route = trace(read(without_witness(data)))
        for hop in route.hops:
            counts["lines"] += 1
            if hop.by is None and hop.ip is None:
                nameless[" ".join(hop.raw.split()[:2]) if hop.server == "qmail" else hop.raw[:60]] += 1
        if truth is None:
            counts["no statement"] += 1
            continue
        found = route.peer.ip if route.peer else None
        verdict = "unknown" if route.border.hop is None else "right" if found == truth else "wrong"
        counts[verdict] += 1
        if verdict == "wrong":
            wrong.append(f"{path.name}: stated {truth}, found {found} by {route.border.rule}")
    return counts, wrong, nameless


def measure_honest() -> Counter[str]:
    """Counts of right, unknown, wrong on the honest made chains."""
    return Counter(honest.verdict(chain) for chain in honest.CHAINS)


def measure_forged() -> Counter[str]:
    """Counts of right, unknown, wrong on the forged messages."""
    counts: Counter[str] = Counter()
    for case in forged_cases.CASES:
        found = trace(message(*case.written, *case.forged), case.settings)
        written = sum(line.startswith("Received:") for line in case.written)
        if found.peer is None:
            counts["unknown"] += 1
        else:
            counts["right" if found.peer.index <= written and found.peer.ip == case.peer else "wrong"] += 1
    return counts


def main(corpus: Path) -> None:
    """Print the table for each folder of the corpus."""
    print("| folder | stated | right | unknown | wrong | lines | neither server nor peer |")
    print("|---|--:|--:|--:|--:|--:|--:|")
    left: Counter[str] = Counter()
    wrong: list[str] = []
    for folder in sorted(each for each in corpus.iterdir() if each.is_dir()):
        counts, missed, nameless = measure(folder)
        stated = counts["right"] + counts["unknown"] + counts["wrong"]
        cells = [folder.name, stated, counts["right"], counts["unknown"], counts["wrong"], counts["lines"]]
        print("| " + " | ".join(str(cell) for cell in [*cells, nameless.total()]) + " |")
        left += nameless
        wrong += [f"{folder.name}/{line}" for line in missed]
    for name, made in (("made, honest", measure_honest()), ("made, forged", measure_forged())):
        cells = [name, made.total(), made["right"], made["unknown"], made["wrong"], "", ""]
        print("| " + " | ".join(str(cell) for cell in cells) + " |")
    print("\nwrong:", *wrong, sep="\n  ")
    shapes = Counter({re.sub(r"\d+", "N", shape): 0 for shape in left})
    for shape, count in left.items():
        shapes[re.sub(r"\d+", "N", shape)] += count
    print(
        "\nlines that name neither:",
        *(f"{count} × {shape}" for shape, count in shapes.most_common()),
        sep="\n  ",
    )


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else CORPUS)
