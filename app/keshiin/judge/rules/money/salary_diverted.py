"""A free mailbox wants an employee's salary paid into another account, and leaves no way to ask him."""

from __future__ import annotations

import re
from collections.abc import Iterator

from keshiin.judge.model import Case, Group, Role, Seen, Words
from keshiin.judge.names.freemail import is_freemail
from keshiin.judge.pointing import excerpt
from keshiin.judge.sender.shown_sender import address, at_sender
from keshiin.judge.text.body import beyond_latin, holds, phrases, words
from keshiin.judge.text.quoting import own_words
from keshiin.judge.transport.mail_kinds import answers
from keshiin.texts import N_

GROUP: Group = "content"
NEEDS = ("body", "from")
CAUSE = "payment"
ROLE: Role = "bait"
ALONE = True
WORDS = {
    "": Words(
        N_("A free mailbox wants a salary paid into another account"),
        N_("It says “{words}”. The address is at “{domain}”, where anybody can open a mailbox."),
        N_("A known trick: a stranger writes in an employee’s name, and the next salary is his."),
        N_("Employees do write from home. They come by, or can be rung."),
        N_("Change nothing by mail. Ask the employee face to face, or on a number that you had before."),
    ),
}

# The one who pays asks for "your" account.
_CHANGED = re.compile(
    r"\b(?:change|update|replace|switch|amend)\w{0,2}\b[^.\n]{0,30}"
    r"(?<!\byour )\b(?:direct deposit|(?:payroll|bank|banking) (?:details|account|information))\b"
    r"|\bchanged banks?\b|(?:給与|給料|賞与)[^。\n]{0,20}(?:口座|振込先)[^。\n]{0,10}(?:変更|変え|変わ)"
    r"|(?:給与|給料)[^。\n]{0,8}新しい口座"
)
_SALARY = re.compile(
    r"\b(?:payroll|salary|salaries|wages|direct deposit|pay ?(?:day|date|run|slip))\b|給与|給料|賞与"
)
# Who comes by, rings or is to be rung can be asked.
_REACHED = re.compile(
    r"\b(?:in person|bring|drop (?:it|them|the form) off|come (?:by|in|to)|your desk|ring|extension|ext\.?"
    r"|(?:call|phone) me|my (?:first day|number)|sign (?:it|anything|the form)"
    r"|(?:on|at|tel\.?:?) \+?[0-9]{4,})\b"
    r"|窓口|持参|お持ち|持って|伺い|内線|直接|お電話(?:ください|いただ)|出勤|出社|シフト|届(?:を|は)[^。\n]{0,12}(?:提出|出し|送り)"
)
# The next pay is what he is after, and where it goes.
_SOON = re.compile(
    r"\b(?:next|current|this|upcoming|before|starting)\b[^.\n]{0,16}\b(?:pay\w{0,4}|month|run)\b|[0-9]{6}"
    r"|今月|今回|次回|来月"
)
_PAID = frozenset(b"payroll salary salaries wages deposit payday payslip pay".split())
_ACCOUNTS = frozenset(b"bank banks banking deposit account payroll".split())


def find(case: Case) -> Iterator[Seen]:
    """One finding in mail to a firm; not where the writer can be asked, or answers."""
    text, held = phrases(case), words(case)
    english = held & _PAID and held & _ACCOUNTS
    if not (english or (beyond_latin(case) and holds(text.lower, ("給与", "給料", "賞与")))):
        return
    sender, to = address(case), case.message.claims.to
    if sender is None or not is_freemail(sender.domain) or answers(case):
        return
    if not to or is_freemail(to[0].domain):
        return
    own = own_words(case)
    changed = _CHANGED.search(own)
    if changed and _SALARY.search(own) and _SOON.search(own) and not _REACHED.search(own):
        values = {"words": excerpt(changed[0]), "domain": sender.domain}
        yield Seen("serious", at_sender(case), values)
