"""One Received field read into a hop, by the rules of the public contract."""

from __future__ import annotations

import re
from collections.abc import Iterator

from keshiin.limits import RECEIVED_CLAUSES, SHOWN_LINE, Cut
from keshiin.message.model import Field
from keshiin.route.addresses import address_kind, read_address
from keshiin.route.clauses import Clause, Clauses, split_clauses
from keshiin.route.model import Hop, Mark
from keshiin.route.peer import Peer, read_peer
from keshiin.route.servers import server_family
from keshiin.route.tokens import Token
from keshiin.visible import visible

_PROTOCOL = re.compile(
    r"smtp|lmtp|http|imap|pop3|mapi|local|qmqp|uucp|bsmtp|nnfmp|ngmta|rest|thrift|mail|spool|pipe|ecartis"
    r"|resubmission|apop|bizsmtp|asap|scanner|sendmail|mms",
    re.IGNORECASE,
)
_AUTH_PROTOCOL = re.compile(r"\b(?:utf8)?(?:e?smtp|lmtp)s?a\b|\be?smtpsa\b|\basmtp\b", re.IGNORECASE)
_AUTH_COMMENT = re.compile(
    r"^\s*(?:squirrelmail )?authenticated(?: (?:sender|user|as|id))?\b[: =]*(?P<user>[^\s,;)]*)"
    r"|^\s*auth: ?(?:(?P<mechanism>[\w-]+) )?(?P<who>[^\s,;)]*)"
    r"|^\s*smtp-auth username (?P<mail>[^\s,;)]+)",
    re.IGNORECASE,
)
_TLS = re.compile(
    r"\bversion=(?P<version>[^\s,;)]+)|\busing (?P<using>(?:TLS|SSL)\S+)|\b(?P<plain>(?:TLS|SSL)v?[\d._]+)\b"
    r"|^(?P<bare>TLS)$",
    re.IGNORECASE,
)
_ENVELOPE = re.compile(
    r"\benvelope-(?:from|sender):?\s*(?P<address><[^<>\s]{0,512}>|[^\s,;)]{1,512})", re.IGNORECASE
)
_MAIL_FROM = re.compile(r"\bmailfrom:(?P<address>[^\s;)]{1,512})", re.IGNORECASE)
_QMAIL_LINE = re.compile(r"^\s*(?:qmail|nullmailer)\b", re.IGNORECASE)
_NO_PRODUCT = ("auth", "no client", "version=", "via ", "1:0:auth")
_INVOKED = re.compile(r"invoked from network\[(?P<ip>[0-9A-Fa-f:.]{2,45})(?:/(?P<rdns>[\w.-]{1,255}))?\]")
_HOST = re.compile(r"^[\w.:\[\]-]+\.?$")


def read_hop(index: int, field: Field) -> Hop:
    """The hop that a Received field tells; unreadable ones keep their text. Never raises."""
    text = field.value.decode("latin-1")
    clauses = split_clauses(text)
    shown = visible(field.value.decode("utf-8", "replace").strip())[:SHOWN_LINE]
    cuts = (
        (Cut("received-clauses", RECEIVED_CLAUSES, clauses.found),)
        if clauses.found > RECEIVED_CLAUSES
        else ()
    )
    if not _is_readable(clauses):
        return Hop(index, field.line, field.span, shown, readable=False, cuts=cuts)
    by, by_at = _by(clauses)
    with_, with_at = _with(clauses)
    id_token = _first_word(clauses.first("id"))
    id_ = None if id_token is None else id_token.text.strip("<>").rstrip(",")
    family = server_family(clauses, by, with_, id_)
    peer = _peer(clauses, family)
    auth = _auth(clauses, with_ or "")
    at = dict(peer.tokens)
    for kind, place in (("by", by_at), ("with", with_at), ("time", clauses.date)):
        if place is not None:
            at[kind] = place
    if id_token is not None:
        at["id"] = (id_token.start, id_token.end)
    for_token = _first_word(clauses.first("for"))
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
        software=_text(_software(clauses, family)),
        tls=_text(_tls(clauses)),
        id=_text(id_),
        for_=_text(_for(for_token)),
        envelope_from=_text(_envelope_from(clauses)),
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
    return any(_QMAIL_LINE.match(comment.text) for comment in clauses.clauses[0].comments)


