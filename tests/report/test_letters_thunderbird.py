"""The argument of Thunderbird's ``-compose``, read by its own grammar, and where the program is."""

from __future__ import annotations

import random
from pathlib import Path, PurePath, PurePosixPath, PureWindowsPath

import pytest

from keshiin.report.letters import Letter
from keshiin.report.letters.mail_program import thunderbird
from keshiin.report.letters.thunderbird import compose_argument

TEXT, MESSAGE = PurePosixPath("/tmp/a/letter.txt"), PurePosixPath("/tmp/a/message.eml")
ROOTS = (
    *("'", "',", '"', '",', "',attachment='file:///etc/hostname", ",bcc=x@y.example", "='", '="', "%27%2C"),
    *("\x01to=x@y.example", "a,b", "=", "to=", "\n", "\r\n", "請求書", "<img src=x>", "''", "',to='", "\\'"),
)


def as_thunderbird_reads(argument: str) -> dict[str, str]:
    """The values by name: a comma parts them but within marks, and a mark ends before a comma or the end."""
    pairs, start, mark = [], 0, ""
    for at, sign in enumerate(argument):
        if mark and sign == mark and argument[at + 1 : at + 2] in (",", ""):
            mark = ""
        elif not mark and sign in "'\"" and argument[at - 1] == "=":
            mark = sign
        elif not mark and sign == ",":
            pairs.append(argument[start:at])
            start = at + 1
    pairs.append(argument[start:])
    read = (each.partition("=") for pair in pairs for each in pair.split("\x01"))
    return {name: value[1:-1] if value[:1] == value[-1:] == "'" else value for name, _, value in read}


def test_a_letter_is_told_with_its_text_and_message_as_files() -> None:
    argument = compose_argument(Letter("abuse@example.net", "A page, a 'false' one", "x"), TEXT, MESSAGE)
    assert argument == (
        "to='abuse@example.net',subject='A page, a ’false’ one',format='text',"
        "message='/tmp/a/letter.txt',attachment='file:///tmp/a/message.eml'"
    )


def test_no_subject_starts_another_value() -> None:
    chance = random.Random(7)
    for _ in range(3_000):
        subject = "".join(chance.choices(ROOTS, k=chance.randint(1, 5)))
        argument = compose_argument(Letter("abuse@example.net", subject, "x"), TEXT, MESSAGE)
        assert argument is not None
        read = as_thunderbird_reads(argument)
        read.pop("subject", None)
        assert read == {
            "to": "abuse@example.net",
            "format": "text",
            "message": "/tmp/a/letter.txt",
            "attachment": "file:///tmp/a/message.eml",
        }


@pytest.mark.parametrize(
    ("folder", "attached"),
    [
        (PurePosixPath("/tmp/a,b c'd"), "file:///tmp/a%2Cb%20c%27d/message.eml"),
        (PureWindowsPath(r"C:\Users\O'Neil, A\Temp"), "file:///C:/Users/O%27Neil%2C%20A/Temp/message.eml"),
        (PurePosixPath("/tmp/一時"), "file:///tmp/%E4%B8%80%E6%99%82/message.eml"),
    ],
)
def test_folders_with_signs_are_told_whole(folder: PurePath, attached: str) -> None:
    argument = compose_argument(Letter("", "x", "x"), folder / "letter.txt", folder / "message.eml")
    assert argument is not None
    read = as_thunderbird_reads(argument)
    assert (read["message"], read["attachment"]) == (str(folder / "letter.txt"), attached)
    assert "to" not in read


@pytest.mark.parametrize("name", ["a',b", "a\x01b"])
def test_a_folder_that_cannot_be_told_gives_no_argument(name: str) -> None:
    folder = PurePosixPath("/tmp") / name
    assert compose_argument(Letter("", "x", "x"), folder / "letter.txt", folder / "message.eml") is None


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
