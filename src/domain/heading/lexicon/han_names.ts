// Names in other scripts than Latin: in Chinese characters and Hangul a surname of one or two signs in front, one to three signs behind it.

/** The hundred commonest Chinese surnames, in simplified and traditional characters, and those of writers and artists in museums. */
const CHINESE =
  '王李张張刘劉陈陳杨楊赵趙黄黃周吴吳徐孙孫胡朱高林何郭马馬罗羅梁宋郑鄭谢謝韩韓唐冯馮于董萧蕭程曹袁邓鄧许許傅沈曾彭吕呂苏蘇卢盧蒋蔣蔡贾賈丁魏薛叶葉阎閻余潘杜戴夏钟鍾汪田任姜范方石姚谭譚廖邹鄒熊金陆陸郝孔白崔康毛邱秦江史顾顧侯邵孟龙龍万萬段雷钱錢汤湯尹黎易常武乔喬贺賀赖賴龚龔文鲁魯巴齐齊茅溥梅倪';
/** The commonest Japanese surnames, and those of well-known artists and writers. */
const JAPANESE = new Set(
  (
    '佐藤 鈴木 高橋 田中 伊藤 渡辺 渡邊 渡邉 山本 中村 小林 加藤 吉田 山田 佐々木 山口 松本 井上 木村 斎藤 齋藤 清水 山崎 阿部 池田 橋本 山下 石川 中島 前田 藤田 小川 後藤 岡田 長谷川 村上 近藤 石井 坂本 遠藤 青木 藤井 西村 福田 太田 三浦 藤原 岡本 松田 中川 中野 ' +
    '原田 小野 田村 竹内 金子 和田 中山 石田 上田 森田 柴田 酒井 工藤 横山 宮崎 宮本 内田 高木 安藤 島田 谷口 大野 丸山 今井 河野 藤本 村田 武田 上野 杉山 増田 黒澤 黒沢 川端 三島 夏目 芥川 谷崎 大江 与謝野 樋口 岡倉 横光 葛飾 歌川 喜多川 鳥居 豊臣 徳川 織田 福沢 福澤 ' +
    '伊東 野口 新渡戸 東條 山縣 西郷 大久保 坂口 北斎 広重 竹久 土門 木村伊 荒木 森山 杉本 草間 村山 小津 溝口 三船 美空 坂東 市川 中上 遠山 高村 石川啄'
  ).split(' '),
);
const KOREAN =
  '김이박최정강조윤장임한오서신권황안송류유전홍고문양손배백허남심노하곽성차주우구민진지엄채원천방공현함변염여추도소석선설마길연위표명기반왕금옥육인맹제모';
/** Signs that end the names of fields of study, bodies, places and works, and no person's. */
const ENDS_OF_THINGS = new Set('学學史会會省市县縣国國语語法业業院校馆館寺河山战戰争爭店堂社派画畫书書集報报論论誌志史島湖江城');

/**
 * Does a folded word of Chinese characters or Hangul look like a whole name? Asked like a list, because it stands beside lists.
 *
 * @example HAN_NAMES.has('川端康成') // true
 * @example HAN_NAMES.has('林業')     // false: forestry begins as a surname does
 */
export const HAN_NAMES: Pick<ReadonlySet<string>, 'has'> = {
  has(word) {
    const signs = [...word.normalize('NFC')];
    const [first = '', second = '', third = ''] = signs;
    if (signs.length < 2 || signs.length > 6 || ENDS_OF_THINGS.has(signs.at(-1) ?? '')) return false;
    if (/^\p{Script=Hangul}+$/u.test(signs.join(''))) return signs.length === 3 && KOREAN.includes(first);
    if (!/^[\p{Script=Han}々]+$/u.test(signs.join(''))) return false;
    if (JAPANESE.has(first + second) || JAPANESE.has(first + second + third)) return signs.length > 2;
    return CHINESE.includes(first) && signs.length <= 3;
  },
};

const BEYOND_LATIN = /[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u;

/** Words that hold a letter of another script; asked like a list. */
export const OTHER_SCRIPTS: Pick<ReadonlySet<string>, 'has'> = { has: (word) => BEYOND_LATIN.test(word) };
