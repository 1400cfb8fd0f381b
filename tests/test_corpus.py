"""Every file of the corpus of real mail is analysed without an exception, into valid JSON."""

from __future__ import annotations

import json
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

from jsonschema import Draft202012Validator

from keshiin.analysis import analyze
from keshiin.explain import explain
from keshiin.lookup.places import Places
from keshiin.message.intake.messages import messages
from keshiin.message.intake.refusals import Passed
from keshiin.report.json import as_line, as_object
from keshiin_resources import path

PROCESSES = 2


def test_every_message_of_the_corpus_is_analysed_into_a_valid_object(corpus: Path) -> None:
    files = sorted(corpus.rglob("*.eml"))
    assert files, f"{corpus} holds no .eml file"
    shares = [files[start::PROCESSES] for start in range(PROCESSES)]
    with ProcessPoolExecutor(PROCESSES, get_context("spawn")) as pool:
        faults = [fault for share in pool.map(faults_of, shares) for fault in share]
    assert faults == []


def faults_of(files: list[Path]) -> list[str]:
    """What is wrong with the objects of these files, each with its file's name."""
    places = Places.bundled()
    schema = Draft202012Validator(json.loads(path("schema", "keshiin-1.json").read_text("utf-8")))
    return [f"{file}: {fault}" for file in files for fault in _faults(file, places, schema)]


def _faults(file: Path, places: Places, schema: Draft202012Validator) -> Iterator[str]:
    try:
        for item in messages(str(file)):
            if isinstance(item, Passed):
                yield f"passed over: {item}"
                continue
            analysis = analyze(item, places)
            written = json.loads(as_line(as_object(analysis, explain(analysis, "ja"))))
            for error in schema.iter_errors(written):
                yield f"{error.json_path}: {error.message[:200]}"
            for rule in written["rules"]["broken"]:
                yield f"broken rule: {rule}"
            yield from spans_outside(written, written["source"]["size"])
    except Exception as error:  # noqa: BLE001 - any exception at all is what this test is after
        yield repr(error)


def spans_outside(value: object, size: int) -> Iterator[str]:
    """Every span of an object that does not lie inside its own source."""
    if isinstance(value, list):
        for each in value:
            yield from spans_outside(each, size)
    elif isinstance(value, dict):
        if "source" in value and isinstance(value["source"], dict) and "size" in value["source"]:
            size = value["source"]["size"]
        if "span" in value and not 0 <= value["span"][0] <= value["span"][1] <= size:
            yield f"span {value['span']} outside {size} bytes"
        for each in value.values():
            yield from spans_outside(each, size)
