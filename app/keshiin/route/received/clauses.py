"""A Received line as clauses: from, by, via, with, id, for (RFC 5321 4.4), found at comment depth 0."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime

from keshiin.limits import RECEIVED_CLAUSES
from keshiin.message.values.dates import find_date
from keshiin.route.addresses import read_address
from keshiin.route.received.tokens import Token, tokenize

_KEYWORDS = frozenset({"from", "by", "via", "with", "id", "for", "tls", "envelope-from"})
_BEFORE_TLS = frozenset({"with", "id", "for", "envelope-from"})

_CLOCK = re.compile(r"\d\s*[:.]\s*\d", re.ASCII)
# s/qmail tells of the connection in words; of the peer's certificate it writes no blank and no bracket.
_CONNECTION = re.compile(
    r"(?<=\s)de/crypted with (\S{1,20}?): (\S{1,80} \[[\w/]{1,40}\]\s{1,9}DN=[^\s()]{1,400})\s(?=\s*by\s)"
)
_BY = re.compile(r"(?:\A|\s)by\s", re.IGNORECASE)


class Clause:
    """A keyword and the tokens behind it, up to the next keyword. "" is what stands before the first.

    ``comments`` are those among the tokens that are comments, ``words`` all others.
    """

    __slots__ = ("comments", "keyword", "tokens", "words")

    def __init__(self, keyword: str) -> None:
        self.keyword = keyword
        self.tokens: list[Token] = []
        self.comments: list[Token] = []
        self.words: list[Token] = []

    def take(self, token: Token) -> None:
        """Put a token behind the others."""
        self.tokens.append(token)
        (self.comments if token.kind == "comment" else self.words).append(token)


@dataclass(frozen=True, slots=True)
class Clauses:
    """A line taken apart: its clauses, its time, the span of the time's text as offsets.

    ``found`` counts comments or clauses, whichever are more. ``doubtful`` tells that words of the line's own
    grammar stand where only the peer's HELO can.
    """

    clauses: tuple[Clause, ...]
    time: datetime | None
    date: tuple[int, int] | None
    found: int
    doubtful: bool = False

    @property
    def comments(self) -> list[Token]:
        """The comments of all clauses."""
        return [comment for clause in self.clauses for comment in clause.comments]

    def first(self, keyword: str) -> Clause | None:
        """The first clause of that keyword, or None."""
        for clause in self.clauses:
            if clause.keyword == keyword:
                return clause
        return None

    def all(self, keyword: str) -> list[Clause]:
        """Every clause of that keyword."""
        return [clause for clause in self.clauses if clause.keyword == keyword]


def first_word(clause: Clause | None) -> Token | None:
    """The first word of a clause that says anything, or None."""
    if clause is None:
        return None
    for token in clause.words:
        if token.text == "<>" or token.text.strip("<>,"):
            return token
    return None


def split_clauses(text: str) -> Clauses:
    """Take a line apart; words of the date belong to no clause."""
    if "de/crypted" in text:
        text = _CONNECTION.sub(r"(         using \1  \2)", text, count=1)
    line = tokenize(text)
    time, date = _find_time(text, line.tokens)
    tokens = [
        token
        for token in line.tokens
        if token.kind != "semicolon" and (date is None or token.end <= date[0] or token.start >= date[1])
    ]
    clauses = _gather(tokens)
    found = max(line.comments, len(clauses))
    kept = _injected_by(clauses[: RECEIVED_CLAUSES + 1])
    doubtful = found > RECEIVED_CLAUSES or line.unbalanced or _is_doubtful(kept, line.tokens)
    return Clauses(tuple(kept), time, date, found, doubtful)


def _is_doubtful(clauses: list[Clause], tokens: tuple[Token, ...]) -> bool:
    """Whether a ``by`` is not the only one, or stands behind what follows it in every server's form.

    Microsoft alone writes a second one, behind ``with MailboxResubmission``. A comment on the peer that
    swallowed the only one was begun in one word of his and ended in another.
    """
    words = [clause.keyword for clause in clauses]
    if "by" not in words:
        of_peer = (comment for clause in clauses if clause.keyword == "from" for comment in clause.comments)
        return any(_BY.search(comment.text) for comment in of_peer)
    first = words.index("by")
    if words.count("by") > 1:
        before = clauses[words.index("by", first + 1) - 1]
        resubmitted = (
            before.keyword == "with" and before.tokens and before.tokens[0].text == "MailboxResubmission"
        )
        return words.count("by") > 2 or not resubmitted
    if words[1:2] != ["from"]:
        return False
    if any(word in {"with", "id", "for"} for word in words[:first]) or words[:first].count("from") > 1:
        return True
    # An old firewall writes "via SMTP" there, but nothing of the peer behind it.
    if any(clause.comments for clause in clauses[2:first]):
        return True
    by = clauses[first].tokens
    return bool(by) and any(token.kind == "semicolon" and token.end <= by[0].start for token in tokens)


def _find_time(text: str, tokens: tuple[Token, ...]) -> tuple[datetime | None, tuple[int, int] | None]:
    """The date behind the last semicolon that has one, else a date anywhere outside the comments."""
    starts = [token.end for token in tokens if token.kind == "semicolon"][-4:]
    for start in reversed(starts):
        found = _find_clock(text[start : start + 400])
        if found and not text[start : start + found[0]].strip():
            return found[2], (start + found[0], start + found[1])
    outside = list(text)
    for token in tokens:
        if token.kind == "comment":
            outside[token.start : token.end] = " " * (token.end - token.start)
    tail = max(0, len(text) - 400)
    found = _find_clock("".join(outside[tail:]))
    if found is None:
        return None, None
    return found[2], (tail + found[0], tail + found[1])


def _find_clock(text: str) -> tuple[int, int, datetime] | None:
    """A date with a time of day: of a day alone nobody knows how long anything took."""
    found = find_date(text)
    return found if found and _CLOCK.search(text[found[0] : found[1]]) else None


def _gather(tokens: list[Token]) -> list[Clause]:
    clauses = [Clause("")]
    for place, token in enumerate(tokens):
        keyword = token.text.lower() if token.kind == "word" else ""
        if keyword in _KEYWORDS and not _is_word(keyword, clauses[-1], token, tokens, place):
            clauses.append(Clause(keyword))
        else:
            clauses[-1].take(token)
    return clauses


def _is_word(keyword: str, current: Clause, token: Token, tokens: list[Token], place: int) -> bool:
    """Whether a keyword is a word of the clause it stands in.

    Right behind ``from`` it is the peer's own HELO: ``from by ([192.0.2.1]) by mx``. RFC 8314's ``tls`` is a
    clause only behind ``with`` and what may follow it; Microsoft writes ``by host over TLS secured channel``.
    """
    if keyword == "tls":
        return token.text != "tls" or not current.tokens or current.keyword not in _BEFORE_TLS
    if current.keyword != "from" or current.tokens or place + 1 >= len(tokens):
        return False
    return tokens[place + 1].kind in {"comment", "bracket"}


def _injected_by(clauses: list[Clause]) -> list[Clause]:
    """Undo a HELO that holds a whole "x by y": the server's own ``by`` stands behind the peer's address.

    Between two ``by`` with nothing of with, id or via between them, an address in the first one's
    comments is the peer's, so that the first ``by`` was part of what the peer called itself.
    """
    places = [place for place, clause in enumerate(clauses) if clause.keyword == "by"]
    if len(places) < 2 or places[1] != places[0] + 1 or clauses[places[0] - 1].keyword != "from":
        return clauses
    first = places[0]
    if not any(read_address(inner.text) for c in clauses[first].comments for inner in c.inner):
        return clauses
    merged = Clause("from")
    for token in (*clauses[first - 1].tokens, *clauses[first].tokens):
        merged.take(token)
    return [*clauses[: first - 1], merged, *clauses[first + 1 :]]
