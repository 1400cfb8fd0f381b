"""Chinese, Korean or Japanese without a usable label: the charset that makes frequent letters of the bytes.

Read in the charset of another tongue, the bytes are letters too, but seldom those that everybody uses.
"""

from __future__ import annotations

from itertools import islice

from keshiin.late import late
from keshiin.message.charset.japanese import between_letters, guess_japanese

_SAMPLE = 8192
# Letters of these tongues, and what no text of them has.
_TELLING = late(
    "[\u3041-\u3096\u30a1-\u30fa\u3400-\u9fff\uac00-\ud7a3\x80-\x9f\ue000-\uf8ff\ufffd\uff61-\uff9f]"
)
_KANA = "".join(map(chr, (*range(0x3041, 0x3094), *range(0x30A1, 0x30F5))))
_BOTH = (
    "的一是不在人有我他中大上到子和你地出也年得就那要下以生自去之家可小心多天而能好然日起成事只作想看文手十用"
    "主行方又如前所本面公同三已老知民分外但身些高意把法此回二理美月明其全工己者向情部正名定女力等最新打便位"
    "因重被走四第相次政海口使教西再平真世信北少加化由代入先山五太水市比住性通目立命活神安表原白期提感金更反"
    "合放做受光果界及今任至清物台接它特望直服建南度色字交百元社功指思非流每快言往近留治周保半必深即求品空"
    "技告基式令德收未持取商容改形早首址行款付件函接收至今日内"
)
_SIMPLIFIED = _BOTH + (
    "了这来国个说们为道时会过学对后里么都没于还发当无开见经头从动两长样现将与进实点种声话儿问机给几业间什电"
    "门东听气关并内产军书员华报马张难数车应路系计务制解各记边风战觉题统请爱让认算论义结连远资队带条变联权展"
    "该领传红决达办运强区转量众轻语满写识极黄钱设双历单据导网专讯账帐户邮箱链码号订购货银证验验额亲敬您谢"
)
_TRADITIONAL = _BOTH + (
    "了這來國個說們為道時會過學對後裡麼都沒於還發當無開見經頭從動兩長樣現將與進實點種聲話兒問機給幾業間什電"
    "門東聽氣關並內產軍書員華報馬張難數車應路系計務制解各記邊風戰覺題統請愛讓認算論義結連遠資隊帶條變聯權展"
    "該領傳紅決達辦運強區轉量眾輕語滿寫識極黃錢設雙歷單據導網專訊帳戶郵箱鏈碼號訂購貨銀證驗額親敬您謝"
)
_HANGUL = (
    "이다는을의에가고하지기로한도사나리어서은그시자를해인대일수있아라부정보여전것들장주과만게으원세구니제상스조"
    "유요마성와안오우면위경신비내방용적생무공음모소회없동문저연계관화실선식물명업진국당발드바중간행분개치재입려"
    "립감합력통확체교학결예금트거건미단심데했었등년월권까때설영르러많같말본불님습귀녕클릭링크메송받계좌객"
)
_KANJI = (
    "日一国会人年大十二本中長出三同時政事自行社見月分議後前民生連五発間対上部東者地合市業内相方四定今回新場金"
    "員入立開手力学問高代明実円関決子動京全目表経通外最言現理調体化田当約主題下首意法不来作性的要用制度務強気"
    "小成期公取都和統以機平総加山思家話世受区多県続進正安設保改数記院女初北指権心界支第産結点教報済書府活原先"
    "共得解名交資予向際面委告文反元重近考判認画海参売利組知案道信策集在件団別物任引使求所次水半品論計増係感特"
    "情投示変打基私各始直式確提運終果台広容必応電住能無再位置流有過局少放税検料状工建語営空職証送供可役聞費付"
    "説転食切防車消番規護備配送算条限額商届様客顧請求注郵便銀更新株会社登録返信"
)
_FREQUENT = {
    "gb18030": frozenset(_SIMPLIFIED),
    "big5hkscs": frozenset(_TRADITIONAL),
    "cp949": frozenset(_HANGUL),
}
_JAPANESE = frozenset(_KANA + _KANJI)
_LEAST = 0.2
_MOST = 500
_FEWEST = 2


def guess_east_asian(data: bytes) -> str | None:
    """The codec for bytes that no label explains, None where they are of none of these tongues.

    Japanese is what its own guess finds, unless another charset makes more frequent letters of them.
    """
    sample = data[:_SAMPLE]
    shares = {codec: _share(sample, codec, frequent) for codec, frequent in _FREQUENT.items()}
    best = max(shares, key=lambda codec: shares[codec])
    japanese = guess_japanese(data)
    if shares[best] > (_share(sample, japanese, _JAPANESE) if japanese else _LEAST):
        return best
    return japanese


def _share(sample: bytes, codec: str, frequent: frozenset[str]) -> float:
    """Which part of the letters are frequent ones; 0 where the bytes do not fit, or too few are."""
    try:
        text = sample.decode(codec)
    except UnicodeDecodeError as error:
        # It may end within a character.
        if error.start < len(sample) - 3:
            return 0
        text = sample[: error.start].decode(codec)
    telling = [found[0] for found in islice(_TELLING.finditer(text), _MOST)]
    # One between Latin letters is a letter of theirs with a sign above, and its neighbour.
    known = sum(letter in frequent for letter in telling) - between_letters(text)
    return known / len(telling) if known >= _FEWEST else 0
