"""The reader is to paste something into a place where the computer runs it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from keshiin.judge.body import holds, phrases
from keshiin.judge.mail_kinds import answers
from keshiin.judge.model import Case, Finding, Group, Role, Words
from keshiin.judge.passage import from_list
from keshiin.judge.quoting import own_words
from keshiin.judge.shown_sender import at_sender
from keshiin.texts import N_

GROUP: Group = "content"
NEEDS = ("body", "from")
CAUSE = "command"
ROLE: Role = "bait"
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
_ASKED = re.compile(rf"{_OPENED}[\s\S]{{0,160}}?{_PASTED}")
_MADE_OF = ("paste", "ctrl", "貼り付け", "ペースト")


def find(case: Case) -> Iterator[Finding]:
    """One finding with the words, not in answers and lists, where people help each other."""
    text = phrases(case)
    if not holds(text.lower, _MADE_OF) or answers(case) or from_list(case):
        return
    asked = _ASKED.search(text.lower)
    # Makers of programs guide their customers so, too.
    if asked and re.search(_PASTED, own_words(case)):
        values = {"words": text.quote(asked)[:80]}
        yield Finding("command_pasted", GROUP, "odd", (), at_sender(case), values)
