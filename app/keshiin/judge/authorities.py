"""The names of Japanese authorities of state, police and justice, and the domains that authorities have.

Town halls are not among them: many have domains of another form, and let firms send for them.
"""

from __future__ import annotations

import re

_NAME = re.compile(
    r"(?:総務|財務|法務|外務|厚生労働|農林水産|国土交通|経済産業|文部科学|環境|防衛)省|内閣府"
    r"|(?:国税|警察|警視|検察|金融|消費者|文化|気象|特許|公安調査|出入国在留管理)庁|地方?検察|地検"
    r"|国税局|(?:税務|都税事務|県税事務)[署所]|警察(?:署|本部)|[都道府県]警(?:[本・\s]|$)|裁判所"
    r"|[法労][務働]局|入国管理局|税関|年金(?:機構|事務所)"
)
_PRIVATE = re.compile(
    r"会(?:$|[\s　・(（])|協会|協議会|組合|クラブ|ＯＢ|OB|法律|法務事務所|税理士|書士"
    r"|前[^\s]{0,6}(?:店|医院|歯科|クリニック)"
)
_DOMAIN = re.compile(r"(?:^|\.)(?:(?:go|lg|ed)\.jp|(?:pref|city|town|vill|metro)(?:\.[a-z-]+){1,2}\.jp)$")


def is_authority(name: str) -> bool:
    """Whether a sender's name is that of an authority; a society or a shop named after one is none."""
    if name.isascii():
        return False
    return _NAME.search(name[:200]) is not None and not _PRIVATE.search(name[:200])


def has_authoritys_ending(domain: str) -> bool:
    """Whether only an authority can have the domain, or it is of the old form of towns (``city.x.jp``)."""
    return _DOMAIN.search(domain.lower()) is not None
