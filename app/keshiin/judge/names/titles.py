"""Names that are those of an office, of a firm or of its head, whoever writes under them."""

from __future__ import annotations

import re

from keshiin.judge.names.authorities import is_authority, is_authority_somewhere
from keshiin.late import late

_CHIEF = late(
    r"代表取締役|取締役社長|^社長|社長$|\b(ceo|cfo|chief executive|managing director|company president"
    r"|geschäftsführ(?:er|erin|ung)|vorstandsvorsitzender?|gérant|directeur général|pdg|director general"
    r"|consejero delegado|amministratore delegato|direttore generale|diretor geral|algemeen directeur)\b",
    re.IGNORECASE,
)
_OFFICE = late(
    r"\b(bank(ing)?|customer (service|support|care)|help ?desk|security (team|department|center)"
    r"|embassy|lottery|mail ?(box )?admin(istrator)?"
    r"|(legal|copyright|billing|payments?|payroll|hr|human resources|accounts?|finance|claims"
    r"|payout|refund|withdrawal|compensation)"
    r" (department|dept|office|center|centre|team)"
    r"|web ?mail|it support|account team|fraud (department|team)|kundenservice|service client)\b"
    r"|銀行|信用金庫|国税|[市区町村]役[所場]|デジタル庁|消防(署|本部)"
    r"|法務部|知的財産|カスタマー(センター|サポート|サービス)"
    r"|サポートセンター|セキュリティ(センター|チーム)|管理センター|年金機構|郵便局",
    re.IGNORECASE,
)
_COMPANY = late(
    r"株式会社|有限会社|合同会社|\((株|有)\)|\b(inc|ltd|llc|gmbh|corp|co\. ?ltd)\b\.?", re.IGNORECASE
)

_KINDS = {"": _OFFICE, "chief": _CHIEF, "company": _COMPANY}


def title(name: str) -> str | None:
    """What the name is that of: an authority, an office (""), the chief or a company; None for none."""
    if is_authority(name):
        return "authority"
    if is_authority_somewhere(name):
        return "somewhere"
    return next((kind for kind, words in _KINDS.items() if words.search(name[:200])), None)
