"""A free mailbox wants an employee's salary paid into another account, and leaves no way to ask him."""

from __future__ import annotations

from collections.abc import Iterator

from keshiin.judge.model import Case, Group, Role, Seen, Words
from keshiin.judge.names.freemail import is_freemail
from keshiin.judge.pointing import excerpt
from keshiin.judge.sender.shown_sender import address, at_sender
from keshiin.judge.text.body import beyond_latin, holds, phrases, words
from keshiin.judge.text.quoting import own_words
from keshiin.judge.transport.mail_kinds import answers
from keshiin.late import late
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
_CHANGED = late(
    r"\b(?:change|update|replace|switch|amend)\w{0,2}\b[^.\n]{0,30}"
    r"(?<!\byour )\b(?:direct deposit|(?:payroll|bank|banking) (?:details|account|information))\b"
    r"|\bchanged banks?\b|\bbank(?:verbindung)? gewechselt\b|\b(?:änderung|ändern) meiner bankverbindung\b"
    r"|\b(?:changé de banque|(?:changer|modifi(?:er|cation de)) mon rib|mon nouveau rib)\b"
    r"|\b(?:cambi(?:ad|at)o (?:de |il )?(?:mi |mio )?(?:banco|banca|cuenta|conto|iban)|mi nueva cuenta"
    r"|il mio nuovo iban|mudei de banco|minha nova conta|van bank (?:gewisseld|veranderd)"
    r"|mijn nieuwe rekening(?:nummer)?|zmienił(?:em|am) bank|bytt bank)\b"
    r"|(?:給与|給料|賞与)[^。\n]{0,20}(?:口座|振込先)[^。\n]{0,10}(?:変更|変え|変わ)"
    r"|(?:給与|給料)[^。\n]{0,8}新しい口座"
)
_SALARY = late(
    r"\b(?:payroll|salary|salaries|wages|direct deposit|pay ?(?:day|date|run|slip|che(?:ck|que)))\b"
    r"|\b(?:gehalt|lohn|salaire|paie|nómina|sueldo|stipendio|busta paga|salário|salaris|loon|pensj[aię]"
    r"|wynagrodzeni\w|lön)\b|給与|給料|賞与"
)
# Who comes by, rings or is to be rung can be asked.
_REACHED = late(
    r"\b(?:in person|bring|drop (?:it|them|the form) off|come (?:by|in|to)|your desk|ring|extension|ext\.?"
    r"|(?:call|phone) me|my (?:first day|number)|sign (?:it|anything|the form)"
    r"|(?:on|at|tel\.?:?) \+?[0-9]{4,})\b"
    r"|\b(?:unterschrieben|signé|firmado|ondertekend|podpisany)\b"
    r"|\b(?:persönlich|vorbei|bringe|durchwahl|rufen sie mich|vorbeikomm\w{1,3}|en personne|je passe(?:rai)?"
    r"|appelez-moi|en persona|paso por|llámeme|di persona|passo|mi chiami|pessoalmente|ramal|persoonlijk"
    r"|kom langs|osobiście|wewn)\b"
    r"|窓口|持参|お持ち|持って|伺い|内線|直接|お電話(?:ください|いただ)|出勤|出社|シフト|届(?:を|は)[^。\n]{0,12}(?:提出|出し|送り)"
)
# The next pay is what he is after, and where it goes.
_SOON = late(
    r"\b(?:next|current|this|upcoming|before|starting)\b[^.\n]{0,16}\b(?:pay\w{0,4}|month|run)\b|[0-9]{6}"
    r"|\b(?:ab|diesen|dieses|nächste[nms]|kommende[nm]) (?:diesem )?(?:monat|lohnlauf)"
    r"|\b(?:ce|prochain) mois\b|\b(?:este|próximo) mes\b|\bquesto mese\b|\beste mês\b"
    r"|\b(?:deze|volgende) maand\b|\bt(?:ego|ym) miesiąc|\bdenna månad\b|今月|今回|次回|来月"
)
_PAID = frozenset(
    b"payroll salary salaries wages deposit payday payslip pay paycheck paycheque gehalt lohn salaire paie"
    b" mina sueldo stipendio busta salario rio salaris loon pensja pensji wynagrodzenie wynagrodzenia".split()
)
_ACCOUNTS = frozenset(
    b"bank banks banking deposit account payroll konto bankverbindung banque rib cuenta banco banca conto"
    b" iban conta rekening rekeningnummer".split()
)


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
