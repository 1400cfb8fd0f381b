"""Reported results that the program extracts, against a plain count of the methods in the headers.

Run as ``python tests/measure/identity_reported.py [CORPUS]``. For each folder: fields that report, methods
counted in them after comments and quoted strings are taken out, results extracted, messages in which the two
numbers differ, results believed; then the reasons for that, the doubts about the sender, and how many
messages get a finding worse than neutral from the rules that go by these (goal for honest mail: under 1 %).
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from keshiin.identity import authenticate
from keshiin.identity.sender import claimed_senders
from keshiin.judge import judge
from keshiin.judge.model import Case
from keshiin.lookup.model import Facts
from keshiin.message import read
from keshiin.message.model import Message
from keshiin.message.values.words import decode_text
from keshiin.route import trace
from keshiin.settings import Settings

CORPUS = Path(__file__).parents[3] / "shared" / "corpus"
RULES = (
    "ambiguous_sender",
    "display_name_address",
    "dkim_failure",
    "dmarc_failure",
    "forged_authentication_results",
    "hidden_sender_characters",
    "several_from",
    "spf_failure",
)
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
    messages: Counter[str] = Counter()
    worse: dict[tuple[str, str], set[str]] = {}
    for folder in sorted(path for path in corpus.iterdir() if path.is_dir()):
        fields = counted = extracted = believed = 0
        differ: list[str] = []
        for path in sorted(folder.glob("*")):
            message = read(path.read_bytes())
            plain = list(plain_count(message))
            route = trace(message)
            identity = authenticate(message, route)
            found = identity.reported
            messages[folder.name] += 1
            case = Case(message, route, identity, Facts(), Settings())
            for finding in judge(case).findings:
                if finding.rule in RULES and finding.weight in ("odd", "serious"):
                    worse.setdefault((folder.name, finding.rule), set()).add(path.name)
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
    tell_worse(messages, worse)


def tell_worse(messages: Counter[str], worse: dict[tuple[str, str], set[str]]) -> None:
    """Print, for each folder and rule, in which messages it said something worse than neutral."""
    honest = [name for name in messages if name.startswith("honest")]
    total = sum(messages[name] for name in honest)
    hits = {(name, path) for (name, _), paths in worse.items() if name in honest for path in paths}
    share = len(hits) / max(total, 1)
    print(f"{'all honest mail':20} worse than neutral {len(hits):4} of {total:4}, {share:.2%}")
    for folder, count in sorted(messages.items()):
        rules = {rule: names for (name, rule), names in worse.items() if name == folder}
        hit = set().union(*rules.values())
        print(f"{folder:20} worse than neutral {len(hit):4} of {count:4}, {len(hit) / count:.1%}")
        for rule, names in sorted(rules.items()):
            shown = sorted(names)[:3] if folder.startswith("honest") else []
            print(f"{'':20} {rule:32} {len(names):4}", *shown)


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else CORPUS)
