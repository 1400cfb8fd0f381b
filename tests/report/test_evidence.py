"""Evidence is kept whole, with its hashes, and shows the same results when it is opened again."""

from __future__ import annotations

import io
import json
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from zipfile import ZipFile

import pytest
from made_letters import sample

from keshiin.cli import main
from keshiin.lookup.answers import read_answers
from keshiin.report.evidence import NOTE, as_zip, evidence_files
from keshiin.settings import Settings
from keshiin.settings_file import read_settings
from keshiin_resources import path

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)


@pytest.mark.parametrize("name", ["hoster-notice.eml", "ministry-notice.paste.txt", "bounce-yahoo.eml"])
def test_the_source_is_untouched_and_every_hash_fits(name: str) -> None:
    files = evidence_files(sample(name), ("en",), NOW)
    source = "message.txt" if ".paste." in name else "message.eml"
    assert files[source] == path("samples", name).read_bytes()
    sums = dict(reversed(line.split("  ")) for line in files["SHA256SUMS.txt"].decode().splitlines())
    assert sums == {
        each: sha256(data).hexdigest() for each, data in files.items() if each != "SHA256SUMS.txt"
    }


@pytest.mark.parametrize(("language", "word"), [("en", "police"), ("ja", "警察")])
def test_the_note_says_what_to_keep(language: str, word: str) -> None:
    note = evidence_files(sample("hoster-notice.eml"), ("ja" if language == "ja" else "en",), NOW)[
        NOTE
    ].decode()
    assert word in note
    assert "message.eml" in note
    assert "{" not in note


def test_opened_again_it_shows_the_same_results(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    name, answers = "ministry-notice.paste.txt", path("samples", "ministry-notice.answers.json")
    whole = str(path("samples", name))
    assert main(["analyze", "--json", "--lang", "en", "--answers", str(answers), whole]) == 0
    first = json.loads(capsys.readouterr().out)
    assert (
        main(["evidence", whole, "--lang", "en", "--answers", str(answers), "--to", str(tmp_path / "kept")])
        == 0
    )
    monkeypatch.chdir(tmp_path / "kept")
    capsys.readouterr()
    assert main(["analyze", "--json", "--lang", "en", "--answers", "answers.json", "message.eml"]) == 0
    again = json.loads(capsys.readouterr().out)
    assert first["lookups"] != []
    assert first["source"].pop("name") != again["source"].pop("name")
    assert again == first
    assert read_answers(Path("report.json")) == read_answers(Path("answers.json"))


def test_settings_that_took_part_are_kept_and_give_the_same_results(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    settings = Settings(my_services=("example.jp",), my_addresses=("hiroshi@example.jp",), border_hop=2)
    analysis = sample("hoster-notice.eml", settings)
    for name, data in evidence_files(analysis, ("en",), NOW).items():
        (tmp_path / name).write_bytes(data)
    monkeypatch.chdir(tmp_path)
    assert "--settings settings.toml message.eml" in Path(NOTE).read_text()
    assert read_settings(Path("settings.toml")) == settings
    main(["analyze", "--json", "--lang", "en", "--answers", "answers.json", "--settings", "settings.toml",
          "message.eml"])  # fmt: skip
    again, first = json.loads(capsys.readouterr().out), json.loads(Path("report.json").read_text())
    again["source"].pop("name")
    first["source"].pop("name")
    assert again == first


def test_the_archive_holds_the_same_files() -> None:
    files = evidence_files(sample("hoster-notice.eml"), ("ja", "en"), NOW)
    with ZipFile(io.BytesIO(as_zip(files, NOW))) as archive:
        assert {name: archive.read(name) for name in archive.namelist()} == dict(files)
        assert archive.testzip() is None
