"""How much a decoded text looks like a text: what tells one legacy character set from another.

The same bytes are often valid in several: EUC-JP, EUC-KR and GB 2312 share one layout, and almost
anything is valid windows-1252. What differs is how ordinary the resulting characters are in the language
that the set was made for.
"""

import re
import unicodedata
from collections.abc import Callable

SAMPLE = 20_000  # characters beyond ASCII that are looked at

# Frequent in news text of each language; a few hundred characters are more than half of any text.
_JAPANESE = frozenset(
    "日一国人年大十二本中長出三時行見月分後前生五間上東四今金九入学高円子外八六下来気小七山話女北午百書先名"
    "川千水半男西電校語土木聞食車何南万毎白天母火右読友左休父雨会同事自社発者地業方新場員立開手力問代明動京"
    "目通言理体田主題意不作用度強公持野以思家世多正安院心界教文元重近考画海売知道集別物使品計死特私始朝運終"
    "台広住無真有口少町料工建空急止送切転研足究楽起着店病質待試族銀早映親験英医仕去味写字答夜音注帰古歌買悪"
    "図週室政府首相党議員選挙民経済防衛省官邸総理予算案法改米韓朝鮮露軍事核弾演習協力合条約際関税交渉輸入産"
    "権憲当局対策支援表示決定報調査査委員会長期間必要問題増減税制度保障同盟隊基地沖縄県市区村内閣支持率世論"
)
_SIMPLIFIED = frozenset(
    "的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道"
    "行所然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心本前开但因只从想实日军者意无"
    "力它与长把机十民第公此已工使情明性知全三又关点正业外将两高间由问很最重并物手应战向头文体政美相见被利什二"
    "等产或新己制身果加西月话合回特代内信表化世位次度门任常先海通教原东声提立及比员解水名真论处走义各入几口认"
    "条平系气题活更别打女变四神总何电数安少报才结反受目太量再感建务做接必场件计管期市直德资命山金指许统区保至"
    "队形社便空决治展马科司五基非则听界达光放强即难且权思王完设式色路记南品住告类求据程北边该交规万取望领共确"
)
_TRADITIONAL = frozenset(
    "的一是不了在人有我他這個們中來上大為和國地到以說時要就出會可也你對生能而子那得於著下自之年過發後作裡用道"
    "行所然家種事成方多經麼去法學如都同現當沒動面起看定天分還進好小部其些主樣理心本前開但因只從想實日軍者意無"
    "力它與長把機十民第公此已工使情明性知全三又關點正業外將兩高間由問很最重並物手應戰向頭文體政美相見被利什二"
    "等產或新己制身果加西月話合回特代內信表化世位次度門任常先海通教原東聲提立及比員解水名真論處走義各入幾口認"
    "條平系氣題活更別打女變四神總何電數安少報才結反受目太量再感建務做接必場件計管期市直德資命山金指許統區保至"
    "隊形社便空決治展馬科司五基非則聽界達光放強即難且權思王完設式色路記南品住告類求據程北邊該交規萬取望領共確"
)
_KOREAN = frozenset(
    "이다는을의에가고하로한은지기를도서사대나어자시리인그아해정부과라제있일수들보장구주면원성전적안상동국선"
    "비공회미년스방조경연위여만군관오유계무중세신합외으내했것할된되며간였개러월까등명문당통후발용체산결거차"
    "화모말습니트소진민반교요총와금실영학현북강역우른게던았때심업행출분단표입설권양작식및법난히저재호각운규"
)
_PUNCTUATION = frozenset("、。，．・：；？！“”‘’（）「」『』《》〈〉【】〔〕…―—～〜％＄＋－＝／")
_LATIN_MARKS = frozenset("“”‘’„‚–—…«»‹›°£€¥§·•©®™¿¡\u00a0\u00ad´½¼¾²³×†")
_WORD_WITH_ACCENT = re.compile(r"(?<![^\W_])[A-Za-zÀ-ÖØ-öø-ÿŒœŠšŽžŸ]+(?![^\W_])")
_LONGEST_ACCENT_RUN = 2  # letters beyond ASCII side by side in a Western word: "créée", "œü" at most


def plausibility(text: str, codec: str) -> float:
    """Return how ordinary the characters beyond ASCII are: 1 wholly, 0 or less not at all."""
    beyond = [character for character in text if character > "\x7f"][:SAMPLE]
    if not beyond:
        return 1.0
    weigh = _WEIGHTS.get(codec)
    if weigh is not None:
        return sum(map(weigh, beyond)) / len(beyond)
    if codec == "cp1252":
        return _western(text, len(beyond))
    return sum(map(_any_script, beyond)) / len(beyond)


def _east_asian(common: frozenset[str]) -> Callable[[str], float]:
    japanese, korean = common is _JAPANESE, common is _KOREAN

    def weigh(character: str) -> float:
        if character in common or character in _PUNCTUATION:
            return 1.0
        if "\u3041" <= character <= "\u30fe":
            return 1.0 if japanese else -0.5
        if "\uff01" <= character <= "\uff5e" or "\u2460" <= character <= "\u24ff" or character == "\u3000":
            return 0.6
        if "\u3200" <= character <= "\u33ff":  # squared words such as ㈱
            return 0.6
        if "\u4e00" <= character <= "\u9fff":
            return 0.0 if korean else 0.3
        if "\uac00" <= character <= "\ud7a3":
            return 0.3 if korean else -1.0
        return -1.0  # half-width kana, private use, box drawing: what wrong decodings are full of

    return weigh


def _western(text: str, total: int) -> float:
    good = 0
    for match in _WORD_WITH_ACCENT.finditer(text):
        word = match.group()
        accented = re.findall(r"[^\x00-\x7f]+", word)
        if accented and all(len(run) <= _LONGEST_ACCENT_RUN for run in accented):
            good += sum(map(len, accented))
    good += sum(1 for character in text if character in _LATIN_MARKS)
    return min(good / total, 1.0) * 2 - 1 if good < total else 1.0


def _any_script(character: str) -> float:
    if character in _LATIN_MARKS or character in _PUNCTUATION:
        return 0.8
    return 0.8 if unicodedata.category(character)[0] in "LMN" else -1.0


_WEIGHTS = {
    "cp932": _east_asian(_JAPANESE),
    "euc_jp": _east_asian(_JAPANESE),
    "euc_jis_2004": _east_asian(_JAPANESE),
    "iso2022_jp": _east_asian(_JAPANESE),
    "gb18030": _east_asian(_SIMPLIFIED),
    "big5hkscs": _east_asian(_TRADITIONAL),
    "cp949": _east_asian(_KOREAN),
}
