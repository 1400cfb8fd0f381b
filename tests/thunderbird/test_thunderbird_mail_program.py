"""Where Thunderbird is: on the path or where its installers put it; never one that cannot read a draft."""

from __future__ import annotations

from pathlib import Path

import pytest

from keshiin.thunderbird.mail_program import thunderbird


def program(folder: Path, text: str = "#!/bin/sh\n", name: str = "thunderbird", mode: int = 0o755) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    made = folder / name
    made.write_text(text)
    made.chmod(mode)
    return made


def test_it_is_found_on_the_path(tmp_path: Path) -> None:
    made = program(tmp_path / "bin")
    assert thunderbird({"PATH": f"/nowhere:{made.parent}"}, "linux", tmp_path) == made


def test_a_relative_folder_of_the_path_is_not_looked_into(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = program(tmp_path / "bin", name="thunderbird.exe")
    monkeypatch.chdir(tmp_path)
    assert thunderbird({"PATH": "bin;.;"}, "win32", tmp_path) is None
    assert thunderbird({"PATH": str(made.parent)}, "win32", tmp_path) == made


def test_windows_looks_where_the_installer_puts_it(tmp_path: Path) -> None:
    made = program(tmp_path / "Programs" / "Mozilla Thunderbird", name="thunderbird.exe")
    assert thunderbird({"ProgramFiles": str(tmp_path / "Programs")}, "win32", tmp_path) == made


def test_macos_looks_into_the_readers_applications(tmp_path: Path) -> None:
    made = program(tmp_path / "Applications" / "Thunderbird.app" / "Contents" / "MacOS")
    assert thunderbird({}, "darwin", tmp_path) == made


@pytest.mark.parametrize(
    ("text", "mode"), [("#!/bin/sh\nexec /snap/bin/thunderbird\n", 0o755), ("#!/bin/sh\n", 0o644)]
)
def test_one_in_a_snap_or_that_does_not_run_is_left_out(text: str, mode: int, tmp_path: Path) -> None:
    made = program(tmp_path / "bin", text, mode=mode)
    assert thunderbird({"PATH": str(made.parent)}, "darwin", tmp_path) is None
