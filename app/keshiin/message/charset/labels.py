"""The labels of charsets as mail and the web write them, and the codec that reads each."""

from __future__ import annotations

import re
from functools import lru_cache

# Where a label is used for its superset in practice, the superset decodes it (WHATWG Encoding Standard, 4.2).
_LABELS = {
    "ascii": "us-ascii ascii ansi_x3.4-1968 iso646-us iso-ir-6 cp20127",
    "utf-8": "utf-8 utf-8-sig utf8mb4 utf-8n unicode-1-1-utf-8 unicode20utf8 cp65001",
    "utf-7": "utf-7 unicode-1-1-utf-7 cp65000",
    "utf-16": "utf-16 unicode iso-10646-ucs-2 ucs-2",
    "utf-16-le": "utf-16le ucs-2le unicodefeff cp1200",
    "utf-16-be": "utf-16be ucs-2be unicodefffe cp1201",
    "utf-32": "utf-32 ucs-4 iso-10646-ucs-4",
    "cp1252": "iso-8859-1 iso_8859-1:1987 latin1 l1 8859_1 isolatin1 iso-ir-100 cp819 cp1252 ansi cp28591",
    "iso8859-2": "iso-8859-2 iso_8859-2:1987 latin2 l2 isolatin2 iso-ir-101 cp28592",
    "iso8859-3": "iso-8859-3 iso_8859-3:1988 latin3 l3 isolatin3 iso-ir-109 cp28593",
    "iso8859-4": "iso-8859-4 iso_8859-4:1988 latin4 l4 isolatin4 iso-ir-110 cp28594",
    "iso8859-5": "iso-8859-5 iso_8859-5:1988 cyrillic isolatincyrillic iso-ir-144 cp28595",
    "iso8859-6": "iso-8859-6 iso_8859-6:1987 iso-8859-6-e iso-8859-6-i arabic isolatinarabic ecma-114"
    " asmo-708 iso-ir-127 cp28596",
    "iso8859-7": "iso-8859-7 iso_8859-7:1987 greek greek8 isolatingreek ecma-118 elot_928 sun_eu_greek"
    " iso-ir-126 cp28597",
    "iso8859-8": "iso-8859-8 iso_8859-8:1988 iso-8859-8-i iso-8859-8-e hebrew isolatinhebrew visual logical"
    " iso-ir-138 cp28598 cp38598",
    "cp1254": "iso-8859-9 iso_8859-9:1989 latin5 l5 isolatin5 iso-ir-148 cp1254 cp28599",
    "iso8859-10": "iso-8859-10 latin6 l6 isolatin6 iso-ir-157",
    "cp874": "iso-8859-11 tis-620 cp874",
    "iso8859-13": "iso-8859-13 cp28603",
    "iso8859-14": "iso-8859-14",
    "iso8859-15": "iso-8859-15 latin9 l9 isolatin9 cp28605",
    "iso8859-16": "iso-8859-16",
    "cp1250": "cp1250",
    "cp1251": "cp1251",
    "cp1253": "cp1253",
    "cp1255": "cp1255",
    "cp1256": "cp1256",
    "cp1257": "cp1257",
    "cp1258": "cp1258",
    "koi8-r": "koi8-r koi8 koi cp20866",
    "koi8-u": "koi8-u koi8-ru cp21866",
    "cp437": "cp437 pc8codepage437",
    "cp737": "cp737",
    "cp775": "cp775",
    "cp850": "cp850",
    "cp852": "cp852",
    "cp855": "cp855",
    "cp857": "cp857",
    "cp862": "cp862",
    "cp866": "cp866",
    "mac-roman": "macintosh macroman mac cp10000",
    "mac-cyrillic": "mac-cyrillic mac-ukrainian cp10007",
    "mac-greek": "mac-greek cp10006",
    "mac-turkish": "mac-turkish cp10081",
    "mac-latin2": "mac-ce cp10029",
    "cp932": "shift_jis sjis sjis-win ms_kanji windows-31j cp932 cp943 mac-japanese cp10001",
    "shift_jis_2004": "shift_jis-2004 shift_jisx0213 sjis-2004",
    "euc-jp": "euc-jp euc eucpkdfmtjapanese eucjp-ms eucjp-win ujis cp51932 cp20932",
    "euc_jis_2004": "euc-jis-2004 euc-jisx0213",
    "iso-2022-jp": "iso-2022-jp iso-2022-jp-1 iso-2022-jp-2 iso-2022-jp-3 iso-2022-jp-2004 iso-2022-jp-ext"
    " iso-2022-jp-ms cp50220 cp50221 cp50222 jis",
    "cp949": "euc-kr ks_c_5601-1987 ks_c_5601-1989 ks_c_5601 ksc56011987 iso-ir-149 korean cp949 uhc"
    " cp20949 cp51949",
    "johab": "johab cp1361",
    "iso2022_kr": "iso-2022-kr cp50225",
    "gb18030": "gb2312 gb_2312-80 cn-gb gbk cp936 gb18030 euc-cn chinese iso58gb231280 iso-ir-58"
    " cp51936 cp54936",
    "hz": "hz-gb-2312 hz cp52936",
    "big5hkscs": "big5 big5-hkscs cn-big5 cp950",
}
_NO_SIGN = re.compile("[^a-z0-9]")
_LONGEST = 80
# Privately made, or one of IANA's names for programs: the name itself follows.
_PREFIX = re.compile(r"\A(?:x+(?=.)|cs)")
_CODE_PAGE = re.compile(r"(?:windows|win|ibm|dos|ms|cp)?(\d{3,5})\Z")


def _bare(label: str) -> str:
    """What of a label counts when two are compared: letters and digits, in lower case (UTS #22, 1.4)."""
    name = _PREFIX.sub("", _NO_SIGN.sub("", label.lower()))
    page = _CODE_PAGE.match(name)
    return f"cp{page[1]}" if page else name


CODECS = {_bare(label): codec for codec, labels in _LABELS.items() for label in labels.split()}
"""The name of Python's codec for each label, bare; `japanese` reads ``iso-2022-jp``."""


@lru_cache(maxsize=256)
def codec_of(label: str) -> str | None:
    """The codec for a charset label however it is written, None for one that is not on the list."""
    return CODECS.get(_bare(label)) if len(label) <= _LONGEST else None
