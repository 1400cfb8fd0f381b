"""What a message says in its own words: without what it quotes, passes on or reports of others."""

from __future__ import annotations

import re

from keshiin.judge.body import READ, WORDS
from keshiin.judge.facts import once
from keshiin.judge.model import Case
from keshiin.message.any_case import any_case
from keshiin.message.html_text import readable

# Everything behind such a line is somebody else's letter.
_PASSED_ON = re.compile(
    r"^[ \t>*]{0,8}-{0,20} ?(?:original message|forwarded message|begin forwarded message"
    r"|weitergeleitete nachricht|元のメッセージ|転送(?:された)?メッセージ|転送(?:された)?メール)",
    re.MULTILINE,
)
_BLOCK = re.compile(rf"<{any_case('blockquote')}\b[\s\S]*?(?:</{any_case('blockquote')}|\Z)")
_LINE = re.compile(r"^[ \t]{0,8}[>＞|│][^\n]*$", re.MULTILINE)
_MARKED = re.compile(r"「[^「」\n]{1,300}」|『[^『』\n]{1,300}』|“[^“”\n]{1,300}”|\"[^\"\n]{1,300}\"")
# A sentence about what others say: "scammers tell you that …", 「…」という連絡.
_OTHERS = re.compile(
    r"\b(?:they|scammers?|fraudsters?|criminals?|crooks|e-?mails|messages|letters|calls|texts|pages|websites)\b"
    r"[^.!?\n]{0,60}\b(?:say|says|saying|tell|tells|telling|claim|claims|claiming|pretend|pretending|that)\b"
    r"[^.!?\n]{0,200}"
    r"|\b(?:if|when) (?:someone|anyone|somebody|anybody|a (?:caller|stranger|message|letter)"
    r"|you(?:'re| are) (?:asked|told))\b[^.!?\n]{0,240}"
)
_REPORTED = re.compile(
    r"と言う|といった|などと|などの|と偽|と称|とうた|とだま|と騙|と持ちかけ|という(?:メール|連絡|内容|手口|電話|話|文面)"
)
COMMENT = 5
"""Letters before a letter that is passed on which are a comment or a question."""
_AROUND = 80
"""Letters before and behind such a word that can belong to its sentence."""


@once
def own_words(case: Case) -> str:
    """Subject and text in lower case with single blanks, without all that."""
    text = "\n".join(_own(part.text, part.content_type) for part in case.message.parts if part.text)[:WORDS]
    return " ".join(f"{case.message.claims.subject or ''} {text}".split()).lower()


def _own(text: str, content_type: str) -> str:
    if content_type == "text/html":
        text = readable(_BLOCK.sub(" ", text[:READ]))
    text = text[:WORDS].lower()
    found = _PASSED_ON.search(text)
    # Who passes a letter on without a word of his own says what it says.
    if found and len(text[: found.start()].strip()) >= COMMENT:
        text = text[: found.start()]
    for pattern in (_LINE, _MARKED, _OTHERS):
        text = pattern.sub(" ", text)
    return text if text.isascii() else _without_reports(text)


def _without_reports(text: str) -> str:
    """The text without the Japanese sentences that report what others say."""
    kept, end = [], 0
    for found in _REPORTED.finditer(text):
        if found.start() < end:
            continue
        first = max(text.rfind("。", end, found.start()), text.rfind("\n", end, found.start())) + 1
        kept.append(text[end : max(end, first, found.start() - _AROUND)])
        rest = text[found.end() : found.end() + _AROUND]
        end = found.end() + len(re.split("[。\n]", rest, maxsplit=1)[0])
    return "".join((*kept, text[end:]))
