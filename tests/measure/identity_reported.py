"""Reported results that the program extracts, against a plain count of the methods in the headers.

Run as ``python tests/measure/identity_reported.py [CORPUS]``. For each folder: fields that report, methods
counted in them after comments and quoted strings are taken out, results extracted, messages in which the two
numbers differ, results believed; then the reasons for that, and the doubts about the sender.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from keshiin.identity import authenticate
from keshiin.identity.sender import claimed_senders
from keshiin.message import read
from keshiin.message.model import Message
from keshiin.message.words import decode_text
from keshiin.route import trace

CORPUS = Path(__file__).parents[3] / "shared" / "corpus"
_METHOD = re.compile(r"(?:^|[;\s])(?:spf|dkim|dmarc|arc|compauth)(?:/\d+)?\s*=\s*[a-z]", re.IGNORECASE)
_NOISE = re.compile(r'\([^()]*\)|"[^"]*"')


def plain_count(message: Message) -> Iterator[int]:
    """For each field that reports, how many results it plainly holds."""
    for field in message.fields:
        if field.key == "received-spf":
            yield 1
        elif field.key == "arc-seal":
            yield len(re.findall(rb"\bcv\s*=", field.value))
        elif "authentication-results" in field.key:
            text = decode_text(field.value)
            while (shorter := _NOISE.sub(" ", text)) != text:
                text = shorter
            yield len(_METHOD.findall(text))


def main(corpus: Path) -> None:
    """Print the tables."""
    print(f"{'folder':20} {'fields':>7} {'counted':>8} {'extracted':>9} {'differ':>6} {'believed':>8}")
    whys: Counter[tuple[str, str, bool]] = Counter()
    doubts: Counter[tuple[str, str]] = Counter()
    for folder in sorted(path for path in corpus.iterdir() if path.is_dir()):
        fields = counted = extracted = believed = 0
        differ: list[str] = []
        for path in sorted(folder.glob("*")):
            message = read(path.read_bytes())
            plain = list(plain_count(message))
            found = authenticate(message, trace(message)).reported
            fields += len(plain)
            counted += sum(plain)
            extracted += len(found)
            believed += sum(each.believed for each in found)
            whys.update((folder.name, each.why, each.believed) for each in found)
            doubts.update((folder.name, doubt) for doubt in claimed_senders(message).ids)
            if sum(plain) != len(found):
                differ.append(f"{path.name} {sum(plain)}/{len(found)}")
        print(f"{folder.name:20} {fields:7} {counted:8} {extracted:9} {len(differ):6} {believed:8}", *differ)
    for (name, why, word), number in sorted(whys.items()):
        print(f"{name:20} {why:18} {'believed' if word else 'not believed':14} {number:6}")
    for (name, doubt), number in sorted(doubts.items()):
        print(f"{name:20} {doubt:24} messages {number:6}")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else CORPUS)
