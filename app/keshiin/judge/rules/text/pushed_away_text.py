"""A blank of many screens pushes a part of the text out of the reader's sight."""

from __future__ import annotations

from collections.abc import Iterator

from keshiin.judge.model import Case, Evidence, Group, Seen, Weight, Words
from keshiin.judge.text.body import html_sources, spans_of_html
from keshiin.judge.transport.mail_kinds import answers
from keshiin.late import late
from keshiin.message.any_case import any_case
from keshiin.message.html.lowered import lowered
from keshiin.message.html.text import readable
from keshiin.texts import N_

GROUP: Group = "content"
NEEDS = ("body",)
CAUSE = "hidden_text"
WORDS = {
    "": Words(
        N_("A large blank pushes a part of the text out of sight"),
        N_("The page leaves more than 10 screens empty. More text stands below."),
        N_("Nobody looks that far down. Text is put there to make mail filters take it for other mail."),
        N_("A badly made page can have such a blank by mistake."),
        "",
    ),
}

_TALL = late(r"height\s{0,5}:\s{0,5}\d{4,6}vh")
# A page's own frame may have such a height, too; this one holds nothing.
_EMPTY = late(r"height\s{0,5}:\s{0,5}\d{5,6}px[^<>]{0,200}>(?:\s|&nbsp;){0,20}</")
_LINE = late(rf"<(?:{any_case('br|/?p|/?div')})\b[^<>]{{0,200}}>\s*+(?>(?:&nbsp;\s*+)*)")
LINES = 120
"""Empty lines that fill ten screens, far more than newsletters leave between two of their parts."""
_FEW = 20


def find(case: Case) -> Iterator[Seen]:
    """One finding where an element is that tall, or so many empty lines stand before more text.

    Calm in an answer: there the text below is the letter that it answers.
    """
    if any(map(_pushes, html_sources(case))):
        evidence = tuple(Evidence("span", span) for span in spans_of_html(case))
        weight: Weight = "neutral" if answers(case) else "odd"
        yield Seen(weight, evidence)


def _pushes(html: str) -> bool:
    told = lowered(html)
    if ("vh" in told and _TALL.search(told)) or ("000px" in told and _EMPTY.search(told)):
        return True
    end = _end_of_blank(html)
    return end > 0 and sum(map(str.isalnum, readable(html[end:]))) >= _FEW


def _end_of_blank(html: str) -> int:
    """Where the first blank of so many lines ends, 0 for none."""
    if html.count("<") < LINES:  # Most pages are asked no more than that.
        return 0
    lines = end = 0
    for line in _LINE.finditer(html):
        lines = lines + 1 if line.start() == end else 1
        end = line.end()
        if lines >= LINES:
            return end
    return 0
