"""What a message says in its own words: without what it quotes, passes on or reports of others."""

from __future__ import annotations

import re

from keshiin.judge.facts import once
from keshiin.judge.model import Case
from keshiin.judge.text import body
from keshiin.judge.text.as_seen import as_seen, unbroken
from keshiin.judge.text.body import READ, ends, holds, phrases, texts
from keshiin.judge.text.leading import leading
from keshiin.judge.transport.mail_kinds import answers
from keshiin.late import late
from keshiin.message.any_case import any_case
from keshiin.message.model import Part

# Everything behind such a line is somebody else's letter.
_PASSED_ON = late(
    r"^[ \t>*]{0,8}-{0,20} ?(?:original message|forwarded message|begin forwarded message"
    r"|weitergeleitete nachricht|元のメッセージ|転送(?:された)?メッセージ|転送(?:された)?メール)",
    re.MULTILINE,
)
_SPEAKS = ("message", "nachricht", "メッセージ", "転送")
_BLOCK = late(rf"<{any_case('blockquote')}\b[\s\S]*?(?:</{any_case('blockquote')}|\Z)")
_QUOTES = ">＞|│"
_LINE = late(rf"^[ \t]{{0,8}}[{_QUOTES}][^\n]*$", re.MULTILINE)
_MARKED = late(
    r"「[^「」\n]{1,300}」|『[^『』\n]{1,300}』|„[^„“”\n]{1,300}[“”]|“[^“”\n]{1,300}”|«[^«»\n]{1,300}»"
    r"|»[^«»\n]{1,300}«|\"[^\"\n]{1,300}\""
)
# A sentence about what others say: "scammers tell you that …", 「…」という連絡.
_SAY = r"(?:say|says|saying|tell|tells|telling|claim|claims|claiming|pretend|pretends|pretending)"
_OTHERS = late(
    r"\b(?:scammers?|fraudsters?|criminals?|crooks|gangs?|impostors?|swindlers?)\b[^.!?\n]{0,60}"
    r"\b(?:" + _SAY + r"|that|asks?|wants?|tricks?|lures?|demands?|promises?|poses?)\b"
    r"[^.!?\n]{0,200}"
    # Nobody calls what he offers himself so.
    r"|\b(?:fake|bogus) (?!(?:or|and|but)\b)[a-z][^.!?\n]{0,240}"
    r"|\b(?:betrüger|kriminelle|täter|escrocs|estafadores|delincuentes|truffatori|golpistas|oplichters)\b"
    r"[^.!?\n]{0,240}"
    r"|\bthey (?:(?:may|might|can|will|then|often|also|even|usually|sometimes) ){0,2}"
    + _SAY
    + r" (?:that|to|you|your|they|it|there)\b[^.!?\n]{0,200}"
    # "I cannot take calls, so tell me …" is about nobody else.
    r"|\b(?:e-?mails|messages|letters|calls|texts|pages|websites)"
    r"(?: (?!(?:i|me|you|we|us|and|but|so)\b)[^ .!?,;\n]{1,20}){0,6}? (?:" + _SAY + r"|that)\b[^.!?\n]{0,200}"
    # What it had others do: "the page asked them to type it".
    r"|\b(?:asked|told|urged|pressed|tricked|invited|led|lured|got)"
    r" (?:them|him|her|people|users|victims|customers|readers|staff) (?:to|into)\b[^.!?\n]{0,240}"
    r"|\b(?:if|when) (?:someone|anyone|somebody|anybody|a (?:caller|stranger|message|letter)"
    r"|you(?:'re| are) (?:asked|told))\b[^.!?\n]{0,240}"
)
_LETTER = r"(?:メール|メッセージ|連絡|電話|通知|文面|文言|内容|話|手口|口実|名目|誘い|要求|指示|sms)"
_REPORTED = late(
    # "I am called …" and "cards like …" tell of nobody's letter.
    rf"{leading('という|といった|などの', _LETTER)}|と言(?:う(?!者|もの|名|会社|方)|わ|って)"
    rf"|などと(?:言|い[いっうわ]|称|偽|騙|だま|かた|求め|要求|促|書|記|装|伝|告|話|脅|の?{_LETTER})"
    r"|と偽|と称|とうた|とだま|と騙|と持ちかけ|入力させ(?!てい)|聞き出|だまし取|騙し取"
)
# Who quotes a deceiver's words asks about them or warns of them. Three patterns take a quarter of the time of
# one: the first asks for the begin of a word once, the others begin with letters.
_DOUBTS = (
    late(
        r"\b(?:scam|fraud|phish|fake|hoax|swindl|crook|criminal|impersonat|beware|spam\b|suspicious|genuine"
        r"|legit|extort|blackmail|erpress|chantage|extorsi|estorsi|afpers|szantaż|utpress|şantaj"
        r"|zahlen sie nicht|ne payez pas|no pague|não pague|betaal niet"
        r"|betrug|betrüg|gefälscht|falsche\b|arnaque|hameçonnage|faux\b|fausse|estafa|fals[ao]s?\b|golpe"
        r"|truff|falsi\b|oplicht|valse\b|oszus|fałszyw|bedräg|falsk|dolandır|sahte|klicken sie nicht"
        r"|ne cliquez pas|no haga clic|não clique|non clicc|klik niet|nie klikaj|klicka inte"
        r"|(?:is|are|was) (?:this|it|that|these|they) (?:real|true|ok|okay|safe|right|from)\b|should i\b"
        r"|what (?:do|should) (?:you think|i do)\b|(?:come|not) from us\b|careful\b"
        r"|(?:not|n['’]t|never) trust\b|(?:got|get|received) (?:this|these)\b|look(?: at this)?:"
        r"|(?:mails?|e-?mails?|letters?|messages?|callers?|they) (?:that |who )?says?\b"
        r"|hacked\b|hijacked\b|(?:not|never) (?:click|buy|pay|open|fall for)\b)"
    ),
    late(r"n['’]t (?:click|buy|pay|open|fall for)\b"),
    late(
        leading("買わ|払わ|送ら|教え|開か|押さ|クリックし", "な(?:い(?:で|よう)|く)") + r"|乗っ取|のっとら"
        r"|詐欺|偽|にせ|フィッシング|不審|怪し|あやし|迷惑|なりすま|かたる|かたり|騙|だま|手口|本物|本当|注意"
        r"|大丈夫|嘘|うそ|悪質|被害|恐喝|脅迫"
    ),
)
STRESSED = 12
"""Letters between marks up to which they stress a word of the sentence around, and quote nobody."""
COMMENT = 5
"""Letters before a letter that is passed on which are a comment or a question."""
_AROUND = 80
"""Letters before and behind such a word that can belong to its sentence."""


