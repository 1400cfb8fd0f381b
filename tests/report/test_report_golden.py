"""The report on every sample, word for word, as it was read and found good.

After a wanted change run it with ``KESHIIN_GOLDEN=write`` in the environment, and read what changed.
"""

from __future__ import annotations

import os
import re
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest

import keshiin
from keshiin.analysis import analyze
from keshiin.lookup.answers import read_answers
from keshiin.lookup.places import Places
from keshiin.message import read
from keshiin.report.compose import Wanted
from keshiin.report.forms import html, markdown
from keshiin_resources import dates, path

GOLDEN = Path(__file__).parent / "golden"
NOW = datetime(2026, 11, 22, 12, tzinfo=timezone(timedelta(hours=9)))
SAMPLES = sorted(each for each in path("samples").iterdir() if each.suffix in (".eml", ".txt"))
# The land on the map is data, not the report's own words.
LAND = re.compile(r' d="[^"]{400,}"')
STYLE = re.compile(r"<style>.*?</style>", re.DOTALL)
TAG = re.compile(r"<[^>]*>")
POLICY = re.compile(r"sha256-[A-Za-z0-9+/=]+")


def written(sample: Path, ending: str) -> str:
    """The report with all that differs from version to version taken out: Japanese HTML, English Markdown."""
    answers = path("samples", f"{sample.name.split('.')[0]}.answers.json")
    lookups = read_answers(answers) if answers.exists() else ()
    message = read(sample.read_bytes(), name=sample.name, kind="paste" if sample.suffix == ".txt" else "file")
    analysis = analyze(message, Places.bundled(), lookups=lookups)
    made = (
        html(analysis, Wanted(("ja",), NOW)) if ending == "html" else markdown(analysis, Wanted(("en",), NOW))
    )
    text = made[0].decode().replace(f"Keshiin {keshiin.__version__}", "Keshiin VERSION")
    for date in dates().values():
        text = text.replace(date, "DATE")
    return POLICY.sub("sha256-HASH", STYLE.sub("<style></style>", LAND.sub(' d="LAND"', text)))


@pytest.mark.parametrize("ending", ["html", "md"])
@pytest.mark.parametrize("sample", SAMPLES, ids=lambda each: each.name)
def test_the_report_on_a_sample_is_the_one_that_was_read(sample: Path, ending: str) -> None:
    golden = GOLDEN / f"{sample.name.split('.')[0]}.{ending}"
    made = written(sample, ending)
    if os.environ.get("KESHIIN_GOLDEN") == "write":
        GOLDEN.mkdir(exist_ok=True)
        golden.write_text(made, "utf-8")
    assert made.splitlines() == golden.read_text("utf-8").splitlines()


def test_no_golden_is_left_without_its_sample() -> None:
    names = {sample.name.split(".")[0] for sample in SAMPLES}
    assert {each.stem for each in GOLDEN.iterdir()} == names


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda each: each.name)
def test_between_japanese_words_stand_full_width_signs(sample: Path) -> None:
    told = TAG.sub("", written(sample, "html").partition("<pre>")[0])
    assert re.findall(r"[ぁ-んァ-ヶ一-龠」）][,:;] .{0,20}", told) == []
