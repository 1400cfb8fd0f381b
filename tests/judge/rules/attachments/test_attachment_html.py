"""A web page as an attached file is odd."""

from __future__ import annotations

from judge.rules.content_cases import attachment, found, made, pointed
from keshiin.judge.rules.attachments import attachment_html
from keshiin.message import read


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


def test_a_drawing_that_leads_away_is_serious_and_one_that_only_moves_is_not() -> None:
    head = "From: a@example.com\nMIME-Version: 1.0\nContent-Type: image/svg+xml; name=a.svg\n\n"
    plain = '<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0"/></svg>'
    active = plain.replace("<path", "<script>location='https://x.example'</script><path")
    weights = {}
    chart = plain.replace(
        "<path",
        """<script>function s(t) { details.nodeValue = t; }</script>
        <path onmouseover="s('main')" onclick="zoom(this)" """,
    )
    for name, drawing in (("plain", plain), ("active", active), ("chart", chart)):
        case = made(attachments=list(read((head + drawing).encode()).attachments))
        weights[name] = [(each.weight, each.variant) for each in found(attachment_html, case)]
    assert weights == {
        "plain": [("odd", "")],
        "active": [("serious", "drawing")],
        "chart": [("odd", "drawing")],
    }
    assert attachment_html.ALONE


def test_a_colleagues_or_a_lists_drawing_with_a_program_is_odd() -> None:
    files = [attachment("plan.svg", signs=("active_drawing", "leads_away"))]
    colleague = "From: a@example.jp\nTo: b@example.jp\n"
    for header in (colleague, "From: a@shop.example\nList-Id: <talk.shop.example>\n"):
        (finding,) = found(attachment_html, made(header, attachments=files, vouched=True))
        assert finding.weight == "odd", header
