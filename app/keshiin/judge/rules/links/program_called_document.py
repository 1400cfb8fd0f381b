"""A link that is called an invitation, a bill or a letter loads a program."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import unquote

from keshiin.judge.links.home import belongs
from keshiin.judge.links.targets import Target, web_targets
from keshiin.judge.model import Case, Group, Role, Seen, Weight, Words
from keshiin.judge.pointing import excerpt
from keshiin.judge.transport.mail_kinds import answers
from keshiin.judge.transport.passage import from_list
from keshiin.late import late
from keshiin.message.files.kinds import SIGN_OF_ENDING
from keshiin.texts import N_

GROUP: Group = "content"
NEEDS = ("links",)
CAUSE = "file_kind"
ROLE: Role = "deception"
ALONE = True
WORDS = {
    "": Words(
        N_("A link is called a document, but it loads a program"),
        N_("The link is called “{called}” and leads to the file “{name}”."),
        N_(
            "An invitation or a bill is no program. A program can read and change everything on the computer."
        ),
        N_("A maker of programs may have given one a strange name."),
        N_(
            "Do not press it. Was the file opened? Take the computer off the network and tell your "
            "administrator."
        ),
    ),
    "archive": Words(
        N_("A link is called a document, but it loads an archive"),
        N_("The link is called “{called}” and leads to the file “{name}”."),
        N_("Whoever wants a document to be read sends it as it is. Programs are hidden in archives."),
        N_("A shop’s program may pack its papers and keep the old name."),
        N_("Do not open it. Ask the sender in a way that you already know."),
    ),
}

# A page that is called by a document's file name leads to that document.
_FILE_NAME = late(r"[^\s/]\.(?:pdf|docx?|xlsx?)\W{0,3}$", re.IGNORECASE)
_RUNS = ("executable", "script", "shortcut")
_DOCUMENT = late(
    r"(?<![a-z])(?:invit(?:e|ation)s?|e-?cards?|invoices?|receipts?|statements?|documents?|notices?|bills?"
    r"|join (?:the |your )?meeting"
    r"|rechnung|einladung|facture|factura)(?![a-z])"
    r"|招待状|請求書|明細書?|領収書|見積書|通知書|案内状|書類|履歴書",
    re.IGNORECASE,
)
# Who makes programs for bills names them so.
_PROGRAM = late(
    r"setup|instal|update|upgrade|client|viewer|manager|maker|creator|designer|software|download|version|[0-9]\.[0-9]"
    r"|インストール|ソフト|ダウンロード|更新|アプリ|ツール",
    re.IGNORECASE,
)


def find(case: Case) -> Iterator[Seen]:
    """One finding for the first such link, or for an archive behind a document's name; not in answers."""
    for each in web_targets(case):
        name = _program(each)
        if name and not _called_by_its_name(each, name) and not answers(case):
            called = excerpt(each.link.text.strip()) or name
            shown = f"{called} {name.rpartition('.')[0]}"
            # A name for setting up does not excuse a button that calls it a document.
            told = each.link.text if _DOCUMENT.search(each.link.text) else shown
            if _DOCUMENT.search(shown.replace("_", " ")) and not _PROGRAM.search(told):
                values = {"called": called, "name": excerpt(name)}
                evidence = (each.evidence(contradicted=True),)
                yield Seen("serious", evidence, values)
                return
        if (name := _packed(case, each)) and not answers(case):
            values = {"called": excerpt(each.link.text.strip()), "name": excerpt(name)}
            # Who works by a list packs its papers in one place.
            weight: Weight = "odd" if from_list(case) else "serious"
            yield Seen(weight, (each.evidence(contradicted=True),), values, "archive")
            return


def _packed(case: Case, target: Target) -> str:
    """The archive at a stranger's to which a document's file name leads, "" for none."""
    path = target.address.path
    if SIGN_OF_ENDING.get(path.rpartition(".")[2].lower()) != "archive":
        return ""
    called, name = target.link.text.strip(), unquote(path[-200:].rpartition("/")[2])
    # Of some archives the name tells what is in them: "report.pdf.zip".
    if not _FILE_NAME.search(called) or called.lower() in name.lower():
        return ""
    return "" if belongs(case, target.domain) else name


def _called_by_its_name(target: Target, name: str) -> bool:
    """Whether the text of the link is the name of a script, as in letters about a program's source."""
    script = SIGN_OF_ENDING.get(name.rpartition(".")[2].lower()) == "script"
    return script and target.link.text.strip().lower().endswith(name.lower())


def _program(target: Target) -> str:
    """The file's name at the path's end that the computer would run, "" for none; hosts end in com, too."""
    path = target.address.path
    # Archives and reviews name a host behind their own.
    if path.lower().endswith(".com"):
        return ""
    if SIGN_OF_ENDING.get(path.rpartition(".")[2].lower()) not in _RUNS:
        return ""
    return unquote(path[-200:].rpartition("/")[2])
