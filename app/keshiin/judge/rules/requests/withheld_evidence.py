"""A free mailbox threatens over a copyright, names no page, and keeps the evidence behind a link."""

from __future__ import annotations

from collections.abc import Iterator

from keshiin.domains import registrable
from keshiin.judge.links.targets import is_word, web_targets
from keshiin.judge.model import Case, Group, Role, Seen, Words
from keshiin.judge.names.freemail import is_freemail
from keshiin.judge.pointing import excerpt
from keshiin.judge.sender.shown_sender import at_sender, domain
from keshiin.judge.text.body import holds, phrases, words
from keshiin.judge.text.quoting import own_words
from keshiin.judge.text.together import together
from keshiin.judge.transport.mail_kinds import answers
from keshiin.judge.transport.passage import from_list
from keshiin.late import late
from keshiin.texts import N_

GROUP: Group = "content"
NEEDS = ("body", "from", "links")
CAUSE = "evidence"
ROLE: Role = "bait"
ALONE = True
WORDS = {
    "": Words(
        N_("It threatens you over a copyright, with the evidence behind a link"),
        N_("It says “{claim}” and “{evidence}”. It names no page on which that is so."),
        N_(
            "Whoever owns a picture can say where it was seen. Behind such links lie programs that steal "
            "passwords."
        ),
        N_("An owner without a lawyer may write clumsily."),
        N_("Do not open the link. Look at your pages yourself, or ask a lawyer whom you know."),
    ),
}

_CLAIM = late(
    r"\bcopyright(?:s|ed)?\b|\bwithout (?:my|our|the owner['’]s) (?:consent|permission)\b"
    r"|著作権|無断[^。\n]{0,4}使用"
)
_EVIDENCE = late(
    r"\bevidence\b|\bproofs? of\b|\bdocument with (?:the )?(?:links|hyperlinks)\b"
    r"|証拠|侵害[^。\n]{0,6}(?:資料|一覧)"
)
# At the reader: who tells of somebody else's case sets no condition.
_THREAT = late(
    r"\byou\b[^.\n]{0,40}\b(?:sued|to court|statutory damages)\b"
    r"|\b(?:take|taking|pursue|face|begin|start|further) (?:\w{1,12} )?legal action\b|\bfile a lawsuit\b"
    r"|(?:場合|なければ|ないとき|応じ|以内)[^。\n]{0,40}(?:法的(?:措置|手続)|訴訟|損害賠償)"
    r"|(?:法的(?:措置|手続)|訴訟|損害賠償)[^。\n]{0,16}(?:いたします|取ります|とります|開始|提起します|請求します)"
)
# Evidence that came with the letter is withheld from nobody, and the link leads to the owner's works.
_ATTACHED = late(r"\battach(?:ed|ment)\b|添付")
# "/blog/2025/04/" tells where; "and/or" does not.
_PLACE = late(r"(?<![\w:/.])/[\w.-]{1,60}/")


def find(case: Case) -> Iterator[Seen]:
    """One finding for what is claimed with what is said of the evidence; not in answers and lists."""
    text = phrases(case).lower
    claimed = words(case) & {b"copyright", b"copyrights", b"copyrighted"} or holds(text, ("著作権", "無断"))
    if not claimed or not is_freemail(domain(case)) or all(map(is_word, web_targets(case))):
        return
    if answers(case) or from_list(case):
        return
    own = own_words(case)
    if case.message.attachments and _ATTACHED.search(own):
        return
    told = together(own, _CLAIM, _EVIDENCE) if _THREAT.search(own) else None
    if told and not _names_the_place(case, own):
        values = {"claim": excerpt(told[0][0]), "evidence": excerpt(told[1][0])}
        yield Seen("serious", at_sender(case), values)


def _names_the_place(case: Case, own: str) -> bool:
    """Whether a page is named: on the site of the reader's domain, by its path, or beside the evidence."""
    mine = {registrable(each.domain) for each in case.message.claims.to if each.domain}
    paged = [each for each in web_targets(case) if each.address.path.strip("/")]
    if any(each.domain in mine for each in paged) or _PLACE.search(own):
        return True
    # A shop or an account at a platform has its page there, beside the place of the evidence.
    return len({each.domain for each in paged if each.link.kind == "text"}) > 1
