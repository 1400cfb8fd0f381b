"""Hidden characters in a file’s name are odd."""

from __future__ import annotations

from judge.rules.content_cases import attachment, found, made, pointed
from keshiin.judge.rules.attachments import hidden_file_name


def test_it_is_found_and_pointed_at() -> None:
    files = [
        attachment("notes.txt", "text/plain"),
        attachment("photo⟨U+200B⟩.exe", signs=("hidden_characters",)),
    ]
    case = made(attachments=files)
    (finding,) = found(hidden_file_name, case)
    assert (finding.weight, finding.values["name"]) == ("odd", "photo⟨U+200B⟩.exe")
    assert pointed(case, finding) == ["photo⟨U+200B⟩.exe"]


def test_other_files_are_left_alone() -> None:
    others = [attachment("notes.txt", "text/plain"), attachment("a.pdf", "application/pdf", signs=("other",))]
    assert found(hidden_file_name, made(attachments=others)) == []
    assert found(hidden_file_name, made()) == []


def test_a_name_that_is_turned_around_is_serious() -> None:
    turned = [attachment("photo⟨U+202E⟩gpj.exe", signs=("hidden_characters",))]
    (finding,) = found(hidden_file_name, made(attachments=turned))
    assert (finding.weight, finding.variant) == ("serious", "turned")
