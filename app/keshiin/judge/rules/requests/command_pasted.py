"""The reader is to paste something into a place where the computer runs it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from keshiin.judge.model import Case, Group, Role, Seen, Weight, Words
from keshiin.judge.sender.shown_sender import at_sender
from keshiin.judge.text.body import holds, phrases
from keshiin.judge.text.quoting import own_words
from keshiin.judge.transport.mail_kinds import answers
from keshiin.judge.transport.passage import from_list
from keshiin.late import late
from keshiin.texts import N_

GROUP: Group = "content"
NEEDS = ("body", "from")
CAUSE = "command"
ROLE: Role = "bait"
ALONE = True
WORDS = {
    "": Words(
        N_("It wants you to run a command on your computer"),
        N_("It says “{words}”."),
        N_(
            "Some pages put a command where you copy from. Whoever pastes it lets strangers into the "
            "computer."
        ),
        N_("Whoever helps you with a program may write so."),
        N_("Paste nothing there. Ask somebody who knows computers, face to face or by telephone."),
    ),
}

_OPENED = (
    r"(?:win(?:dows)?(?: |-)?(?:key|キー)?\s?[」\"”]?\s?[+＋]\s?[「\"“]?r\b|windows ?キーと ?r"
    r"|ファイル名を指定して実行"
    r"|\brun (?:box|dialog|window)\b|\bopen (?:powershell|terminal|the terminal)\b|powershellを開)"
)
_PASTED = r"(?:\bpaste\b|\bctrl ?\+ ?v\b|貼り付け|ペースト)"
_ASKED = late(rf"{_OPENED}[\s\S]{{0,160}}?{_PASTED}")
# No page and no firm lets a reader show in that place that he is a person, or type a code of his there.
_PROOF = late(r"\b(?:human|robot|captcha|verification code)\b|人間|ロボット|(?:確認|認証)コード")
_WARNS = late(
    r"\b(?:never|do not|don['’]t) (?:do|paste|press|run|type|enter|follow)\b"
    r"|\bfalse\b|\bfake\b|\bscam|\bfraud|\bclickfix|\bvictims?\b"
    r"|(?:貼り付け|実行|入力|押さ)[^。]{0,6}(?:ない|ません)|偽|詐欺|手口|被害|ご注意"
)
_AROUND = 160
_MADE_OF = ("paste", "ctrl", "貼り付け", "ペースト")


def find(case: Case) -> Iterator[Seen]:
    """One finding with the words, not in answers and lists, where people help each other."""
    text = phrases(case)
    if not holds(text.lower, _MADE_OF) or answers(case) or from_list(case):
        return
    asked = _ASKED.search(text.lower)
    # Makers of programs guide their customers so, too.
    if asked and re.search(_PASTED, own_words(case)):
        weight: Weight = "serious" if _as_proof(own_words(case)) else "odd"
        values = {"words": text.quote(asked)}
        yield Seen(weight, at_sender(case), values)


def _as_proof(own: str) -> bool:
    """Whether it is to be pasted as a proof or a code, and nothing around it warns."""
    asked = _ASKED.search(own)
    around = own[max(0, asked.start() - _AROUND) : asked.end() + _AROUND] if asked else ""
    return _PROOF.search(around) is not None and _WARNS.search(around) is None
