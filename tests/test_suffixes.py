"""The public-suffix list as it is prepared here says the same as the library's own reading of it."""

from __future__ import annotations

from publicsuffixlist import PublicSuffixList

from keshiin.suffixes import registries, suffixes

HOSTS = (
    *("www.example.co.jp", "city.kobe.jp", "a.b.kobe.jp", "www.city.kobe.jp", "a.b.c.kawasaki.jp"),
    *("example.公司.cn", "example.xn--55qx5d.cn", "食狮.公司.cn", "xn--85x722f.xn--55qx5d.cn", "пример.укр"),
    *("www.ck", "a.b.ck", "x.github.io", "x.blogspot.com", "unknown.ending", "jp", "example", "a.xn--j1amh"),
)


def test_both_readings_agree_on_every_rule_and_on_names_below_them() -> None:
    for mine, theirs in (
        (suffixes(), PublicSuffixList()),
        (registries(), PublicSuffixList(only_icann=True)),
    ):
        assert mine._publicsuffix == theirs._publicsuffix
        for host in HOSTS:
            assert mine.publicsuffix(host) == theirs.publicsuffix(host)
            assert mine.privatesuffix(host) == theirs.privatesuffix(host)
