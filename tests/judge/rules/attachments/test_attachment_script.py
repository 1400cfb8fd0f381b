"""A list of commands as an attached file is serious; a programmer’s is context."""

from __future__ import annotations

from judge.rules.content_cases import attachment, found, made, pointed
from keshiin.judge.rules.attachments import attachment_script


def test_it_is_found_and_pointed_at() -> None:
    files = [attachment("notes.txt", "text/plain"), attachment("setup.js", signs=("script",))]
    case = made(attachments=files)
    (finding,) = found(attachment_script, case)
    assert (finding.weight, finding.values["name"]) == ("serious", "setup.js")
    assert pointed(case, finding) == ["setup.js"]


def test_other_files_are_left_alone() -> None:
    others = [attachment("notes.txt", "text/plain"), attachment("a.pdf", "application/pdf", signs=("other",))]
    assert found(attachment_script, made(attachments=others)) == []
    assert found(attachment_script, made()) == []


def test_a_programmers_file_is_context() -> None:
    case = made(attachments=[attachment("build.sh", signs=("script",))])
    assert [each.weight for each in found(attachment_script, case)] == ["neutral"]
