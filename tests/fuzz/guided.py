"""Fuzzing led by coverage (atheris, which is libFuzzer): guided.py [--seconds N] [TARGET...].

Each target runs in a process of its own, starts from pieces of the samples, and ends at the first error. An
input that raised lies in build/fuzz/ afterwards. atheris has its own folder under build/.
"""

from __future__ import annotations

import argparse
import io
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from trial import sample_seeds

from keshiin.message import read
from keshiin.message.charset.decoding import decode
from keshiin.message.field import Field
from keshiin.message.header.fields import split_header
from keshiin.message.values.words import decode_text
from keshiin.route.received import read_hop
from keshiin.span import Span
from keshiin.thunderbird.framing import Malformed, read_frame

ROOT = Path(__file__).resolve().parents[2]
LOCK = ROOT / "packaging" / "requirements-fuzz.lock"
FOLDER = ROOT / "build" / "atheris"
FAILED = ROOT / "build" / "fuzz"
CORPORA = ROOT / "build" / "fuzz-corpora"
LONGEST = 4_096


def received(data: bytes) -> None:
    """The reader of Received lines."""
    raw = b"Received: " + data
    read_hop(1, Field("Received", 1, Span(0, len(raw)), raw, 8, ((0, 0),)))


def splitter(data: bytes) -> None:
    """The splitter of headers and parts, for a file and for pasted text."""
    read(data)
    split_header(data, paste=True)


def charset(data: bytes) -> None:
    """The guess of charsets, with a label and without, and encoded words."""
    label, _, text = data.partition(b"\n")
    decode(text, label.decode("latin-1"))
    decode(data)
    decode_text(data)


def framing(data: bytes) -> None:
    """The frames of native messaging, until one is refused."""
    stream = io.BytesIO(data)
    try:
        while read_frame(stream) is not None:
            pass
    except Malformed:
        return


TARGETS: dict[str, Callable[[bytes], None]] = {
    "received": received,
    "splitter": splitter,
    "charset": charset,
    "framing": framing,
}


def first_inputs(target: str) -> Iterator[bytes]:
    """What a target starts from."""
    for seed in sample_seeds():
        if target == "splitter":
            yield seed[:LONGEST]
        elif target == "framing":
            yield len(seed[:99]).to_bytes(4, sys.byteorder) + seed[:99]
            yield (16).to_bytes(4, sys.byteorder) + b'{"type": "ping"}'
        else:
            wanted = "received" if target == "received" else "subject"
            yield from (field.value for field in read(seed).all(wanted))


def install() -> None:
    """Put atheris into its folder, as the lock pins it. Raises CalledProcessError where it cannot be had."""
    if not (FOLDER / "atheris").is_dir():
        command = (
            "-m",
            "pip",
            "install",
            "-qq",
            "--require-hashes",
            "--target",
            str(FOLDER),
            "-r",
            str(LOCK),
        )
        subprocess.run((sys.executable, *command), check=True)


def run(target: str, seconds: int) -> None:
    """Fuzz one target in this process; libFuzzer ends it."""
    sys.path.insert(0, str(FOLDER))
    import atheris  # type: ignore[import-not-found]

    corpus = CORPORA / target
    corpus.mkdir(parents=True, exist_ok=True)
    FAILED.mkdir(parents=True, exist_ok=True)
    for number, data in enumerate(first_inputs(target)):
        (corpus / f"seed-{number}").write_bytes(data[:LONGEST])
    atheris.instrument_all()
    options = (
        f"-max_total_time={seconds}",
        f"-max_len={LONGEST}",
        "-timeout=5",
        f"-artifact_prefix={FAILED}/{target}-",
    )
    atheris.Setup((sys.argv[0], *options, "-print_final_stats=1", str(corpus)), TARGETS[target])
    atheris.Fuzz()


def main() -> int:
    """Fuzz every wanted target for its time and tell what came of it; 1 where one raised."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("targets", nargs="*", metavar="TARGET", help=", ".join(TARGETS))
    parser.add_argument("--seconds", type=int, default=600)
    parser.add_argument("--here", action="store_true", help=argparse.SUPPRESS)
    wanted = parser.parse_args()
    if unknown := set(wanted.targets) - set(TARGETS):
        parser.error(f"no such target: {', '.join(sorted(unknown))}")
    if wanted.here:
        run(wanted.targets[0], wanted.seconds)
        return 0
    install()
    failed = 0
    for target in wanted.targets or list(TARGETS):
        command = (sys.executable, __file__, target, "--seconds", str(wanted.seconds), "--here")
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        told = [line for line in done.stderr.splitlines() if "number_of_executed_units" in line]
        covered = [line for line in done.stderr.splitlines() if " cov: " in line]
        print(f"{target}: {'; '.join([*told, *covered[-1:]])}", flush=True)
        if done.returncode:
            failed = 1
            print(done.stderr[-3_000:], flush=True)
    return failed


if __name__ == "__main__":
    sys.exit(main())
