"""Hidden characters in a file’s name are odd."""

from __future__ import annotations

from content_cases import attachment, found, made, pointed

from keshiin.judge.rules import hidden_file_name


def test_it_is_found_and_pointed_at() -> None:
    files = [
        attachment("notes.txt", "text/plain"),
        attachment("photo⟨U+202E⟩gpj.exe", signs=("hidden_characters",)),
    ]
    case = made(attachments=files)
    (finding,) = found(hidden_file_name, case)
    assert (finding.weight, finding.values["name"]) == ("odd", "photo⟨U+202E⟩gpj.exe")
    assert pointed(case, finding) == ["photo⟨U+202E⟩gpj.exe"]


def test_other_files_are_left_alone() -> None:
    others = [attachment("notes.txt", "text/plain"), attachment("a.pdf", "application/pdf", signs=("other",))]
    assert found(hidden_file_name, made(attachments=others)) == []
    assert found(hidden_file_name, made()) == []
