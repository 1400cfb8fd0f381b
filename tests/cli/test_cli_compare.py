"""``keshiin compare``: two messages on the command line, and what it says of a file that is none."""

from __future__ import annotations

from pathlib import Path

import pytest

from keshiin.cli import main
from keshiin_resources import path


def test_two_messages_are_set_side_by_side(capsys: pytest.CaptureFixture[str]) -> None:
    one, other = (str(path("samples", name)) for name in ("hoster-notice.eml", "second-letter.eml"))
    assert main(["compare", "--lang", "en", one, other]) == 0
    said = capsys.readouterr().out
    assert "Here: example.jp. In the trusted one: example.com" in said
    assert main(["compare", "--lang", "ja", one, other]) == 0
    assert "信用しているメールとの比較" in capsys.readouterr().out


def test_a_file_that_is_not_there_is_named(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    known = str(path("samples", "hoster-notice.eml"))
    assert main(["compare", known, str(tmp_path / "absent.eml")]) == 1
    assert "absent.eml" in capsys.readouterr().err
    assert main(["compare", known]) == 2
