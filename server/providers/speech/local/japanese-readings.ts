import { AppError } from "@/server/core/errors";

/** Written form and reading, longest match first; single characters stand for the stem that is written before kana. */
const list = `
一人ひとり 二人ふたり 一つひとつ 二つふたつ 三つみっつ 一日いちにち 今日きょう 明日あした 昨日きのう 今朝けさ 今夜こんや 今年ことし 去年きょねん 来年らいねん 毎日まいにち 毎朝まいあさ 毎年まいとし
今いま 時間じかん 時代じだい 時とき 年とし 月つき 日本にほん 日本語にほんご 日々ひび 日ひ 朝あさ 昼ひる 夜よる 夕方ゆうがた 夕日ゆうひ 午前ごぜん 午後ごご 週末しゅうまつ 一週間いっしゅうかん 季節きせつ 春はる 夏なつ 秋あき 冬ふゆ
世界せかい 世界中せかいじゅう 世の中よのなか 国くに 外国がいこく 英語えいご 中国ちゅうごく 東京とうきょう 京都きょうと 大阪おおさか 北海道ほっかいどう 沖縄おきなわ 富士山ふじさん 街まち 町まち 村むら 都市とし 都会とかい 田舎いなか 故郷ふるさと 場所ばしょ 所ところ 道みち 駅えき 空港くうこう 家いえ 家族かぞく 部屋へや 庭にわ 公園こうえん 学校がっこう 大学だいがく 会社かいしゃ 店みせ 病院びょういん 図書館としょかん
人々ひとびと 人間にんげん 人生じんせい 人ひと 私たちわたしたち 私わたし 僕ぼく 君きみ 彼女かのじょ 彼かれ 皆さんみなさん 皆みな 友達ともだち 友人ゆうじん 仲間なかま 子供こども 子どもこども 大人おとな 男の子おとこのこ 女の子おんなのこ 男性だんせい 女性じょせい 男おとこ 女おんな 父ちち 母はは 兄あに 姉あね 弟おとうと 妹いもうと 先生せんせい 学生がくせい お客様おきゃくさま 名前なまえ 誰だれ 何なに 何度なんど 自分じぶん 自身じしん 相手あいて
旅行りょこう 旅人たびびと 旅たび 冒険ぼうけん 自然しぜん 海岸かいがん 海うみ 山やま 川かわ 森もり 空そら 雲くも 雨あめ 雪ゆき 風かぜ 星空ほしぞら 星ほし 太陽たいよう 光ひかり 影かげ 花はな 木き 草くさ 葉は 水みず 火ひ 土つち 石いし 島しま 湖みずうみ 波なみ 砂すな 砂漠さばく 宇宙うちゅう 地球ちきゅう 景色けしき 風景ふうけい 夕焼けゆうやけ 桜さくら 動物どうぶつ 犬いぬ 猫ねこ 鳥とり 魚さかな 馬うま 虫むし
心こころ 体からだ 気持ちきもち 気分きぶん 元気げんき 手て 足あし 目め 耳みみ 口くち 顔かお 頭あたま 声こえ 涙なみだ 笑顔えがお 夢ゆめ 希望きぼう 勇気ゆうき 愛あい 恋こい 幸せしあわせ 喜びよろこび 悲しみかなしみ 記憶きおく 思い出おもいで 想像そうぞう 感動かんどう 感謝かんしゃ 命いのち 力ちから 魂たましい
質問しつもん 答えこたえ 問題もんだい 言葉ことば 話はなし 物語ものがたり 本ほん 映画えいが 音楽おんがく 音おと 歌うた 絵え 写真しゃしん 動画どうが 映像えいぞう 色いろ 形かたち 文字もじ 手紙てがみ 新聞しんぶん 電話でんわ 電車でんしゃ 電気でんき 車くるま 自転車じてんしゃ 飛行機ひこうき 船ふね 服ふく 靴くつ 食べ物たべもの 料理りょうり 食事しょくじ 朝ご飯あさごはん ご飯ごはん 味あじ お茶おちゃ 茶ちゃ 酒さけ 肉にく 野菜やさい 果物くだもの 物もの 事こと お金おかね 金かね
仕事しごと 会議かいぎ 勉強べんきょう 研究けんきゅう 技術ぎじゅつ 科学かがく 製品せいひん 商品しょうひん 新製品しんせいひん 開発かいはつ 未来みらい 将来しょうらい 過去かこ 現在げんざい 歴史れきし 文化ぶんか 社会しゃかい 経済けいざい 情報じょうほう 人工知能じんこうちのう 機械きかい 計画けいかく 準備じゅんび 成功せいこう 失敗しっぱい 挑戦ちょうせん 努力どりょく 経験けいけん 体験たいけん 発見はっけん 発表はっぴょう 変化へんか 成長せいちょう 可能性かのうせい 可能かのう 目的もくてき 目標もくひょう 方法ほうほう 理由りゆう 意味いみ 価値かち 品質ひんしつ 安全あんぜん 健康けんこう 環境かんきょう 平和へいわ 自由じゆう 生活せいかつ 毎日まいにち 最初さいしょ 最後さいご 最高さいこう 最新さいしん 最ももっとも 始まりはじまり 終わりおわり 全てすべて 全部ぜんぶ 全員ぜんいん 本当ほんとう 大切たいせつ 大事だいじ 大好きだいすき 必要ひつよう 簡単かんたん 便利べんり 有名ゆうめい 特別とくべつ 素敵すてき 素晴すば 綺麗きれい 静かしずか 新鮮しんせん 快適かいてき 完璧かんぺき 一緒いっしょ 一番いちばん 一度いちど 一瞬いっしゅん 次つぎ 前まえ 後ろうしろ 後あと 上うえ 下した 中なか 外そと 横よこ 隣となり 間あいだ 向こうむこう 右みぎ 左ひだり 東ひがし 西にし 南みなみ 北きた 遠くとおく 近くちかく 奥おく 先さき 窓まど 扉とびら 鍵かぎ 橋はし 丘おか 谷たに 波音なみおと 静寂せいじゃく 奇跡きせき 魔法まほう 秘密ひみつ 約束やくそく 挨拶あいさつ
日ひ 方ほう 様さま 達たち 的てき 中じゅう
始はじ 終お 行い 来き 来るくる 来ないこない 来てきて 見み 観み 聞き 聴き 言い 話はな 読よ 書か 食た 飲の 買か 売う 持も 待ま 立た 座すわ 歩ある 走はし 泳およ 飛と 乗の 降お 着つ 帰かえ 出で 出しだし 入はい 入れいれ 開ひら 開けあけ 閉し 起お 寝ね 眠ねむ 目覚めざ 生い 生まうま 死し 作つく 創つく 使つか 働はたら 休やす 遊あそ 学まな 教おし 知し 分わ 考かんが 思おも 想おも 感かん 信しん 忘わす 覚おぼ 笑わら 泣な 怒おこ 喜よろこ 悲かな 愛あい 好す 嫌きら 会あ 逢あ 別わか 変か 変わかわ 続つづ 止と 動うご 進すす 戻もど 探さが 見つみつ 選えら 決き 答こた 問と 呼よ 送おく 届とど 届けとどけ 受う 渡わた 取と 置お 運はこ 守まも 助たす 支ささ 育そだ 咲さ 降ふ 吹ふ 輝かがや 光ひか 照て 燃も 流なが 落お 消き 消えきえ 残のこ 広ひろ 広がひろが 深ふか 高たか 低ひく 長なが 短みじか 大おお 小ちい 小さちいさ 多おお 少すく 少しすこし 新あたら 古ふる 若わか 早はや 速はや 遅おそ 強つよ 弱よわ 重おも 軽かる 明あか 暗くら 赤あか 青あお 白しろ 黒くろ 緑みどり 黄色きいろ 美うつく 楽たの 嬉うれ 寂さび 優やさ 難むずか 易やさ 暖あたた 温あたた 暑あつ 熱あつ 寒さむ 冷つめ 甘あま 辛から 良よ 悪わる 正ただ 同おな 違ちが 近ちか 遠とお 必かなら 初はじ 再ふたた 超こ 越こ 繋つな 結むす 描えが 奏かな 歌うた 踊おど 語かた 伝つた 示しめ 満み 包つつ 溢あふ 響ひび 訪おとず 過す 過ごすご 迎むか 向む 向かむか 挑いど 叶かな 願ねが 夢見ゆめみ 求もと 与あた 増ふ 減へ 集あつ 並なら 組く 合あ 似に 違ちが 試ため 比くら 勝か 負ま 戦たたか 切き 押お 引ひ 投な 打う 回まわ 曲ま 登のぼ 昇のぼ 沈しず 浮う 潜もぐ 隠かく 現あらわ 表あらわ 映うつ 写うつ 鳴な 叫さけ 囁ささや 触ふ 抱だ 握にぎ
零ゼロ 一いち 二に 三さん 四よん 五ご 六ろく 七なな 八はち 九きゅう 十じゅう 百ひゃく 千せん 万まん 円えん 分ふん 秒びょう 回かい 個こ 本ほん 枚まい 歳さい 番ばん 度ど 語ご 者しゃ 家か 員いん 性せい 化か 力りょく 長ちょう 新しん
`;

