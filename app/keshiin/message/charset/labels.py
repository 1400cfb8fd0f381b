"""The labels of charsets as mail and the web write them, and the codec that reads each."""

from __future__ import annotations

# Where a label is used for its superset in practice, the superset decodes it (WHATWG Encoding Standard, 4.2).
_LABELS = {
    "ascii": "us-ascii ascii ansi_x3.4-1968 iso646-us iso-ir-6",
    "utf-8": "utf-8 utf8 utf_8 utf-8-sig utf8mb4 utf-8mb4 utf-8n unicode-1-1-utf-8 unicode11utf8"
    " unicode20utf8 x-unicode20utf8 x-utf-8",
    "utf-7": "utf-7 utf7 unicode-1-1-utf-7",
    "utf-16": "utf-16 utf16 unicode csunicode iso-10646-ucs-2 ucs-2",
    "utf-16-le": "utf-16le unicodefeff",
    "utf-16-be": "utf-16be unicodefffe",
    "utf-32": "utf-32 utf32",
    "cp1252": "iso-8859-1 iso8859-1 iso88591 iso_8859-1 iso_8859-1:1987 latin1 latin-1 l1 8859_1 csisolatin1"
    " iso-ir-100 cp819 ibm819 windows-1252 windows1252 cp1252 x-cp1252 x-ansi ansi",
    "iso8859-2": "iso-8859-2 iso8859-2 iso88592 iso_8859-2 iso_8859-2:1987 latin2 latin-2 l2 csisolatin2"
    " iso-ir-101",
    "iso8859-3": "iso-8859-3 iso8859-3 iso88593 iso_8859-3 iso_8859-3:1988 latin3 l3 csisolatin3 iso-ir-109",
    "iso8859-4": "iso-8859-4 iso8859-4 iso88594 iso_8859-4 iso_8859-4:1988 latin4 l4 csisolatin4 iso-ir-110",
    "iso8859-5": "iso-8859-5 iso8859-5 iso88595 iso_8859-5 iso_8859-5:1988 cyrillic csisolatincyrillic"
    " iso-ir-144",
    "iso8859-6": "iso-8859-6 iso8859-6 iso88596 iso_8859-6 iso_8859-6:1987 iso-8859-6-e iso-8859-6-i arabic"
    " csisolatinarabic ecma-114 asmo-708 iso-ir-127",
    "iso8859-7": "iso-8859-7 iso8859-7 iso88597 iso_8859-7 iso_8859-7:1987 greek greek8 csisolatingreek"
    " ecma-118 elot_928 sun_eu_greek iso-ir-126",
    "iso8859-8": "iso-8859-8 iso8859-8 iso88598 iso_8859-8 iso_8859-8:1988 iso-8859-8-i iso-8859-8-e hebrew"
    " csisolatinhebrew visual logical iso-ir-138",
    "cp1254": "iso-8859-9 iso8859-9 iso88599 iso_8859-9 iso_8859-9:1989 latin5 l5 csisolatin5 iso-ir-148"
    " windows-1254 cp1254 x-cp1254",
    "iso8859-10": "iso-8859-10 iso8859-10 iso885910 latin6 l6 csisolatin6 iso-ir-157",
    "cp874": "iso-8859-11 iso8859-11 iso885911 tis-620 tis620 windows-874 x-windows-874 dos-874 cp874",
    "iso8859-13": "iso-8859-13 iso8859-13 iso885913",
    "iso8859-14": "iso-8859-14 iso8859-14 iso885914",
    "iso8859-15": "iso-8859-15 iso8859-15 iso885915 iso_8859-15 latin9 latin-9 l9 csisolatin9",
    "iso8859-16": "iso-8859-16 iso8859-16",
    "cp1250": "windows-1250 windows1250 cp1250 x-cp1250 win-1250",
    "cp1251": "windows-1251 windows1251 cp1251 x-cp1251 win-1251",
    "cp1253": "windows-1253 cp1253 x-cp1253",
    "cp1255": "windows-1255 cp1255 x-cp1255",
    "cp1256": "windows-1256 cp1256 x-cp1256",
    "cp1257": "windows-1257 cp1257 x-cp1257",
    "cp1258": "windows-1258 cp1258 x-cp1258",
    "koi8-r": "koi8-r koi8_r koi8r koi8 koi cskoi8r",
    "koi8-u": "koi8-u koi8-ru",
    "cp437": "ibm437 cp437 437 cspc8codepage437",
    "cp737": "ibm737 cp737",
    "cp775": "ibm775 cp775",
    "cp850": "ibm850 cp850 cp-850 850",
    "cp852": "ibm852 cp852 852",
    "cp855": "ibm855 cp855",
    "cp857": "ibm857 cp857",
    "cp862": "ibm862 cp862 dos-862",
    "cp866": "ibm866 cp866 866 csibm866",
    "mac-roman": "macintosh macroman mac x-mac-roman csmacintosh",
    "mac-cyrillic": "x-mac-cyrillic x-mac-ukrainian",
    "mac-greek": "x-mac-greek",
    "mac-turkish": "x-mac-turkish",
    "mac-latin2": "x-mac-ce",
    "cp932": "shift_jis shift-jis shiftjis sjis x-sjis ms_kanji csshiftjis windows-31j cswindows31j cp932"
    " ms932 x-mac-japanese",
    "shift_jis_2004": "shift_jis-2004 shift_jis_2004 shift_jisx0213 sjis-2004",
    "euc-jp": "euc-jp eucjp x-euc-jp x-euc euc_jp x-eucjp cseucpkdfmtjapanese",
    "euc_jis_2004": "euc-jis-2004 euc_jis_2004 euc-jisx0213",
    "iso-2022-jp": "iso-2022-jp iso2022-jp iso2022jp csiso2022jp iso-2022-jp-1 iso-2022-jp-2 iso-2022-jp-3"
    " iso-2022-jp-2004 iso-2022-jp-ext iso-2022-jp-ms cp50220 cp50221 cp50222 jis",
    "cp949": "euc-kr euckr cseuckr ks_c_5601-1987 ks_c_5601-1989 ks_c_5601 ksc5601 ksc_5601 csksc56011987"
    " iso-ir-149 korean cp949 windows-949 x-windows-949 uhc",
    "johab": "johab cp1361",
    "iso2022_kr": "iso-2022-kr csiso2022kr",
    "gb18030": "gb2312 gb_2312-80 gb_2312 gbk cp936 windows-936 ms936 gb18030 x-gbk euc-cn chinese csgb2312"
    " csiso58gb231280 iso-ir-58 x-gb2312",
    "hz": "hz-gb-2312 hz",
    "big5hkscs": "big5 big5-hkscs cn-big5 x-x-big5 csbig5 cp950 windows-950",
}
CODECS = {label: codec for codec, labels in _LABELS.items() for label in labels.split()}
"""The name of Python's codec for each label in lower case; `japanese` reads ``iso-2022-jp``."""
