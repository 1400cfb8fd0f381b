"""The commands that take a message further: what they write, what they say, what they refuse."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from keshiin.cli import main
from keshiin.explain.wording.clock import full_text
from keshiin_resources import path

NOTICE = str(path("samples", "hoster-notice.eml"))
BOUNCE = str(path("samples", "bounce-yahoo.eml"))
Capture = pytest.CaptureFixture[str]


@pytest.mark.parametrize(
    ("ending", "begins"), [(".html", "<!DOCTYPE html>"), (".md", "# "), (".csv", "\ufeff"), (".json", "{")]
)
def test_the_files_name_says_the_form(ending: str, begins: str, tmp_path: Path) -> None:
    out = tmp_path / f"report{ending}"
    assert main(["report", NOTICE, "--to", str(out), "--lang", "en"]) == 0
    assert out.read_text("utf-8").startswith(begins)
    assert "hiroshi" not in out.read_text("utf-8")


@pytest.mark.parametrize("command", ["report", "evidence"])
def test_a_zone_a_day_from_utc_leaves_the_report_in_utc(
    command: str, tmp_path: Path, in_zone: Callable[[str], None]
) -> None:
    out = tmp_path / {"report": "report.md", "evidence": "kept"}[command]
    in_zone("FAR-24")
    assert main([command, NOTICE, "--to", str(out), "--lang", "en"]) == 0
    text = (out if out.is_file() else next(out.glob("*.md"), out / "report.html")).read_text("utf-8")
    assert "(UTC)" in text


def test_a_pdf_is_written_where_the_window_is_installed(tmp_path: Path) -> None:
    out = tmp_path / "report.pdf"
    assert main(["report", NOTICE, "--to", str(out), "--lang", "ja"]) == 0
    assert out.read_bytes().startswith(b"%PDF-")


def test_a_pdf_without_the_window_is_refused_in_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    monkeypatch.setitem(sys.modules, "keshiin_ui.further.pdf", None)
    assert main(["report", NOTICE, "--to", str(tmp_path / "a.pdf"), "--lang", "en"]) == 2
    assert "Write .html and print that" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(("language", "words"), [("en", "in base64. Places: 1"), ("ja", "base64、1 か所")])
def test_what_was_hidden_is_listed_and_not_told(
    language: str, words: str, tmp_path: Path, capsys: Capture
) -> None:
    assert main(["report", NOTICE, "--to", str(tmp_path / "a.html"), "--lang", language]) == 0
    err = capsys.readouterr().err
    assert words in err
    assert "hiroshi" not in err


def test_unmasked_has_to_be_asked_for_and_is_told(tmp_path: Path, capsys: Capture) -> None:
    out = tmp_path / "a.html"
    assert main(["report", NOTICE, "--to", str(out), "--unmasked", "--lang", "en"]) == 0
    assert "hiroshi@example.jp" in out.read_text("utf-8")
    assert "Keep it to yourself" in capsys.readouterr().err


def test_both_languages_stand_in_one_page_with_the_source_once(tmp_path: Path) -> None:
    out = tmp_path / "a.html"
    assert main(["report", NOTICE, "--to", str(out), "--lang", "both"]) == 0
    page = out.read_text("utf-8")
    assert page.count('<article lang="ja">') == page.count('<article lang="en">') == page.count("<pre>") == 1


def test_the_json_is_the_contracts(tmp_path: Path, schema: Draft202012Validator) -> None:
    out = tmp_path / "a.json"
    assert main(["report", NOTICE, "--to", str(out)]) == 0
    assert [error.message for error in schema.iter_errors(json.loads(out.read_text("utf-8")))] == []


def test_an_existing_file_is_kept_unless_told(tmp_path: Path, capsys: Capture) -> None:
    out = tmp_path / "a.html"
    out.write_text("old")
    assert main(["report", NOTICE, "--to", str(out), "--lang", "en"]) == 1
    assert "already something" in capsys.readouterr().err
    assert out.read_text() == "old"
    assert main(["report", NOTICE, "--to", str(out), "--force"]) == 0
    assert out.read_text("utf-8") != "old"


@pytest.mark.parametrize(
    ("arguments", "status", "words"),
    [
        (["report", NOTICE, "--to", "a.doc"], 2, "does not say which form"),
        (["report", NOTICE, "--to", "/none/there/a.html"], 1, "does not exist"),
        (["report", "/none/there.eml", "--to", "a.html"], 1, "there.eml"),
        (["report", NOTICE, "--answers", "/none.json", "--to", "a.html"], 1, "There is no file"),
        (["letter", NOTICE, "--to", "nobody"], 2, "choose from abuse, relay, provider"),
        (["letter", NOTICE, "--to", "office"], 2, "invalid choice: 'office' (choose from abuse"),
        (["letter", NOTICE, "--to", "office:none"], 1, "no such office"),
        (
            ["letter", str(path("samples", "ministry-notice.paste.txt")), "--to", "abuse"],
            1,
            "no name to rely on",
        ),
        (["letter", NOTICE, BOUNCE, "--to", "abuse"], 2, "one at a time"),
        (["letter", NOTICE, NOTICE, "--to", "relay"], 1, "None of these messages"),
        (["evidence", NOTICE, "--to", "/none/there/kept"], 1, "does not exist"),
    ],
)
def test_what_cannot_be_done_is_said_in_words(
    arguments: list[str],
    status: int,
    words: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: Capture,
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LC_ALL", "C")
    assert main(arguments) == status
    out, err = capsys.readouterr()
    assert out == ""
    assert words in err
    assert list(tmp_path.iterdir()) == []


def test_recorded_answers_stand_in_the_report_with_their_times(tmp_path: Path) -> None:
    out, answers = tmp_path / "a.md", str(path("samples", "ministry-notice.answers.json"))
    notice = str(path("samples", "ministry-notice.paste.txt"))
    assert main(["report", notice, "--answers", answers, "--to", str(out), "--lang", "en"]) == 0
    written = out.read_text("utf-8")
    asked = datetime.fromisoformat("2007-03-12T12:00:00+09:00")
    assert full_text(asked.astimezone(datetime.now().astimezone().tzinfo), str) in written
    assert "Ministry of Health, Labour and Welfare" in written


def test_whom_the_address_of_a_letter_belongs_to_is_told_beside_it(capsys: Capture) -> None:
    assert main(["letter", NOTICE, "--to", "provider", "--lang", "en"]) == 0
    told = capsys.readouterr()
    assert "Whoever owns “example.net” reads abuse@example.net" in told.err
    assert "Whoever owns" not in told.out
    assert main(["letter", NOTICE, "--to", "organisation", "--lang", "en"]) == 0
    assert "Whoever owns" not in capsys.readouterr().err


def test_a_letter_is_shown_to_be_read_and_copied(capsys: Capture) -> None:
    assert main(["letter", NOTICE, "--to", "abuse", "--lang", "en"]) == 0
    out = capsys.readouterr().out
    assert out.startswith("To: abuse@xserver.jp\nSubject: ")
    assert "8C2E1A04F7" in out
    assert "mailto:abuse@xserver.jp?subject=" in out


def test_a_draft_is_written_and_nothing_sent(tmp_path: Path, capsys: Capture) -> None:
    out = tmp_path / "draft.eml"
    assert main(["letter", NOTICE, "--to", "abuse", "--out", str(out), "--lang", "en"]) == 0
    assert out.read_bytes().startswith(b"X-Unsent: 1\r\nTo: abuse@xserver.jp\r\n")
    assert "Nothing was sent" in capsys.readouterr().err
    again = tmp_path / "report.eml"
    assert main(["letter", NOTICE, "--to", "abuse", "--feedback", "--out", str(again)]) == 0
    assert b"Feedback-Type: abuse" in again.read_bytes()


def test_a_heap_of_bounces_is_told_once_behind_the_messages(tmp_path: Path, capsys: Capture) -> None:
    data = Path(BOUNCE).read_bytes()
    (tmp_path / "1.eml").write_bytes(data)
    (tmp_path / "2.eml").write_bytes(data)
    other = data.replace(b"KAA02177", b"KAA02178").replace(
        b"labmsrv.xxx.xxx.xxxxxxxxx.ac.jp", b"relay.example.net"
    )
    (tmp_path / "3.eml").write_bytes(other)
    assert main(["analyze", "--lang", "en", str(tmp_path)]) == 0
    out = capsys.readouterr().out
    assert out.count("These notices together") == 1
    assert "2 notices of returned mail" in out
    assert "Copies left out: 1" in out
    assert main(["analyze", "--jsonl", str(tmp_path)]) == 0
    assert len(capsys.readouterr().out.splitlines()) == 3
    letters = tmp_path / "letters"
    assert main(["letter", "--to", "relay", str(tmp_path), "--out", str(letters), "--lang", "both"]) == 0
    assert sorted(each.name for each in letters.iterdir()) == ["letter-1.eml", "letter-2.eml"]


@pytest.mark.parametrize(
    ("place", "words"), [("none/letters", "does not exist"), ("1.eml", "already something")]
)
def test_a_folder_for_letters_that_cannot_be_made_is_told_in_words(
    place: str, words: str, tmp_path: Path, capsys: Capture
) -> None:
    data = Path(BOUNCE).read_bytes()
    (tmp_path / "1.eml").write_bytes(data)
    other = data.replace(b"labmsrv.xxx.xxx.xxxxxxxxx.ac.jp", b"relay.example.net")
    (tmp_path / "2.eml").write_bytes(other)
    out = str(tmp_path / place)
    assert main(["letter", "--to", "relay", str(tmp_path), "--out", out, "--lang", "en"]) == 1
    assert words in capsys.readouterr().err


def test_evidence_goes_into_a_folder_or_an_archive(tmp_path: Path) -> None:
    assert main(["evidence", NOTICE, "--to", str(tmp_path / "kept")]) == 0
    assert (tmp_path / "kept" / "message.eml").read_bytes() == Path(NOTICE).read_bytes()
    assert main(["evidence", NOTICE, "--to", str(tmp_path / "kept.zip")]) == 0
    assert (tmp_path / "kept.zip").read_bytes().startswith(b"PK")


def test_a_report_needs_no_qt(tmp_path: Path) -> None:
    code = "import sys; sys.modules['PySide6'] = None; from keshiin.cli import main; sys.exit(main())"
    command = [sys.executable, "-c", code, "report", NOTICE, "--to", str(tmp_path / "a.html")]
    assert subprocess.run(command, capture_output=True, check=False).returncode == 0
