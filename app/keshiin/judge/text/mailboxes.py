"""What a stranger says of the reader's mailbox, and what he wants the reader to do about it."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator

from keshiin.domains import domain_part
from keshiin.judge.facts import once
from keshiin.judge.model import Case
from keshiin.judge.names.brands import brand_of
from keshiin.judge.text.body import beyond_latin, holds, phrases, words
from keshiin.judge.text.leading import Led, leading
from keshiin.judge.text.quoting import own_words
from keshiin.judge.transport.mail_kinds import answers
from keshiin.judge.transport.passage import from_list
from keshiin.judge.transport.trust import from_domain
from keshiin.late import late
from keshiin.route.services import known_services

_ENGLISH = Led(
    "mail|webmail|email|e-mail|storage quota|password|pending|held|quarantined|undelivered|blocked|withheld"
    "|incoming|message|2fa|mfa|two|multi|office|microsoft",
    r"\b(?:mail ?box|webmail|e-?mail storage|storage quota)\b[^.\n]{0,40}"
    r"\b(?:full|quota|limit|exceed\w{0,3}|suspen\w{2,5}|deactivat\w{2,4}|upgrad\w{1,3}|expir\w{1,4})\b"
    r"|\b(?:e-?mail|mail ?box|webmail) (?:account )?password\b[^.\n]{0,30}\bexpir"
    r"|\b(?:office|microsoft) ?365 password\b[^.\n]{0,30}\bexpir"
    r"|\bpassword for [^\s@]{1,64}@[^\n]{0,80}\bexpir"
    r"|\bpassword expir\w{1,5} (?:notice |alert |reminder )?for [^\s@]{1,64}@"
    r"|\b(?:pending|held|quarantined|undelivered|blocked|withheld) (?:incoming )?e-?mails?\b"
    r"|\bmessages? (?:held |blocked )?in (?:your )?quarantine\b"
    r"|\b(?:2fa|mfa|(?:two|multi)[- ]?factor)\b[^\n]{0,60}\b(?:has|have) expired\b"
    r"|\b(?:undelivered|incoming|held|pending) messages?\b[^.\n]{0,60}"
    r"\b(?:quarantined?|rejected|not be delivered)\b",
)
_JAPANESE = late(
    leading(
        "メールボックス|メールアカウント|メールサーバー|ウェブメール|webメール",
        r"[^。\n]{0,16}(?:容量|上限|満杯|いっぱい|超過|停止|無効|凍結|再認証|アップグレード)",
    )
    + r"|メール(?:ボックス|アカウント)?の?パスワード[^。\n]{0,16}(?:期限|切れ|失効)|"
    + leading("多要素|二段階|二要素", "認証の(?:再登録|有効期限)")
    + "|"
    + leading("保留|未配信|未受信|隔離", "(?:中の|された|の)?(?:受信)?(?:メール|メッセージ)")
)
_OTHER = late(
    r"\b(?:e-?mail-?kontos?|postfachs?|postvak|casella (?:di posta|e-?mail)|caixa de correio|buzón"
    # The dot of an address that stands between ends no sentence.
    r"|boîte (?:mail|de réception)|messagerie|skrzynk\w)\b(?:[^.\n]|\.\w){0,60}"
    r"\b(?:gesperrt|gelöscht|voll|speicher|geblokkeerd|verwijderd|vol|piena|sospes\w|bloccat\w|cheia|suspens\w"
    r"|bloquead\w|llen\w|suspendid\w|pleine|suspendue?|bloquée?|pełna|zablokowan\w)\b"
    r"|\b(?:passwort|kennwort|mot de passe|contraseña|senha|password|wachtwoord|lösenord|şifre\w{0,4})\b"
    r"[^\n]{0,24}[^\s@]{1,64}@[^\n]{0,60}"
    r"\b(?:läuft|abgelaufen|expire|expira|caduca|vence|scade|scaduta|verloopt|går ut|dol(?:du|acak|uyor))\b"
)
_CHINESE = late(r"邮箱[^。\n]{0,60}(?:升级|停用|容量|备案|过期)")
_CONFIRMED = (
    r"(?:bestätigen|bevestigen?|bevestigt|conferm(?:are|a|i|ate)|confirme[rz]?|confirmar?|validez|valider?"
    r"|validar|verificar|potwierdź)"
)
_OWNED = (
    r"(?:e-?mail|mail|konto|postfach|identität|passwort|account|postvak|identiteit|casella|caixa|buzón|cuenta"
    r"|conta|identità|boîte|compte|messagerie|skrzynk\w{1,2}|hasł\w|password)"
)
_WISH = late(
    r"\b(?:re-?)?(?:validate|verify|confirm|activate|authenticate)\b[^.\n]{0,40}"
    r"\b(?:account|mail ?box|e-?mail|webmail|identity|password)\b"
    r"|\bkeep (?:using )?(?:the |my |your )?(?:same |current )password\b"
    rf"|\b{_CONFIRMED}\b[^.\n]{{0,40}}\b{_OWNED}|\b{_OWNED}\b[^.\n]{{0,24}}\b{_CONFIRMED}\b"
    r"|(?:アカウント|メールボックス)[^。\n]{0,12}認証(?:し|を|くだ|さ)|(?:保留|隔離)[^。\n]{0,14}(?:受信する|解除|解放)"
    r"|(?:メッセージ|メール)を受信する(?![場に際とこ方た設])"
    r"|\b(?:renew|re-?enrol)\b[^.\n]{0,16}\b(?:2fa|mfa|factor)\b"
    # As a button says it; a guide goes on with "場合は" or "には".
    r"|パスワードを(?:使い続け|継続|維持)|(?:容量を(?:追加|拡張)|受信トレイに(?:配信|移動)|再登録)する(?![場に際とこ方た])"
    r"|登录备案|验证(?:邮箱|账号)|立即(?:升级|备案|验证)"
    r"|\b(?:passwort (?:bei)?behalten|(?:conserver|garder) (?:le |mon |votre )?mot de passe"
    r"|mantener (?:la |mi |su )?contraseña|manter (?:a |minha )?senha|mantieni (?:la )?password"
    r"|wachtwoord behouden|behåll lösenord|mevcut şifre)"
    r"|\b(?:speicher(?:platz)? (?:kostenlos |jetzt )?erweitern|ampliar (?:el )?almacenamiento"
    r"|augmenter (?:le |votre )?(?:quota|stockage)|aumenta(?:re)? (?:lo )?spazio|opslag uitbreiden)"
)
_RELEASE = late(r"\brelease (?:them )?all\b|\brelease\b[^.\n]{0,30}\b(?:messages?|e-?mails?)\b")
_HOURS = late(r"\b(?:within|after|in|next) (?:12|24|48) hours\b")
_MADE_OF = ("メール", "メッセージ", "邮箱", "素認証", "段階認証")
_BOXES = frozenset(b"mailbox mail webmail quota password email emails 2fa mfa factor".split())
_MESSAGES = frozenset((b"message", b"messages"))
_STOPPED = frozenset(b"quarantine quarantined rejected delivered".split())
_STATES = (
    b"full quota limit exceed exceeds exceeded expire expires expired expiry expiring expiration suspend "
    b"suspended suspension deactivate deactivated upgrade upgraded pending held quarantined "
    b"undelivered blocked withheld"
)
_STATED = frozenset(_STATES.split())
"""Words of which the English pattern is made; asking for them first is ten times as fast."""
_ABROAD = frozenset(
    b"passwort kennwort mot contrase senha password wachtwoord senord ifre ifreniz"
    b" konto kontos postfach postvak casella caixa buz bo messagerie skrzynka skrzynki".split()
)


@once
def notice(case: Case) -> re.Match[str] | None:
    """What a stranger says of the mailbox, None for nothing; known firms and the reader's side are none.

    Nor is who asks about such a letter, or warns of it, and quotes it.
    """
    domain = from_domain(case)
    # Where nobody knows which service took it, nobody knows who runs the mailbox.
    if not domain or case.route.peer is None or from_list(case) or answers(case) or brand_of(domain):
        return None
    found = _told(case, phrases(case).lower)
    if found is None or _told(case, own_words(case)) is None:
        return None
    organisation = known_services().organisation
    return None if organisation(domain) in set(map(organisation, _sides(case))) else found


def wish(text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
    """The wish that the reader proves to be the mailbox's owner, there in the text; None without one.

    Filters let their customers release what they hold, and leave them days for it.
    """
    wanted = _WISH.search(text, start, end)
    return wanted or (_RELEASE.search(text, start, end) if _HOURS.search(text, start, end) else None)


def _told(case: Case, text: str) -> re.Match[str] | None:
    held = words(case)
    english = (held & _BOXES and held & _STATED) or (held & _MESSAGES and held & _STOPPED)
    found = _ENGLISH.search(text) if english else None
    if found is None and held & _ABROAD:
        found = _OTHER.search(text)
    if found is None and beyond_latin(case) and holds(text, _MADE_OF):
        found = _JAPANESE.search(text) or _CHINESE.search(text)
    return found


def _sides(case: Case) -> Iterator[str]:
    """The domains of the reader's side: of the server that took the message, and of whom it is for."""
    peer = case.route.peer
    if peer and peer.by and "." in peer.by:
        yield peer.by
    yield from (domain_part(address) for address in case.readers_addresses if "@" in address)
