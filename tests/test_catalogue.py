"""The catalogue searched in place says what the standard library's reader of it says."""

from __future__ import annotations

import gettext
import io

import pytest

from keshiin.catalogue import Catalogue
from keshiin.texts import translate
from keshiin_resources import path

COMPILED = path("locale", "ja", "LC_MESSAGES", "keshiin.mo").read_bytes()


def test_every_text_is_found_as_the_standard_library_finds_it() -> None:
    whole = gettext.GNUTranslations(io.BytesIO(COMPILED))
    texts = [text for text in whole._catalog if isinstance(text, str) and text]  # type: ignore[attr-defined]
    catalogue = Catalogue(COMPILED)
    assert len(texts) > 1_000
    assert [catalogue.find(text) for text in texts] == [whole.gettext(text) for text in texts]


@pytest.mark.parametrize("text", ["no such text", "", "\ud800", "Open… ", "zzzz"])
def test_what_is_not_there_is_none(text: str) -> None:
    assert text == "" or Catalogue(COMPILED).find(text) is None


def test_a_text_without_a_translation_stays_english() -> None:
    assert translate("ja", "no such text") == "no such text"
    assert translate("fr", "Open…") == "Open…"


@pytest.mark.parametrize("broken", [b"", b"\xde\x12\x04\x95", b"x" * 40, COMPILED[::-1]])
def test_what_is_no_catalogue_is_refused(broken: bytes) -> None:
    with pytest.raises(ValueError, match="no catalogue"):
        Catalogue(broken)


@pytest.mark.parametrize("length", [20, 28, 200, len(COMPILED) // 2])
def test_a_catalogue_that_was_cut_raises_nothing(length: int) -> None:
    found = Catalogue(COMPILED[:length]).find("Open…")
    assert found is None or isinstance(found, str)
