"""The catalogue tool: what it finds, what it takes in, what it refuses, what it reports."""

from __future__ import annotations

import gettext
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog

sys.path.append(str(Path(__file__).resolve().parents[2] / "packaging"))

from catalogue import prune, put, read
from marks import Mistake, marks_of
from texts import faults


def test_marks_are_found_inside_other_calls_and_over_several_lines() -> None:
    code = 'x = Words(title=N_("one " "two"), seen=N_(\n    "three"\n))\ny = tr("four")\nz = tr(name)\n'
    code += 'in_language(one)("five")\nself._tr("six")\n'
    assert sorted(text for _, text in marks_of(code, "x.py")) == ["five", "four", "one two", "six", "three"]


@pytest.mark.parametrize("code", ['N_(f"{x} y")', "N_(name)", 'N_("a" + name)'])
def test_a_mark_without_a_literal_is_a_mistake_with_its_place(code: str) -> None:
    with pytest.raises(Mistake, match=r"rule\.py:1"):
        list(marks_of(code, "rule.py"))


def test_put_compiles_what_gettext_then_reads(tmp_path: Path) -> None:
    catalogue = tmp_path / "keshiin.po"
    assert put({"It came from {host}.": "{host} から来ました。"}, catalogue) == []
    with catalogue.with_suffix(".mo").open("rb") as file:
        assert gettext.GNUTranslations(file).gettext("It came from {host}.") == "{host} から来ました。"


def test_put_refuses_other_placeholders_and_takes_the_rest(tmp_path: Path) -> None:
    catalogue = tmp_path / "keshiin.po"
    wrong = put({"from {a}": "{b}から", "good": "よい", "empty": ""}, catalogue)
    assert len(wrong) == 2
    assert read(catalogue).get("good").string == "よい"
    assert read(catalogue).get("from {a}") is None


def test_put_of_many_at_once_loses_none(tmp_path: Path) -> None:
    catalogue = tmp_path / "keshiin.po"
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda n: put({f"text {n}": f"文 {n}"}, catalogue), range(24)))
    assert {message.id for message in read(catalogue) if message.id} == {f"text {n}" for n in range(24)}


def test_put_of_the_same_texts_changes_no_byte(tmp_path: Path) -> None:
    catalogue = tmp_path / "keshiin.po"
    given = {"b": "び", "a": "あ", "two\nlines": "二\n行"}
    put(given, catalogue)
    before = catalogue.read_bytes()
    put(dict(reversed(given.items())), catalogue)
    assert catalogue.read_bytes() == before


def test_prune_takes_out_what_nothing_uses(tmp_path: Path) -> None:
    catalogue = tmp_path / "keshiin.po"
    put({"used": "使う", "unused": "使わない"}, catalogue)
    assert prune({"used"}, catalogue) == 1
    assert [message.id for message in read(catalogue) if message.id] == ["used"]


def test_check_reports_missing_fuzzy_different_and_unused() -> None:
    catalog = Catalog(locale="ja")
    catalog.add("fuzzy", "ふ", flags=["fuzzy"])
    catalog.add("{a} b", "び")
    catalog.add("unused", "う")
    catalog.add("fine {a}", "よい {a}")
    used = {"missing": "x.py:1", "fuzzy": "x.py:2", "{a} b": "x.py:3", "fine {a}": "x.py:4"}
    found = list(faults(used, catalog))
    assert len(found) == 4
    for expected in ("no Japanese for 'missing'", "fuzzy", "placeholders differ", "no longer used: 'unused'"):
        assert any(expected in fault for fault in found)
