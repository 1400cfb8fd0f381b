"""The names of authorities of state, police and justice, and the domains that Japanese authorities have.

Town halls are not among them: many have domains of another form, and let firms send for them.
"""

from __future__ import annotations

import re

from keshiin.domains import registrable
from keshiin.late import late

_PLACE = r"[一-龠ヶぁ-ん]{0,6}"
_JAPANESE = (
    r"(?:総務|財務|法務|外務|厚生労働|農林水産|国土交通|経済産業|文部科学|環境|防衛)省|内閣府"
    r"|(?:国税|警察|警視|検察|金融|消費者|文化|気象|特許|公安調査|出入国在留管理)庁|地方?検察|地検"
    r"|国税局|(?:税務|都税事務|県税事務)[署所]|警察(?:署|本部)|[都道府県]警察?(?:[本・\s]|$)|裁判所"
    r"|[法労][務働]局|入国管理局|税関|年金(?:機構|事務所)"
)
_NAME = late(_JAPANESE)
_PRIVATE = late(
    r"会(?:$|[\s　・(（])|協会|協議会|組合|クラブ|ＯＢ|OB|法律|法務事務所|税理士|書士"
    r"|前[^\s]{0,6}(?:店|医院|歯科|クリニック)"
)
# The office itself, its units and its desks: nothing that a paper, a school or a fan puts behind the name.
# No 事務局: firms run those of surveys, grants and seminars, under domains of their own.
_UNIT = r"[^\s　・(（]{0,14}?(?:[課係室部署庁省]|(?<!事務)局|センター|本部|支部|担当|窓口|検事|警察官)"
_WHOLE = late(
    rf"\W{{0,3}}{_PLACE}(?:{_JAPANESE}|[都道府県]警|警察庁)(?:庁|本部)?"
    rf"(?:[\s　・]{{0,3}}{_UNIT}){{0,4}}\W{{0,3}}"
)
# Police, prosecutors, courts and tax offices of states whose offices all have domains of their own.
_ABROAD = late(
    r"interpol|europol|(?:the )?fbi|federal bureau of investigation"
    r"|metropolitan police(?: service)?|bundeskriminalamt|landeskriminalamt|bundespolizei"
    r"|(?:staatsanwaltschaft|finanzamt|(?:haupt)?zollamt|(?:amts|land|oberlandes)gericht)(?: \w+)?"
    r"|(?:la )?police (?:nationale|judiciaire)|gendarmerie(?: nationale)?"
    r"|brigade de protection des mineurs|direction générale des (?:finances publiques|impôts)"
    r"|tribunal (?:judiciaire|de grande instance)(?: de \w+)?|policía nacional|guardia civil"
    r"|agencia tributaria|polizia (?:di stato|postale)|guardia di finanza|agenzia delle entrate"
    r"|belastingdienst|openbaar ministerie",
    re.IGNORECASE,
)
# Names that offices of many states have, some of which do write from free mailboxes.
_ANYWHERE = late(
    r"(?:the )?(?:(?:federal|national|state|city|county|royal) )?"
    r"(?:police(?: department| service| force| headquarters| station)?"
    r"|tax (?:office|authority|agency|department)|revenue (?:service|authority|commissioners)"
    r"|(?:supreme|district|high|county|crown|federal|superior|magistrates['’]?) court(?: of [\w ]{2,30})?"
    r"|ministry of (?:finance|justice|(?:the )?interior|home affairs|foreign affairs|defen[cs]e|health)"
    r"|department of (?:justice|the treasury|homeland security|state)"
    r"|attorney general(?:['’]s office)?|(?:public )?prosecutor(?:['’]s office)?"
    r"|(?:[^\W\d_][\w.'’-]{1,20} ){1,3}(?:county court|district court|police department|sheriff['’]s office)"
    r"|customs (?:office|authority|department)|immigration (?:office|department))",
    re.IGNORECASE,
)
_DOMAIN = re.compile(r"(?:^|\.)(?:(?:go|lg|ed)\.jp|(?:pref|city|town|vill|metro)(?:\.[a-z-]+){1,2}\.jp)$")
# What registries keep for offices of a state, its police and its health service, and for posts (.post).
_STATES = late(
    r"gov|mil|post|(?:gov|gob|gub|gouv|govt|gv|mil)\.[a-z]{2}|gc\.ca|go\.(?:id|ke|kr|th|tz|ug)|(?:police|nhs)\.uk"
)
_STATES_OWN = frozenset(("admin.ch", "bund.de", "europa.eu"))
_LOOKED_AT = 100


def is_authority(name: str) -> bool:
    """Whether a sender's name has that of a Japanese authority; societies named after one do not."""
    if name.isascii():
        return False
    return _NAME.search(name[:_LOOKED_AT]) is not None and not _PRIVATE.search(name[:_LOOKED_AT])


def is_whole_authority(name: str) -> bool:
    """Whether a name is that of an authority which has a domain, with its units and desks, and no more."""
    shown = name[:_LOOKED_AT].strip()
    if _ABROAD.fullmatch(shown):
        return True
    return is_authority(shown) and _WHOLE.fullmatch(shown) is not None


def is_authority_somewhere(name: str) -> bool:
    """Whether a name is all that of an office of state, which need not have a domain of its own."""
    return _ANYWHERE.fullmatch(name[:_LOOKED_AT].strip()) is not None


def has_authoritys_ending(domain: str) -> bool:
    """Whether only an authority can have the domain, or it is of the old form of towns (``city.x.jp``)."""
    return _DOMAIN.search(domain.lower()) is not None


def has_states_ending(host: str) -> bool:
    """Whether only an office of a state, or a post, can have the host (``gov.uk``, ``gob.es``, ``x.post``).

    An ending is a registry's: where ``gov`` below a country is a domain as any other, anybody may own it.
    """
    own = registrable(host)
    return _STATES.fullmatch(own.partition(".")[2]) is not None or own in _STATES_OWN
