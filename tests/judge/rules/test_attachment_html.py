"""A web page as an attached file is odd."""

from __future__ import annotations

from content_cases import attachment, found, made, pointed

from keshiin.judge.rules import attachment_html


def test_it_is_found_and_pointed_at() -> None:
    files = [attachment("notes.txt", "text/plain"), attachment("login.html", signs=("html_file",))]
    case = made(attachments=files)
    (finding,) = found(attachment_html, case)
    assert (finding.weight, finding.values["name"]) == ("odd", "login.html")
    assert pointed(case, finding) == ["login.html"]


def test_other_files_are_left_alone() -> None:
    others = [attachment("notes.txt", "text/plain"), attachment("a.pdf", "application/pdf", signs=("other",))]
    assert found(attachment_html, made(attachments=others)) == []
    assert found(attachment_html, made()) == []
