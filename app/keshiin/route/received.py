"""One Received field read into a hop, by the rules of the public contract."""

from __future__ import annotations

import re

from keshiin.limits import RECEIVED_CLAUSES, SHOWN_LINE, Cut
from keshiin.message.model import Field
from keshiin.route.addresses import address_kind, read_address
from keshiin.route.clauses import Clauses, first_word, split_clauses
from keshiin.route.details import QMAIL_LINE, auth_of, envelope_from_of, remarks_of, software_of, tls_of
from keshiin.route.model import Hop, Mark
from keshiin.route.peer import Peer, read_peer
from keshiin.route.remarks import remark
from keshiin.route.servers import server_family
from keshiin.route.tokens import Token, lowered
from keshiin.visible import visible

_PROTOCOL = re.compile(
    r"smtp|lmtp|http|imap|pop3|mapi|local|qmqp|uucp|bsmtp|nnfmp|ngmta|rest|thrift|mail|spool|pipe|ecartis"
    r"|resubmission|apop|bizsmtp|asap|scanner|sendmail|mms",
    re.IGNORECASE,
)
_INVOKED = re.compile(r"invoked from network\[(?P<ip>[0-9A-Fa-f:.]{2,45})(?:/(?P<rdns>[\w.-]{1,255}))?\]")
_HOST = re.compile(r"^[\w.:\[\]-]+\.?$")


def read_hop(index: int, field: Field) -> Hop:
    """The hop that a Received field tells; unreadable ones keep their text. Never raises."""
    text = field.value.decode("latin-1")
    clauses = split_clauses(text)
    whole = visible(field.value.decode("utf-8", "replace").strip())
    shown = whole[:SHOWN_LINE]
    counts = (
        Cut("received_clauses", RECEIVED_CLAUSES, clauses.found),
        Cut("shown_line", SHOWN_LINE, len(whole)),
    )
    cuts = tuple(cut for cut in counts if cut.found > cut.allowed)
    if not _is_readable(clauses):
        return Hop(index, field.line, field.span, shown, readable=False, cuts=cuts)
    by, by_at = _by(clauses)
    with_, with_at = _with(clauses)
    id_token = first_word(clauses.first("id"))
    id_ = None if id_token is None else id_token.text.strip("<>").rstrip(",")
    remarks = remarks_of(clauses)
    family = server_family(clauses, remarks, by, with_, id_)
    peer = _peer(clauses, family)
    auth = auth_of(remarks, with_ or "")
    at = dict(peer.tokens)
    for kind, place in (("by", by_at), ("with", with_at), ("time", clauses.date)):
        if place is not None:
            at[kind] = place
    if id_token is not None:
        at["id"] = (id_token.start, id_token.end)
    for_token = first_word(clauses.first("for"))
    if for_token is not None:
        at["for"] = (for_token.start, for_token.end)
    base = field.colon + 1
    return Hop(
        index,
        field.line,
        field.span,
        shown,
        readable=True,
        ip=peer.ip,
        masked=peer.masked,
        rdns=_text(peer.rdns),
        helo=_text(peer.helo),
        ident=_text(peer.ident) if peer.ident != auth else None,
        auth=_text(auth),
        by=_text(by),
        by_ip=_by_ip(clauses, by),
        with_=_text(with_),
        software=_text(software_of(clauses)),
        tls=_text(tls_of(clauses, remarks)),
        id=_text(id_),
        for_=_text(_for(for_token)),
        envelope_from=_text(envelope_from_of(clauses, remarks)),
        time=clauses.time,
        time_text=text[slice(*clauses.date)] if clauses.date else None,
        address_kind=address_kind(peer.ip, peer.masked),
        server=family,
        may_be_forged=peer.may_be_forged,
        doubtful=clauses.doubtful or peer.doubtful,
        marks=tuple(Mark(kind, field.at(base + s, base + e)) for kind, (s, e) in sorted(at.items())),
        cuts=cuts,
    )


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
        return Peer(ip=read_address(invoked["ip"]), rdns=invoked["rdns"])
    if by is None or not leading.tokens:
        return Peer()
    if leading.words and not _HOST.match(leading.words[0].text):
        return Peer()
    return read_peer(leading, family, named=bool(leading.words))


def _by(clauses: Clauses) -> tuple[str | None, tuple[int, int] | None]:
    token = first_word(clauses.first("by"))
    if token is None:
        return None, None
    return lowered(token.text.rstrip(",")), (token.start, token.end)


def _by_ip(clauses: Clauses, by: str | None) -> str | None:
    clause = clauses.first("by")
    if clause is None:
        return None
    for token in clause.tokens[1:4]:
        if token.kind == "bracket":
            return read_address(token.text)
        if token.kind == "comment" and (address := remark(token.text).address):
            return address
    return None


def _with(clauses: Clauses) -> tuple[str | None, tuple[int, int] | None]:
    """The words of the first ``with`` that names a protocol, else of the first one."""
    candidates = [clause.words for clause in clauses.all("with") if clause.words]
    chosen = next((words for words in candidates if _names_protocol(words)), None)
    chosen = chosen or next(iter(candidates), None)
    if chosen is None:
        return None, None
    kept = chosen[: _length(chosen)]
    return " ".join(_unbracketed(token) for token in kept), (kept[0].start, kept[-1].end)


def _names_protocol(words: list[Token]) -> bool:
    return any(_PROTOCOL.search(token.text) for token in words)


def _length(words: list[Token]) -> int:
    """How many words belong to the protocol's name: a product's name has several, a bare protocol one."""
    if words[0].text.lower() in {"microsoft", "internet", "mail2000", "mailenable", "ibm", "gmx"}:
        return next((n + 1 for n, token in enumerate(words) if token.text.endswith(":")), len(words))
    return 1


def _unbracketed(token: Token) -> str:
    return token.text[1:-1] if token.kind in {"bracket", "quoted"} else token.text.rstrip(",:")


def _for(token: Token | None) -> str | None:
    if token is None:
        return None
    return None if token.text.lower() == "multiple" else token.text.strip(",;").strip("<>")


def _text(value: str | None) -> str | None:
    """What was read byte for byte becomes text, its invisible characters visible."""
    if value is None or value.isascii():
        return value if value is None or value.isprintable() else visible(value)
    return visible(value.encode("latin-1", "replace").decode("utf-8", "replace"))
