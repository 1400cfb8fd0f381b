"""A Received line in the form that most servers write, read in one match instead of token by token.

A line that does not fit it to the last sign is left to the reading by clauses; a test holds that both agree.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import datetime
from functools import lru_cache
from typing import NamedTuple

from keshiin.limits import RECEIVED_CLAUSES, SHOWN_LINE
from keshiin.message.field import Field
from keshiin.message.values.dates import usual_date
from keshiin.route.addresses import address_kind, read_address
from keshiin.route.model import Hop, Peer
from keshiin.route.received.clauses import Clause
from keshiin.route.received.details import auth_of, cipher_in
from keshiin.route.received.peer import RECORDS_NAME, read_peer
from keshiin.route.received.plain_peer import plain_peer
from keshiin.route.received.protocols import LONG_NAMES, is_protocol
from keshiin.route.received.remarks import Remark, is_quiet, peer_remark, remark, server_address
from keshiin.route.received.servers import family_by_form, family_by_words, has_form
from keshiin.route.received.tokens import shown, tokenize
from keshiin.visible import visible

_B = r"[ \t\r\n]++"
# A word of the line's grammar is no name: where one stands out of its place, the clauses must decide.
_NO_KEYWORD = r"(?!(?i:from|by|via|with|id|for|tls|envelope-from)[\s(;])"
_HOST = rf"{_NO_KEYWORD}\w[\w.:-]*+"
_WORD = rf"{_NO_KEYWORD}[\w./-]++"
_ID = rf"{_NO_KEYWORD}[\w.:/+=@-]++"
_LONG = rf"(?=(?i:{'|'.join(sorted(LONG_NAMES))})\s)"
_PROTOCOL = rf"(?:{_LONG}{_WORD}(?>(?:{_B}{_WORD})*)|{_WORD}(?:{_B}(?i:encrypted){_B}{_WORD})?)"
# Comments end here where they end by tokens: literals and quotations hold none, and a "<" beside a
# quotation is left out, since an angle could begin within one and end within the other.
_LITERAL = r"\[[^\[\]();\"\r\n]{0,255}+\]"
_INNER = r"\([^()\"\[\0]*+\)"
_COMMENTS = rf"(?>(?:[ \t\r\n]*+\((?>(?:[^()\"\[\0]|{_LITERAL}|{_INNER})*)\))*)"
# A quotation over two lines is none for the tokens; it parts nothing where no other quotation mark follows.
_QUOTED = r"\"(?:[^()\"\r\n]{0,255}+\"|[^()\"\[<\0]*+\"(?=[^\"]*+\Z))"
_OF_PEER = rf"(?>(?:[ \t\r\n]*+\((?>(?:[^()\"\[<\0]|{_LITERAL}|{_QUOTED}|{_INNER})*)\))*)"
# What the submitting program or a list says of itself in place of a peer; qmail's has a form of its own.
_LEAD = r"\((?!\s*(?i:qmail|nullmailer)\b)[^()\"\[<\0]*+\)"
_LINE = re.compile(
    r"[ \t\r\n]*+"
    rf"(?:from{_B}(?P<peer>(?:{_ID}|{_LITERAL})(?>(?:{_B}{_LITERAL})?)(?P<of_peer>{_OF_PEER})){_B}"
    rf"|(?P<lead>{_LEAD}){_B})?"
    rf"by{_B}(?P<by>{_HOST})(?:{_B}\((?P<by_ip>[0-9A-Fa-f.:]{{2,45}})\))?(?P<of_by>{_COMMENTS})"
    rf"(?:{_B}with{_B}(?P<with>{_PROTOCOL})(?>(?:{_B}{_WORD})*)(?P<of_with>{_COMMENTS}))?"
    rf"(?:{_B}via{_B}(?P<via>{_WORD})(?>(?:{_B}{_WORD})*))?"
    rf"(?:{_B}id{_B}(?P<id>{_ID})(?P<of_id>{_COMMENTS}))?"
    rf"(?:{_B}via{_B}(?P<later_via>{_WORD})(?>(?:{_B}{_WORD})*))?"
    rf"(?:{_B}for{_B}(?P<for><[\w.:+=@-]*+>|{_ID})(?P<of_for>{_COMMENTS}))?"
    r"[ \t\r\n]*+;",
    re.ASCII,
)
# Some servers of sendmail and PowerMTA tell the envelope sender behind the date.
_ENVELOPE = "(envelope-from "
_BEHIND_DATE = re.compile(rf"(?<![ \t\r\n]){_B}{re.escape(_ENVELOPE)}[^()\"\[\0]*+\)[ \t\r\n]*+\Z")
_MARKED = ("by", "for", "id", "with")


class _Told(NamedTuple):
    """What the comments of a line tell together: of several that tell the same the first counts."""

    software: str | None
    family: str | None
    auth: str | None
    tls: str | None
    envelope_from: str | None
    by_ip: str | None


def usual_hop(index: int, field: Field) -> Hop | None:
    """The hop that a line of the usual form tells, None for any other line."""
    value = field.value
    if len(value) > SHOWN_LINE or len(field.origin) > 1 or not value.isascii():
        return None
    text = value.decode("ascii")
    line = _LINE.match(text)
    if line is None or text.count("(") > RECEIVED_CLAUSES:
        return None
    if line["with"] and line.end("with") < line.start("of_with") and not is_protocol(line["with"]):
        return None
    behind = _BEHIND_DATE.search(text, line.end()) if _ENVELOPE in text else None
    date = usual_date(text, line.end(), behind.start() if behind else len(text))
    if date is None or (line["by_ip"] and server_address(line["by_ip"]) is None):
        return None
    return _hop(index, field, line, behind[0] if behind else "", date)


def _hop(index: int, field: Field, line: re.Match[str], behind: str, date: tuple[int, int, datetime]) -> Hop:
    """The hop of a line that matched, with the comment behind its date and where that stands."""
    _, of_peer, lead, by, by_ip, of_by, with_, of_with, _, id_, of_id, _, for_, of_for = line.groups()
    protocol = " ".join(with_.split()) if with_ else ""
    told = _told(protocol, lead, of_by, of_with, of_id, (of_for or "") + behind)
    server = _server(line, protocol.lower(), told)
    text = line.string
    peer = _peer(line, text, server)
    if of_peer is not None and not is_quiet(of_peer):
        told = _with_peer(told, of_peer, peer.tokens.get("ip", (0, 0))[0] - line.start("of_peer"))
    start, end, time = date
    return Hop(
        index,
        field.line,
        field.span,
        visible(text.strip()),
        readable=True,
        ip=peer.ip,
        masked=peer.masked,
        rdns=shown(peer.rdns),
        helo=shown(peer.helo),
        ident=shown(peer.ident) if peer.ident != told.auth else None,
        auth=told.auth,
        by=by.lower(),
        by_ip=read_address(by_ip) if by_ip else told.by_ip,
        with_=protocol or None,
        software=told.software,
        tls=told.tls,
        id=id_,
        for_=None if for_ is None or for_.lower() == "multiple" else for_.strip("<>"),
        envelope_from=told.envelope_from,
        time=time,
        time_text=text[start:end],
        address_kind=address_kind(peer.ip, peer.masked),
        server=server,
        may_be_forged=peer.may_be_forged,
        doubtful=peer.doubtful,
        marks=_marks(line, field, peer.tokens, date[:2]),
    )


def _server(line: re.Match[str], protocol: str, told: _Told) -> str | None:
    """The family of the server that wrote it, by its words, its comments or its form."""
    id_, of_peer = line["id"], line["of_peer"]
    if found := family_by_words(protocol, line["by"].lower(), id_ or "") or told.family:
        return found
    tells = of_peer and (id_ is None or has_form(of_peer))
    words = [each.text for each in tokenize(of_peer).tokens] if tells else []
    return family_by_form(protocol, words, line["via"] or line["later_via"] or "", has_id=id_ is not None)


def _peer(line: re.Match[str], text: str, server: str | None) -> Peer:
    start, end = line.span("peer")
    named = start >= 0
    if not named:
        start, end = line.span("lead")
    if start < 0:
        return Peer()
    peer = plain_peer(text, start, end) if named and server not in RECORDS_NAME else None
    if peer is not None:
        return peer
    clause = Clause("from")
    for token in tokenize(text, start, end).tokens:
        clause.take(token)
    return read_peer(clause, server, named=named)


def _marks(
    line: re.Match[str], field: Field, of_peer: Mapping[str, tuple[int, int]], time: tuple[int, int]
) -> dict[str, tuple[int, int]]:
    """Where the pieces of the line, of its peer and of its time stand in the source."""
    shift = field.at(field.colon + 1, field.colon + 1).start
    marks = {}
    for kind in _MARKED:
        start, end = line.span(kind)
        if start >= 0:
            marks[kind] = (start + shift, end + shift)
    for kind, (start, end) in of_peer.items():
        marks[kind] = (start + shift, end + shift)
    marks["time"] = (time[0] + shift, time[1] + shift)
    return marks


def _with_peer(told: _Told, of_peer: str, address: int) -> _Told:
    """The same with what the comments on the peer tell from the place of its address on."""
    found = [peer_remark(each.text) for each in tokenize(of_peer).tokens if each.end > address]
    auth = shown(_first(each.auth for each in found))
    tls = shown(_first(each.tls for each in found))
    envelope_from = shown(_first(each.envelope_from for each in found))
    return told._replace(
        auth=told.auth if auth is None else auth,
        tls=told.tls if tls is None else tls,
        envelope_from=told.envelope_from if envelope_from is None else envelope_from,
    )


@lru_cache(maxsize=2048)
def _told(
    protocol: str,
    lead: str | None,
    of_by: str | None,
    of_with: str | None,
    of_id: str | None,
    of_for: str,
) -> _Told:
    by, with_ = _remarks(of_by), _remarks(of_with)
    server = (*_remarks(lead), *by, *with_, *_remarks(of_id), *_remarks(of_for))
    return _Told(
        shown(_first(each.product for each in (*by, *with_))),
        _first(each.family for each in server),
        shown(auth_of(server, protocol)),
        shown(_first(each.tls for each in server) or cipher_in(protocol)),
        shown(_first(each.envelope_from for each in server)),
        next((each.address for each in by[:3] if each.address), None),
    )


def _remarks(comments: str | None) -> tuple[Remark, ...]:
    return tuple(remark(each.text) for each in tokenize(comments).tokens) if comments else ()


def _first(values: Iterable[str | None]) -> str | None:
    return next((value for value in values if value is not None), None)
