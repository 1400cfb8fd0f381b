"""The argument of Thunderbird's ``-compose``, read by its own grammar."""

from __future__ import annotations

import os
import random
from pathlib import Path

import pytest

from keshiin.report.letters import Letter
from keshiin.report.letters.thunderbird import compose_argument

TEXT, MESSAGE = "/tmp/a/letter.txt", "file:///tmp/a/message.eml"
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
    ("text", "attached"),
    [
        ("/tmp/a,b c'd/letter.txt", "file:///tmp/a%2Cb%20c%27d/message.eml"),
        (r"C:\Users\O'Neil, A\Temp\letter.txt", "file:///C:/Users/O%27Neil%2C%20A/Temp/message.eml"),
        ("/tmp/一時/letter.txt", "file:///tmp/%E4%B8%80%E6%99%82/message.eml"),
    ],
)
def test_folders_with_signs_are_told_whole(text: str, attached: str) -> None:
    argument = compose_argument(Letter("", "x", "x"), text, attached)
    assert argument is not None
    read = as_thunderbird_reads(argument)
    assert (read["message"], read["attachment"]) == (text, attached)
    assert "to" not in read


@pytest.mark.skipif(os.name != "posix", reason="names of another system")
@pytest.mark.parametrize("name", ["a,b c'd", "a',b", "a\x01b"])
def test_no_mark_of_a_file_stands_in_its_uri(name: str) -> None:
    assert not set("',\x01") & set((Path("/tmp") / name / "message.eml").as_uri())


@pytest.mark.parametrize("name", ["a',b", "a\x01b"])
def test_a_folder_that_cannot_be_told_gives_no_argument(name: str) -> None:
    assert compose_argument(Letter("", "x", "x"), f"/tmp/{name}/letter.txt", MESSAGE) is None
