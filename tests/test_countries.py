"""Countries and territories by their codes: names in both languages, and where their labels stand."""

from __future__ import annotations

import pytest

from keshiin.countries import country_name, label_point


@pytest.mark.parametrize(
    ("code", "english", "japanese"),
    [
        ("HK", "Hong Kong", "香港"),
        ("MO", "Macao", "マカオ"),
        ("TW", "Taiwan", "台湾"),
        ("US", "United States", "アメリカ"),
    ],
)
def test_countries_have_short_names_in_both_languages(code: str, english: str, japanese: str) -> None:
    assert (country_name(code, "en"), country_name(code, "ja")) == (english, japanese)


def test_an_unknown_code_is_its_own_name_and_has_no_point() -> None:
    assert country_name("QQ", "ja") == "QQ"
    assert label_point("QQ") is None
