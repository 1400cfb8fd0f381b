"""A web page as an attached file is odd."""

from __future__ import annotations

from content_cases import attachment, found, made, pointed

from keshiin.judge.rules import attachment_html


def test_it_is_found_and_pointed_at() -> None:
    case = made(attachments=[attachment("notes.txt", "text/plain"), attachment("login.shtml", "text/html")])
    (finding,) = found(attachment_html, case)
    assert (finding.weight, finding.values["name"]) == ("odd", "login.shtml")
    assert pointed(case, finding) == ["login.shtml"]


def test_other_files_are_left_alone() -> None:
    for name in ("login.pdf", "html", "a.xml"):
        assert found(attachment_html, made(attachments=[attachment(name)])) == []