/**
 * Entries hold the written form and its reading run together. The written form ends with its last character that is no
 * kana, or with the kana after it that come back at the end of the reading: 始まり|はじまり.
 */
function writtenPart(entry: string): string {
  const lastKanji = entry.search(/\p{Script=Han}(?=[^\p{Script=Han}]*$)/u);
  const tail = entry.slice(lastKanji + 1);
  for (let kana = 1; 2 * kana < tail.length; kana++) {
    if (tail.endsWith(tail.slice(0, kana))) return entry.slice(0, lastKanji + 1 + kana);
  }
  return entry.slice(0, lastKanji + 1);
}

const readings = new Map<string, string>();
for (const entry of list.split(/\s+/).filter(Boolean)) {
  const written = writtenPart(entry);
  // Where a character has two entries, the first is the commoner one.
  if (!readings.has(written)) readings.set(written, entry.slice(written.length));
}
const longest = Math.max(...Array.from(readings.keys(), (written) => written.length));

/**
 * Kana for a piece of Japanese text. The offline voice reads kana only, and calls every other character "Chinese letter" in
 * English; so a character without a known reading is refused rather than spoken as nonsense.
 */
export function japaneseReading(text: string): string {
  let out = "";
  for (let at = 0; at < text.length; ) {
    const size = matchAt(text, at);
    if (size > 0) out += readings.get(text.slice(at, at + size))!;
    else if (/\p{Script=Han}/u.test(text[at]!)) throw unreadable(text);
    else out += text[at];
    at += Math.max(1, size);
  }
  return out;
}

function matchAt(text: string, at: number): number {
  for (let size = Math.min(longest, text.length - at); size > 0; size--) {
    const part = text.slice(at, at + size);
    if (/\p{Script=Han}/u.test(part) && readings.has(part)) return size;
  }
  return 0;
}

const unreadable = (text: string) =>
  new AppError(
    "unprocessable",
    `The offline Japanese voice knows no reading for "${text}". Write these words in kana, or set the key of a speech provider.`,
  );
