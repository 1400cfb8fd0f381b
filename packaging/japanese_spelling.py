"""Spellings of the Japanese texts: of two that are both right, each word has one throughout the program."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

RESOURCES = Path(__file__).resolve().parent.parent / "resources/keshiin_resources"
OTHERWISE = {
    r"まちが[いえうっわ]": "間違",
    r"(?<![自部半])分か(?:[るりっ]|ら[なず]|れば)": "わか（る）",
    r"ふつう": "普通",
    r"おど[すし]": "脅",
    r"にせ[のも]": "偽の, 偽物",
    r"書きかえ": "書き換え",
    r"(?:差出人|許可された機械)の一覧": "送信元の名簿",
    r"くらべ": "比べ",
    r"(?:読み|打ち|入り|書き)こ[んむみま]": "込",
    r"名の[るりっら]": "名乗",
    r"もど[るすりっさ]": "戻",
    r"[送開]りなお|開きなお": "直",
    r"(?<![見気みと])つけ[てたるまらず]": "付け",
    r"とぎれ": "途切れ",
    r"くわし": "詳し",
    r"かぎりません": "限りません",
    r"境界": "境目",
    r"送信者": "差出人",
    r"表示の差出人": "表示される差出人",
    r"受信者": "受取人",
    r"受信側|受け取る側": "受取側",
    r"送信側|送った側|送る側": "差出人側",
    r"受信箱|郵便受けに入り": "メールボックス",
    r"コンピューター": "パソコン, 機械",
    r"暗号資産": "仮想通貨",
    r"一番上": "いちばん上",
    r"貸しサーバー": "レンタルサーバー",
    r"写(?:[すせ]|し[たて])": "コピー",
    r"(?<!「)\{brand\}": "「{brand}」",
    r"わたし[のに]": "自分の, 自分に",
    r"取り除": "削除",
    r"迷惑メール対策": "迷惑メールフィルター",
    r"[三四五六七八九十](?:つ|通|行|本|枚|個|件|秒|日|か所)|[三四五六七八九]分": "the number in digits",
    r"(?<=[ぁ-ん])[?(]|(?<=[ぁ-んァ-ヶ一-龠」）]): (?=.)": "full-width signs",
    r"[ぁ-んァ-ヶ一-龠](?:Thunderbird|Keshiin)|(?:Thunderbird|Keshiin)[ぁ-んァ-ヶ一-龠]": "a blank between",
}
"""What is not written, as a pattern, and what is written in its place."""
_WRONG = [(re.compile(pattern), right) for pattern, right in OTHERWISE.items()]
_KEY = re.compile(r"\(&[A-Z]\)")
_GIVEN_BY_ARGPARSE = re.compile(r"%[(rs]")


def other_spellings(japanese: str) -> Iterator[str]:
    """What a text spells otherwise than the others do; a key of a menu and argparse's own texts aside."""
    if _GIVEN_BY_ARGPARSE.search(japanese):
        return
    text = _KEY.sub("", japanese)
    for pattern, right in _WRONG:
        if found := pattern.search(text):
            yield f"spelt {found[0]!r}, elsewhere {right}: {japanese}"


def texts_of_files(language: str = "ja", root: Path = RESOURCES) -> Iterator[tuple[str, str]]:
    """Every text of a language in a file of its own, not in the catalogue, with that file’s name."""
    for path in sorted((*root.glob("*.toml"), *root.glob("lessons/*.toml"))):
        if path.stem in ("brands", "freemail", "pressure", "services"):
            continue  # words of other people's mail
        for text in _said_in(language, tomllib.loads(path.read_text("utf-8"))):
            yield path.name, text


def _said_in(language: str, value: object, *, ours: bool = False) -> Iterator[str]:
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from _said_in(language, inner, ours=ours or key == language)
    elif isinstance(value, list):
        for inner in value:
            yield from _said_in(language, inner, ours=ours)
    elif isinstance(value, str) and ours:
        yield value