@once
def own_words(case: Case) -> str:
    """Subject and text in lower case with single blanks, without all that.

    Marks cost a deceiver nothing, so that they alone excuse nothing: who quotes a letter answers it, asks
    about it, or warns of it. When they did, a ``>`` before each line calmed 63 of 912 made deceptions; now 7.
    """
    parts = (part for part in case.message.parts if part.text)
    shown = [
        as_seen(case.message.claims.subject or "").lower(),
        *(unbroken(ends(text).lower()) for text in texts(case)),
    ]
    own = [_MARKED.sub(" ", shown[0]), *map(_unquoted, parts, texts(case))]
    if own != shown and not (any(map(_doubts, own)) or answers(case)):
        own = shown
    subject, *told = map(_unreported, own)
    text = ends("\n".join(told))
    return " ".join(f"{subject} {text}".split())


@once
def stressed_words(case: Case) -> str:
    """Those, and the single words that marks only stress, as a deceiver may do with his threat."""
    marked = (found[0][1:-1] for found in _MARKED.finditer(phrases(case).lower))
    return " ".join((own_words(case), *(each for each in marked if len(each) <= STRESSED)))


@once
def quotes(case: Case) -> bool:
    """Whether the text carries an earlier letter, by marks at its lines or behind a line that tells of it."""
    shown = (ends(text).lower() for text in texts(case))
    return any(_LINE.search(text) or _PASSED_ON.search(text) for text in shown) or any(
        _BLOCK.search(part.text, 0, READ) for part in case.message.parts if part.is_page and part.text
    )


def _doubts(text: str) -> bool:
    return any(each.search(text) for each in _DOUBTS)


def _unquoted(part: Part, shown: str) -> str:
    """The text of a part as it is shown, in lower case, without what is quoted or passed on."""
    source = part.text or ""
    if part.is_page and _BLOCK.search(source, 0, READ):
        shown = as_seen(body.shown(part, _BLOCK.sub(" ", source[:READ])))
    text = ends(shown).lower()
    found = _PASSED_ON.search(text) if holds(text, _SPEAKS) else None
    # Who passes a letter on without a word of his own says what it says.
    if found and len(text[: found.start()].strip()) >= COMMENT:
        text = text[: found.start()]
    text = _LINE.sub(" ", text) if holds(text, _QUOTES) else text
    return _MARKED.sub(" ", unbroken(text))


def _unreported(text: str) -> str:
    """The text without the sentences that report what others say."""
    text = _OTHERS.sub(" ", text)
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
