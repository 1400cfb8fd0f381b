"""An office, a bank, a help desk or the head of a firm writes from a free mailbox."""

from __future__ import annotations

import re
from collections.abc import Iterator

from keshiin.explain.texts import N_
from keshiin.judge import shown_sender
from keshiin.judge.freemail import is_freemail
from keshiin.judge.model import Case, Finding, Group, Role, Weight, Words

GROUP: Group = "identity"
NEEDS = ("from",)
CAUSE = "sender_name"
ROLE: Role = "deception"
WORDS = {
    "": Words(
        N_("An office writes from a free mailbox"),
        N_(
            "The sender calls itself “{name}”. The address is at “{domain}”, where anybody can open "
            "a mailbox."
        ),
        N_("Banks, authorities and help desks have names of their own on the internet."),
        N_("A small office or a club may have no other mailbox."),
        N_("Ring them under a number that you find elsewhere."),
    ),
    "chief": Words(
        N_("The head of a firm writes from a free mailbox"),
        N_(
            "The sender calls itself “{name}”. The address is at “{domain}”, where anybody can open "
            "a mailbox."
        ),
        N_("Orders in the name of the boss are a known way to deceive."),
        N_("Owners of small firms often have no other mailbox."),
        N_("Ask the person by telephone or face to face before you do anything."),
    ),
    "company": Words(
        N_("A company writes from a free mailbox"),
        N_(
            "The name “{name}” is that of a company. The address is at “{domain}”, where anybody can "
            "open a mailbox."
        ),
        N_("So the address does not show which company it is."),
        N_("Many small companies do this."),
        "",
    ),
}

_CHIEF = re.compile(
    r"代表取締役|取締役社長|^社長|社長$|\b(ceo|cfo|chief executive|managing director|company president)\b",
    re.IGNORECASE,
)
_OFFICE = re.compile(
    r"\b(bank(ing)?|customer (service|support|care)|help ?desk|security (team|department|center)"
    r"|tax (office|agency)|police|ministry|embassy|court|lottery|mail ?(box )?admin(istrator)?"
    r"|(legal|copyright|billing|payments?|payroll|hr|human resources|accounts?|finance|claims)"
    r" (department|dept|office|center|centre)"
    r"|web ?mail|it support|account team|fraud (department|team)|kundenservice|service client)\b"
    r"|銀行|信用金庫|税務署|国税|[市区町村]役[所場]|警察|[都道府県]警([本・\s]|$)|検察|裁判所|[法労][務働]局|入国管理|税関"
    r"|(総務|財務|法務|外務|厚生労働|農林水産|国土交通|経済産業|文部科学|環境|防衛)省|内閣府"
    r"|(国税|警察|警視|金融|消費者|デジタル|文化|気象|消防|特許)庁|消防(署|本部)"
    r"|カスタマー(センター|サポート|サービス)"
    r"|サポートセンター|セキュリティ(センター|チーム)|管理センター|年金機構|郵便局",
    re.IGNORECASE,
)
_COMPANY = re.compile(
    r"株式会社|有限会社|合同会社|\((株|有)\)|\b(inc|ltd|llc|gmbh|corp|co\. ?ltd)\b\.?", re.IGNORECASE
)

_KINDS = {"": _OFFICE, "chief": _CHIEF, "company": _COMPANY}


def find(case: Case) -> Iterator[Finding]:
    """One finding where an office's, a chief's or a company's name stands before a free mailbox."""
    sender = shown_sender.address(case)
    if sender is None or not is_freemail(sender.domain) or shown_sender.claimed(case):
        return
    for name in shown_sender.names(case):
        variant = next((kind for kind, words in _KINDS.items() if words.search(name[:200])), None)
        if variant is not None:
            weight: Weight = "neutral" if variant == "company" else "odd"
            values = {"name": name, "domain": sender.domain}
            evidence = shown_sender.at_sender(case, contradicted=weight == "odd")
            yield Finding("freemail_organisation", GROUP, weight, (), evidence, values, variant)
            return
