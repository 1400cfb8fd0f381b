"""A Received line in the form that most servers write, read in one match instead of token by token.

A line that does not fit it to the last sign is left to the reading by clauses; a test holds that both agree.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from keshiin.limits import RECEIVED_CLAUSES, SHOWN_LINE
from keshiin.message.dates import usual_date
from keshiin.message.model import Field
from keshiin.route.addresses import address_kind, read_address
from keshiin.route.details import auth_of
from keshiin.route.model import Hop
from keshiin.route.peer import NOT_NAMES, RECORDS_NAME
from keshiin.route.protocols import LONG_NAMES
from keshiin.route.remarks import Remark, is_quiet, remark
from keshiin.route.servers import family_by_form, family_by_words
from keshiin.route.tokens import shown, tokenize
from keshiin.span import Span
from keshiin.visible import visible

_B = r"[ \t\r\n]++"
_NO_KEYWORD = r"(?!(?i:from|by|via|with|id|for|tls|envelope-from)[\s(;])"
_HOST = rf"{_NO_KEYWORD}\w[\w.:-]*+"
_WORD = rf"{_NO_KEYWORD}[\w./-]++"
_ID = rf"{_NO_KEYWORD}[\w.:/+=@-]++"
_LONG = rf"(?=(?i:{'|'.join(sorted(LONG_NAMES))})\s)"
# A name with a letter by which it is neither an address nor a masked one, and none that has a meaning.
_NAME = (
    r"(?!(?i:for|account|using|[eh]elo|[el]hlo)\s|(?i:proxying|squirrelmail))"
    r"(?=[\w.-]*[A-WYZa-wyz])[A-Za-z0-9_](?:[\w-]*\w)?(?:\.[\w-]+)*\.?"
)
_COMMENT = r"\((?:[^()\"\[\0]|\([^()\"\[\0]*+\))*+\)"
_COMMENTS = rf"(?:[ \t\r\n]*+{_COMMENT})*+"
# What Postfix writes of the connection behind its comment on the peer.
_CONNECTION = rf"(?:{_B}(?=\((?:using |No client |Client did )){_COMMENT})*+"
_PEER = (
    rf"(?:(?P<rdns>{_NAME}){_B}(?=\[))?(?P<ip>\[(?:IPv6:)?[0-9A-Fa-f.:]{{2,45}}\]|[0-9A-Fa-f.:]{{2,45}})"
    rf"(?:{_B}(?P<forged>\(may be forged\)))?"
)
_LINE = re.compile(
    rf"[ \t\r\n]*+(?:from{_B}(?P<helo>{_HOST}){_B}\((?P<peer>{_PEER})\)(?P<connection>{_CONNECTION}){_B})?"
    rf"by{_B}(?P<by>{_HOST})(?:{_B}\((?P<by_ip>[0-9A-Fa-f.:]{{2,45}})\))?(?P<by_told>{_COMMENTS})"
    rf"(?:{_B}with{_B}(?P<with>{_LONG}{_WORD}(?:{_B}{_WORD})*+|{_WORD})(?:{_B}{_WORD})*+(?P<with_told>{_COMMENTS}))?"
    rf"(?:{_B}via{_B}(?P<via>{_WORD})(?:{_B}{_WORD})*+)?"
    rf"(?:{_B}id{_B}(?P<id>{_ID})(?P<id_told>{_COMMENTS}))?"
    rf"(?:{_B}via{_B}(?P<later_via>{_WORD})(?:{_B}{_WORD})*+)?"
    rf"(?:{_B}for{_B}(?P<for><[\w.:+=@-]*+>|{_ID})(?P<for_told>{_COMMENTS}))?"
    r"[ \t\r\n]*+;",
    re.ASCII,
)
_MARKED = ("by", "for", "helo", "id", "ip", "rdns", "with")
# Signs of a peer's own words where Postfix writes of the connection.
_OF_PEER = re.compile("[eh]elo|[el]hlo|may be forged|rhost-flags", re.IGNORECASE)


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
    date = usual_date(text, line.end()) if line else None
    if line is None or date is None or text.count("(") > RECEIVED_CLAUSES:
        return None
    ip, by_ip = (text and read_address(text) for text in line.group("ip", "by_ip"))
    if (by_ip is None and line["by_ip"]) or (line["peer"] and (ip is None or not _is_plain(line))):
        return None
    with_ = " ".join(line["with"].split()) if line["with"] else None
    told = _told(with_ or "", *line.group("connection", "by_told", "with_told", "id_told", "for_told"))
    server = _server(line, (with_ or "").lower(), told.family)
    if server in RECORDS_NAME:
        return None
    start, end, time = date
    rdns, for_ = _name(line["rdns"]), line["for"]
    return Hop(
        index,
        field.line,
        field.span,
        visible(text.strip()),
        readable=True,
        ip=ip,
        rdns=None if rdns in NOT_NAMES else rdns,
        helo=_name(line["helo"]),
        auth=told.auth,
        by=line["by"].lower(),
        by_ip=by_ip or told.by_ip,
        with_=with_,
        software=told.software,
        tls=told.tls,
        id=line["id"],
        for_=None if for_ is None or for_.lower() == "multiple" else for_.strip("<>"),
        envelope_from=told.envelope_from,
        time=time,
        time_text=text[start:end],
        address_kind=address_kind(ip),
        server=server,
        may_be_forged=line["forged"] is not None,
        marks=_marks(line, field, start, end, named=rdns not in NOT_NAMES),
    )


def _is_plain(line: re.Match[str]) -> bool:
    """Whether the comments on the peer tell of nothing but the peer and its connection."""
    return is_quiet(line["peer"]) and not _OF_PEER.search(line["connection"])


def _name(written: str | None) -> str | None:
    return None if written is None else written.lower().rstrip(".")


def _server(line: re.Match[str], protocol: str, told: str | None) -> str | None:
    named = family_by_words(protocol, line["by"].lower(), line["id"] or "") or told
    if named is not None:
        return named
    peer = [line["peer"]] if line["peer"] else []
    way = line["via"] or line["later_via"] or ""
    return family_by_form(protocol, peer, way, has_id=line["id"] is not None)


def _marks(line: re.Match[str], field: Field, start: int, end: int, *, named: bool) -> dict[str, Span]:
    """Where the pieces stand in the source; the looked-up name among them where it is one."""
    shift = field.at(field.colon + 1, field.colon + 1).start
    marks = {}
    for kind in _MARKED:
        at, behind = line.span(kind)
        if at >= 0:
            marks[kind] = Span(at + shift, behind + shift)
    marks["time"] = Span(start + shift, end + shift)
    if not named:
        marks.pop("rdns", None)
    return marks


@lru_cache(maxsize=2048)
def _told(
    protocol: str,
    connection: str | None,
    of_by: str | None,
    of_with: str | None,
    of_id: str | None,
    of_for: str | None,
) -> _Told:
    by, with_ = _remarks(of_by), _remarks(of_with)
    server = (*by, *with_, *_remarks(of_id), *_remarks(of_for))
    every = (*_remarks(connection), *server)
    return _Told(
        shown(_first(each.product for each in (*by, *with_))),
        _first(each.family for each in server),
        shown(auth_of(every, protocol)),
        shown(_first(each.tls for each in every)),
        shown(_first(each.envelope_from for each in every)),
        next((each.address for each in by[:3] if each.address), None),
    )


def _remarks(comments: str | None) -> tuple[Remark, ...]:
    return tuple(remark(each.text) for each in tokenize(comments).tokens) if comments else ()


def _first(values: Iterable[str | None]) -> str | None:
    return next((value for value in values if value is not None), None)
