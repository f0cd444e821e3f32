"""Japanese counters and unit words, the signs before a number, and words that may stand for one."""

from dragoman.languages.language import Unit
from dragoman.languages.tables import echo_table, sign_table, unit_table, word_list

UNITS = unit_table(
    """
    percent: % | ％ | パーセント | ㌫ | ﹪
    percent x 10: 割
    point: ポイント | %ポイント | ％ポイント | パーセントポイント | ㌽
    person: 人 | 名 | 人目
    year: 年 | 年間 | カ年 | か年 | ヵ年 | ヶ年 | 歳 | 才 | 周年 | 年ぶり | 年前 | 年目
    century: 世紀
    month: か月 | ヶ月 | カ月 | ヵ月 | ケ月 | 箇月 | か月間 | ヶ月間 | カ月間 | 月
    day x 7: 週間 | 週
    day: 日 | 日間 | 日目 | 泊
    hour: 時間
    minute: 分 | 分間
    second: 秒 | 秒間
    time: 回 | 回目 | 度目
    fold: 倍
    km: キロメートル | km | キロ | ㎞
    m: メートル | m | ㍍
    cm: センチメートル | センチ | cm | ㎝
    mm: ミリメートル | ミリ | mm | ㎜
    mile: マイル
    foot: フィート
    inch: インチ
    kg: キログラム | kg | ㎏
    g: グラム | g
    t: トン | t | ㌧
    ha: ヘクタール | ha | ㌶
    km2: 平方キロメートル | 平方キロ | ㎢
    m2: 平方メートル | ㎡
    knot: ノット
    degree: ℃ | °C | °
    JPY: 円
    JPY x 0.01: 銭
    USD x 0.01: セント
    USD: ドル | 米ドル | ㌦
    EUR: ユーロ
    GBP: ポンド | 英ポンド
    CNY: 元 | 人民元
    KRW: ウォン
    RUB: ルーブル
    INR: ルピー
    CHF: スイスフラン
    ship: 隻 | 艘
    aircraft: 機
    country: カ国 | か国 | ヵ国 | ヶ国 | ケ国 | 国 | カ国目
    """
) | {
    counter: Unit(None)  # these say only that things are counted
    for counter in word_list(
        """
        つ 個 件 本 枚 冊 社 校 台 頭 匹 羽 発 点 票 議席 席 戸 棟 軒 箇所 か所 カ所 ヵ所 ヶ所 番 番目 位 次
        期 期目 代 世帯 府県 都道府県 市 町 村 区 基 門 両 着 足 杯 曲 作 作目 試合 ゴール 勝 敗 連勝 連敗
        階 号 章 条 項 級 度 段階 種類 例 例目 組 チーム 党 団体 機関 部 巻 話 面 口 便 店 店舗 打 打席 安打
        失点 得点 セット ラウンド ホール アンダー オーバー 号線 丁目 桁 通 株 ページ 頁 語 文字 行 家族
        """
    )
}
SIGNS = sign_table(
    """
    USD: $ ＄ US$
    JPY: ¥ ￥
    GBP: £ ￡
    EUR: €
    KRW: ₩
    """
)
ECHOES = echo_table(
    """
    0: ゼロ 零 無
    0.25: 四半期 クォーター
    0.5: 半 ハーフ
    1: 一 初 毎 単独 唯一 最初 昨年 翌 週間 ひとり ひとつ 元旦 元日 ファースト ワン
    2: 二 両 双 倍 ダブル ペア カップル ふた ふたり ふたつ 次 再 隔 セカンド ツー
    3: 三 トリプル ハットトリック トリオ みっつ サード スリー 四半期
    4: 四 四半期 フォー クォーター
    5: 五 ファイブ
    6: 六 半 シックス
    7: 七 週間 セブン
    8: 八 エイト
    9: 九 ナイン
    10: 十 数十 テン
    12: ダース 正午
    30: 半
    50: 半
    100: 百 数百 世紀
    1000: 千 数千
    """
)
