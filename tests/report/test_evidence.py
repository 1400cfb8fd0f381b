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
from keshiin.settings.file import read_settings
from keshiin_resources import path
from message.made_outlook import outlook_file

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


@pytest.mark.parametrize(
    ("language", "day", "elsewhere"),
    [
        ("en", "22 Nov 2026", "Note down the number of message.eml"),
        ("ja", "2026年11月22日", "message.eml の値は"),
    ],
)
def test_the_note_tells_its_day_and_that_a_list_beside_a_file_is_changed_with_it(
    language: str, day: str, elsewhere: str
) -> None:
    files = evidence_files(sample("hoster-notice.eml"), ("ja" if language == "ja" else "en",), NOW)
    assert day in files[NOTE].decode()
    assert elsewhere in files[NOTE].decode()


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


HEADER = (
    "Received: from a (b [192.0.2.1]) by c; Tue, 6 Jan 2026 10:00:05 +0900\r\n"
    "From: a@example.com\r\nTo: b@example.com\r\n"
)


@pytest.mark.parametrize(
    ("name", "data", "kept"),
    [
        ("note.eml", (HEADER + "\r\nx").encode("utf-16"), "message.eml"),
        ("note.emlx", b"%d\n%s\r\nx" % (len(HEADER) + 3, HEADER.encode()), "message.emlx"),
        ("page.html", f"<pre>{HEADER.replace('<', '&lt;')}</pre>".encode(), "message.txt"),
        ("kept.MSG", outlook_file(HEADER, "Hello", (("a.pdf", b"%PDF-1.4"),)), "message.msg"),
    ],
)
def test_file_that_was_converted_is_kept_as_it_was_given(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str, data: bytes, kept: str
) -> None:
    file, folder = tmp_path / name, tmp_path / "kept"
    file.write_bytes(data)
    assert main(["analyze", "--json", "--lang", "en", str(file)]) == 0
    first = json.loads(capsys.readouterr().out)
    assert main(["evidence", "--lang", "en", "--to", str(folder), str(file)]) == 0
    assert (folder / kept).read_bytes() == data
    capsys.readouterr()
    assert main(["analyze", "--json", "--lang", "en", str(folder / kept)]) == 0
    again = json.loads(capsys.readouterr().out)
    assert first["source"].pop("name") != again["source"].pop("name")
    assert again == first
    counted_in = folder / ("source.eml" if kept == "message.msg" else kept)
    assert sha256(counted_in.read_bytes()).hexdigest() == first["source"]["sha256"]
    assert ("source.eml" in (folder / NOTE).read_text("utf-8")) is (kept == "message.msg")
