"""A file whose first bytes are of another kind than its name is odd."""

from __future__ import annotations

from content_cases import attachment, found, made, pointed

from keshiin.judge.rules import attachment_type_mismatch


def test_a_page_called_pdf_is_odd() -> None:
    case = made(attachments=[attachment("bill.pdf", "text/html")])
    (finding,) = found(attachment_type_mismatch, case)
    assert (finding.weight, finding.values["claimed"], finding.values["real"]) == ("odd", ".pdf", "text/html")
    assert pointed(case, finding) == ["bill.pdf"]


def test_alike_and_unknown_kinds_are_left_alone() -> None:
    for name, kind in (
        ("a.pdf", "application/pdf"),
        ("a.jpg", "image/png"),
        ("a.docx", "application/zip"),
        ("a.pdf", ""),
    ):
        assert found(attachment_type_mismatch, made(attachments=[attachment(name, kind)])) == []
