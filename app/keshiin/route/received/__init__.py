"""One Received field read into a hop, by the rules of the public contract."""

from __future__ import annotations

import re
from collections.abc import Mapping

from keshiin.limits import RECEIVED_CLAUSES, SHOWN_LINE, Cut
from keshiin.message.field import Field
from keshiin.route.addresses import address_kind, read_address
from keshiin.route.model import Hop, Peer
from keshiin.route.received.clauses import Clause, Clauses, first_word, split_clauses
from keshiin.route.received.details import (
    QMAIL_LINE,
    account_of,
    auth_of,
    envelope_from_of,
    remarks_of,
    software_of,
    tls_of,
)
from keshiin.route.received.peer import read_peer
from keshiin.route.received.protocols import find_protocol
from keshiin.route.received.remarks import remark
from keshiin.route.received.servers import server_family
from keshiin.route.received.tokens import Token, lowered, shown
from keshiin.route.received.usual import usual_hop
from keshiin.span import Span
from keshiin.visible import visible

_INVOKED = re.compile(
    r"invoked\s{1,80}from\s{1,80}network\[(?P<ip>[0-9A-Fa-f:.]{2,45})(?:/(?P<rdns>[\w.-]{1,255}))?\]"
)
_HOST = re.compile(r"^[\w.:\[\]-]+\.?$")


def read_hop(index: int, field: Field) -> Hop:
    """The hop that a Received field tells; unreadable ones keep their text. Never raises."""
    return usual_hop(index, field) or read_clauses(index, field)


def read_clauses(index: int, field: Field) -> Hop:
    """The same, read clause by clause, of any line."""
    text = field.value.decode("latin-1")
    clauses = split_clauses(text)
    whole = visible(field.value.decode("utf-8", "replace").strip())
    cuts = _cuts(clauses, whole)
    if not _is_readable(clauses):
        return Hop(index, field.line, field.span, whole[:SHOWN_LINE], readable=False, cuts=cuts)
    by, by_at = _by(clauses)
    with_, with_at = find_protocol(clauses)
    id_token = first_word(clauses.first("id"))
    id_ = None if id_token is None else id_token.text.strip("<>").rstrip(",")
    remarks = remarks_of(clauses)
    family = server_family(clauses, remarks, by, with_, id_)
    peer = _peer(clauses, family)
    remarks = remarks_of(clauses, peer.tokens.get("ip", (0, 0))[0])
    auth = account_of(clauses) or auth_of(remarks, with_ or "")
    for_token = _recipient(clauses.first("for"))
    at = {**peer.tokens, "by": by_at, "with": with_at, "time": clauses.date}
    at |= {"id": _place(id_token), "for": _place(for_token)}
    return Hop(
        index,
        field.line,
        field.span,
        whole[:SHOWN_LINE],
        readable=True,
        ip=peer.ip,
        masked=peer.masked,
        rdns=shown(peer.rdns),
        helo=shown(peer.helo),
        ident=shown(peer.ident) if peer.ident != auth else None,
        auth=shown(auth),
        by=shown(by),
        by_ip=_by_ip(clauses),
        with_=shown(with_),
        software=shown(software_of(clauses)),
        tls=shown(tls_of(clauses, remarks, with_ or "")),
        id=shown(id_),
        for_=shown(_for(for_token)),
        envelope_from=shown(envelope_from_of(clauses, remarks)),
        time=clauses.time,
        time_text=text[slice(*clauses.date)] if clauses.date else None,
        address_kind=address_kind(peer.ip, peer.masked),
        server=family,
        may_be_forged=peer.may_be_forged,
        doubtful=clauses.doubtful or peer.doubtful,
        marks=_marks(field, at),
        cuts=cuts,
    )


def _cuts(clauses: Clauses, whole: str) -> tuple[Cut, ...]:
    counts = (
        Cut("received_clauses", RECEIVED_CLAUSES, clauses.found),
        Cut("shown_line", SHOWN_LINE, len(whole)),
    )
    return tuple(cut for cut in counts if cut.found > cut.allowed)


def _place(token: Token | None) -> tuple[int, int] | None:
    return None if token is None else (token.start, token.end)


def _marks(field: Field, at: Mapping[str, tuple[int, int] | None]) -> dict[str, Span]:
    """Where in the source the pieces stand, by name, of those that are there."""
    base = field.colon + 1
    return {kind: field.at(base + each[0], base + each[1]) for kind, each in sorted(at.items()) if each}


def _is_readable(clauses: Clauses) -> bool:
    if clauses.first("by") or clauses.first("from") or clauses.time is not None:
        return True
    return any(QMAIL_LINE.match(comment.text) for comment in clauses.clauses[0].comments)


def _peer(clauses: Clauses, family: str | None) -> Peer:
    sender = clauses.first("from")
    by = clauses.first("by")
    if sender is not None and (by is None or clauses.clauses.index(sender) < clauses.clauses.index(by)):
        return read_peer(sender, family)
    leading = clauses.clauses[0]
    invoked = _INVOKED.search(leading.comments[0].text) if leading.comments else None
    if invoked is not None and QMAIL_LINE.match(leading.comments[0].text):
        named = (invoked["rdns"] or "").lower().rstrip(".")
        return Peer(ip=read_address(invoked["ip"]), rdns=None if named in ("", "unknown") else named)
    if by is None or not leading.tokens:
        return Peer()
    if leading.words and not _HOST.match(leading.words[0].text):
        return Peer()
    return read_peer(leading, family, named=bool(leading.words))


def _by(clauses: Clauses) -> tuple[str | None, tuple[int, int] | None]:
    token = first_word(clauses.first("by"))
    if token is None:
        return None, None
    return lowered(token.text.rstrip(",")), _place(token)


def _by_ip(clauses: Clauses) -> str | None:
    clause = clauses.first("by")
    if clause is None:
        return None
    for token in clause.tokens[1:4]:
        if token.kind == "bracket":
            return read_address(token.text.strip("[]()"))
        if token.kind == "comment" and (address := remark(token.text).address):
            return address
    return None


def _recipient(clause: Clause | None) -> Token | None:
    """The first word of a ``for``, with the domain behind a quoted local part; the address behind a name."""
    token = first_word(clause)
    if clause is None or token is None or "@" in token.text:
        return token
    if address := next((word for word in clause.words if word.kind == "angle" and "@" in word.text), None):
        return address
    domain = next((word for word in clause.words if word.start == token.end and word.text[0] == "@"), None)
    return (
        token
        if domain is None or token.kind != "quoted"
        else token._replace(text=token.text + domain.text, end=domain.end)
    )


def _for(token: Token | None) -> str | None:
    if token is None:
        return None
    return None if token.text.lower() == "multiple" else token.text.strip(",;").strip("<>")
