"""Settings and recorded answers that the caller brings: used, or refused with a sentence and a status."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from keshiin.cli import main
from keshiin.settings.file import settings_path
from keshiin_resources import path

NOTICE = str(path("samples", "ministry-notice.paste.txt"))


def _text(text: str) -> Callable[[Path], object]:
    return lambda place: place.write_text(text, "utf-8")


ANY = {
    "not there": (lambda place: None, "There is no file"),
    "pipe": (lambda place: os.mkfifo(place), "is a device or a pipe"),
    "device": (lambda place: place.symlink_to("/dev/zero"), "is a device or a pipe"),
    "folder": (lambda place: place.mkdir(), "is a folder"),
    "bytes": (lambda place: place.write_bytes(b"\xff"), "no text in UTF-8"),
}
ANSWERS = {
    **ANY,
    "deep": (_text("[" * 200_000), "is not understood"),
    "half": (_text('[\n{"question":'), "is not understood in line 2"),
    "long number": (_text(f"[{'9' * 5_000}]"), "is not understood"),
    "no number": (_text("[NaN]"), "is not understood"),
    "no end": (_text("[1e999]"), "is not understood"),
    "no list": (_text("3"), "holds no recorded answers"),
    "no entry": (_text('[{"question": "a"}]'), "the recorded answer 1 is none"),
    "many": (_text(f"[{','.join(['{}'] * 5_001)}]"), "5001 recorded answers; 5000 are read"),
    "large": (_text(f"[{' ' * 10_000_000}]"), "larger than 10 MB"),
}
SETTINGS = {
    **ANY,
    "deep": (_text(f"a = {'[' * 100_000}"), "is not understood"),
    "line": (_text('my_services = ["a"]\nmy_addresses = nobody\n'), "is not understood in line 2"),
    "unknown": (_text('"my_\\u001bservces" = []'), "a setting that is not known: my_␛servces"),
    "no list": (_text("my_services = 3"), "my_services is not a list of texts"),
    "no line": (_text("border_hop = true"), "border_hop is not the number of a line"),
    "large": (_text("#" * 1_000_001), "larger than 1 MB"),
}


@pytest.mark.parametrize(
    ("option", "make", "words"),
    [
        pytest.param(option, *case, id=f"{option} {name}")
        for option, cases in (("--answers", ANSWERS), ("--settings", SETTINGS))
        for name, case in cases.items()
    ],
)
def test_a_named_file_that_cannot_be_used_ends_the_command_with_1(
    option: str,
    make: Callable[[Path], object],
    words: str,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    place = tmp_path / "brought"
    make(place)
    assert main(["analyze", option, str(place), "--lang", "en", NOTICE]) == 1
    out, err = capsys.readouterr()
    assert out == ""
    assert words in err
    assert err.count("\n") == 1
    assert main(["analyze", option, str(place), "--lang", "ja", NOTICE]) == 1
    assert not capsys.readouterr().err.removeprefix("keshiin: ").isascii()


@pytest.mark.parametrize(("make", "words"), [case for name, case in SETTINGS.items() if name != "not there"])
def test_kept_settings_that_cannot_be_used_are_left_aside(
    make: Callable[[Path], object],
    words: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    settings_path().parent.mkdir()
    make(settings_path())
    assert main(["analyze", "--lang", "en", NOTICE]) == 0
    out, err = capsys.readouterr()
    assert out
    assert words in err
    assert "Your settings were left aside." in err


@pytest.mark.parametrize(
    "arguments", [["compare", NOTICE, NOTICE], ["letter", NOTICE, NOTICE, NOTICE, "--to", "relay"]]
)
def test_of_settings_that_are_left_aside_is_told_once_for_all_messages(
    arguments: list[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    settings_path().parent.mkdir()
    settings_path().write_text("my_services = 3", "utf-8")
    main([*arguments, "--lang", "en"])
    assert capsys.readouterr().err.count("Your settings were left aside.") == 1


@pytest.mark.parametrize(
    ("option", "written"),
    [("--my-service", each) for each in ("not a host", "", "you@example.jp", "https://example.jp/", "a,b")]
    + [("--my-address", each) for each in ("example.jp", "you@", "you @example.jp", "")],
)
def test_what_can_be_no_service_or_address_is_wrong_usage(
    option: str, written: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["analyze", option, written, NOTICE]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert f"{option}: “{written}” is no" in err or f"{option}: 「{written}」は" in err


@pytest.mark.parametrize(
    "service", ["example.jp", "mx_1.example.jp.", "消印.jp", "[192.0.2.1]", "2001:db8::1"]
)
def test_every_kind_of_name_that_a_server_writes_is_taken(service: str) -> None:
    assert main(["analyze", "--my-service", service, "--my-address", "私@消印.jp", NOTICE]) == 0
