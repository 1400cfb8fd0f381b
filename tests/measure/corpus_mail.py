"""The corpus of real mail as the program judges it, with and without the receiving service's own verdicts."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

from keshiin.analysis import Analysis, analyze
from keshiin.explain import explain
from keshiin.judge.assessment import assess
from keshiin.judge.folder import found_rules
from keshiin.judge.model import Assessment
from keshiin.lookup.places import Places
from keshiin.message import read
from keshiin.report.json import as_line, as_object

CORPUS = Path(os.environ.get("KESHIIN_CORPUS", Path(__file__).resolve().parents[3] / "shared/corpus"))
LEVELS = ("confirmed", "consistent", "unclear", "suspicious", "dangerous")
ALARMS = ("suspicious", "dangerous")
COUNTED = ("odd", "serious")
BRANDED = "phishing, brand claimed"
BRAND_RULES = frozenset(("brand_claim", "lookalike_domain"))
VERDICTS = (
    b"authentication-results", b"arc-", b"received-spf", b"x-ms-", b"x-microsoft-", b"x-forefront-",
    b"x-sid-", b"x-message-", b"x-spam", b"x-rspamd", b"x-proofpoint", b"x-mimecast", b"x-sender-ip",
    b"x-eop", b"x-incoming",
)  # fmt: skip
HEADER_MOST = 262144


@dataclass(frozen=True, slots=True)
class Judged:
    """One message: where it lies, what the judge said, without which rule it would say what, and how fast.

    ``returned`` tells whether a returned message was found inside; ``reported`` counts the results read and
    those believed; ``seconds`` is the time from bytes to JSON.
    """

    folder: str
    name: str
    assessment: Assessment
    without: dict[str, str]
    returned: bool
    reported: tuple[int, int]
    seconds: float

    @property
    def alarmed(self) -> bool:
        """Whether the level is suspicious or worse."""
        return self.assessment.level in ALARMS

    def weights(self) -> set[tuple[str, str]]:
        """The rules that fired with their weights, each pair once."""
        return {(finding.rule, finding.weight) for finding in self.assessment.findings}

    def told(self) -> str:
        """One line: level, file, the rules that counted; "!" marks a serious one."""
        signs = [each for each in self.assessment.findings if each.weight != "neutral"]
        rules = " ".join(f"{each.rule}{'!' if each.weight == 'serious' else ''}" for each in signs)
        return f"{self.assessment.level:11} {self.folder}/{self.name:45} {rules}"


def folders() -> list[str]:
    """The folders of the corpus, none where it is absent."""
    return sorted(each.name for each in CORPUS.iterdir() if each.is_dir()) if CORPUS.is_dir() else []


def judged(*, hide: bool) -> Iterator[Judged]:
    """Every message of the corpus, judged without network and settings; one that raises ends the run."""
    places = Places.bundled()
    for folder in folders():
        for file in sorted((CORPUS / folder).glob("*.eml")):
            data = file.read_bytes()
            start = perf_counter()
            analysis = analyze(read(without_verdicts(data) if hide else data, name=file.name), places)
            as_line(as_object(analysis, explain(analysis, "ja")))
            yield _judged(folder, file.name, analysis, perf_counter() - start)


def without_verdicts(data: bytes) -> bytes:
    """The message without the fields in which the receiving service wrote its verdicts."""
    blank = b"\r\n\r\n" if b"\r\n\r\n" in data[:HEADER_MOST] else b"\n\n"
    head, found, body = data.partition(blank)
    kept: list[bytes] = []
    keep = True
    for line in head.splitlines(keepends=True):
        if line[:1] not in b" \t" or not kept:
            keep = not line.lower().startswith(VERDICTS)
        if keep:
            kept.append(line)
    return b"".join(kept).rstrip(b"\r\n") + found + body


def _judged(folder: str, name: str, analysis: Analysis, seconds: float) -> Judged:
    reported = analysis.identity.reported
    return Judged(
        folder,
        name,
        analysis.assessment,
        _without_each_rule(analysis),
        any(inner.role == "returned" for inner in analysis.message.inner),
        (len(reported), sum(each.believed for each in reported)),
        seconds,
    )


def _without_each_rule(analysis: Analysis) -> dict[str, str]:
    """The level that is left when a rule that counted is left out, by the rule."""
    rules, said, case = found_rules()[0], analysis.assessment, analysis.case
    counted = {finding.rule for finding in said.findings if finding.weight in COUNTED}
    return {
        rule: assess(case, tuple(each for each in said.findings if each.rule != rule), said.ran, rules).level
        for rule in counted
    }


def named(found: list[Judged], folder: str) -> list[Judged]:
    """Those of one folder; of all honest folders, or of the phishing that claims a brand, by those names."""
    if folder == "all honest":
        return [each for each in found if each.folder.startswith("honest")]
    if folder == BRANDED:
        return [each for each in named(found, "phishing") if BRAND_RULES & set(each.assessment.ran.fired)]
    return [each for each in found if each.folder == folder]