def _peer(clauses: Clauses, family: str | None) -> Peer:
    sender = clauses.first("from")
    by = clauses.first("by")
    if sender is not None and (by is None or clauses.clauses.index(sender) < clauses.clauses.index(by)):
        return read_peer(sender, family)
    leading = clauses.clauses[0]
    invoked = _INVOKED.search(leading.comments[0].text) if leading.comments else None
    if invoked is not None and _QMAIL_LINE.match(leading.comments[0].text):
        return Peer(ip=read_address(invoked["ip"]), rdns=invoked["rdns"])
    if by is None or not leading.tokens:
        return Peer()
    if leading.words and not _HOST.match(leading.words[0].text):
        return Peer()
    return read_peer(leading, family, named=bool(leading.words))


def _by(clauses: Clauses) -> tuple[str | None, tuple[int, int] | None]:
    token = _first_word(clauses.first("by"))
    if token is None:
        return None, None
    return token.text.rstrip(",").lower(), (token.start, token.end)


def _by_ip(clauses: Clauses, by: str | None) -> str | None:
    clause = clauses.first("by")
    if clause is None:
        return None
    for token in clause.tokens[1:4]:
        if token.kind == "bracket":
            return read_address(token.text)
        if token.kind == "comment":
            inner = [each for each in token.inner[:2] if each.kind == "bracket"] or list(token.inner[:1])
            if inner and (address := read_address(inner[0].text)):
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


def _first_word(clause: Clause | None) -> Token | None:
    if clause is None:
        return None
    return next((token for token in clause.words if token.text.strip("<>,") or token.text == "<>"), None)


def _comments(clauses: Clauses) -> Iterator[Token]:
    for clause in clauses.clauses:
        yield from clause.comments


def _auth(clauses: Clauses, protocol: str) -> str | None:
    for comment in _comments(clauses):
        text = comment.text.lstrip()
        lower = text.lower()
        if lower.startswith("account "):
            return text.split()[1] if len(text.split()) > 1 else "yes"
        if "auth" not in lower[:60] and " with plain" not in lower and " with login" not in lower:
            continue
        if " with plain" in lower or " with login" in lower:
            return text.split("@", 1)[0].split()[-1]
        found = _AUTH_COMMENT.match(text)
        if found:
            user = found["mail"] or found["who"] or found["user"] or found["mechanism"] or ""
            return user if user and not user.lower().startswith("bits=") else "yes"
        if "auth_login" in lower or "auth_plain" in lower:
            return "AUTH_LOGIN" if "auth_login" in lower else "AUTH_PLAIN"
    return "yes" if _AUTH_PROTOCOL.search(protocol) else None


def _software(clauses: Clauses, family: str | None) -> str | None:
    for keyword in ("by", "with", "tls"):
        for clause in clauses.all(keyword):
            for comment in clause.comments:
                if _is_product(comment):
                    return comment.text.split(", from userid")[0].strip()[:200]
    leading = clauses.clauses[0].comments
    if leading and _QMAIL_LINE.match(leading[0].text):
        return leading[0].text.split()[0]
    return None


def _is_product(comment: Token) -> bool:
    text = comment.text.strip()
    lower = text.lower()
    if not text or _TLS.search(text) or _ENVELOPE.search(text) or lower.startswith(_NO_PRODUCT):
        return False
    if any(inner.kind == "bracket" for inner in comment.inner) or read_address(text):
        return False
    return lower not in {"single-drop", "multi-drop"} and "encrypted" not in lower and "orcpt" not in lower


def _tls(clauses: Clauses) -> str | None:
    for comment in _comments(clauses):
        found = _TLS.search(comment.text)
        if found:
            return next(group for group in found.groups() if group)
        if comment.text.lower().rstrip().endswith("encrypted"):
            return comment.text.split()[0]
    clause = clauses.first("tls")
    token = _first_word(clause)
    return None if token is None else token.text


def _envelope_from(clauses: Clauses) -> str | None:
    clause = clauses.first("envelope-from")
    token = _first_word(clause)
    if token is not None:
        return token.text.strip("<>").rstrip(",")
    for comment in _comments(clauses):
        found = _ENVELOPE.search(comment.text) or _MAIL_FROM.search(comment.text)
        if found:
            return found["address"].rstrip(",").strip("<>")
    senders = clauses.all("from")
    by = clauses.first("by")
    if by is not None and senders:
        last = senders[-1]
        token = _first_word(last)
        if clauses.clauses.index(last) > clauses.clauses.index(by) and token and "@" in token.text:
            return token.text.strip("<>")
    return None


def _text(value: str | None) -> str | None:
    """What was read byte for byte becomes text, its invisible characters visible."""
    if value is None or value.isascii():
        return value if value is None or value.isprintable() else visible(value)
    return visible(value.encode("latin-1", "replace").decode("utf-8", "replace"))
