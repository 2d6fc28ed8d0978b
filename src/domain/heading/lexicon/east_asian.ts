// Names of East Asia in their own order: surnames that stand in front, and the syllables of given names that English has as words.
import { WordList } from './word_list.ts';

/** Chinese, Korean and Vietnamese surnames in the romanisations of catalogues; those that are given names in English ("Kim", "Lee") too. */
export const EAST_ASIAN_SURNAMES = new WordList(
  (
    'ai ba bai ban cai cao chan chang chao chen cheng cheung chiang chin chou chow chu chung cui dai deng ding dong du fan fang feng fong fu fung gao ge gong gu guan guo han he ho hong hou hsieh hsu hu hua huang hung jia jiang jin kang ko kong ' +
    'kuang kuo kwok kwong lai lam lang lau lee lei leung li liang liao lim lin ling liu lo long loo lu luo ma mao mei meng mo moy mu ng ning ong ou pan pang peng pu qi qian qin qiu quan ren ruan shang shao shen shi shih situ song soo soong su ' +
    'sun sung tam tan tang tao teng tian tong tsai tsang tse tsui tu tung wan wang wei wen wong woo wu xi xia xiao xie xiong xu xue yan yang yao yap yau ye yee yeh yen yi yin ying yip yong yu yuan yue yuen yung zeng zhan zhang zhao zheng zhong ' +
    'zhou zhu zhuang zhuge zou zuo ahn an bae bang bong byun cha cho choe choi chon chong choo chun eom gil gwak ha hahn hwang hyun im jang jeon jeong ji jo joo jung kil kim ko koh koo ku kwak kwon kye maeng min moon na nam no noh oh paek pae ' +
    'paik pak park pyo rhee ri roh ryoo ryu seo shim shin sin so sohn son suh um whang woo yim yoo yoon you youn yun bui cu dam dang dao dinh do doan duong giang hoang huynh kieu la le luong luu ly mac mai ngo nguyen nghiem pham phan phung quach ' +
    'ta thach thai to ton tong tran trieu trinh truong tu vo vu vuong'
  ).split(' '),
);

/** Syllables of given names that no list of given names holds, most of them words of English: "Trinh Cong Son", "Van Dong", "Kim Il Sung". */
export const EAST_ASIAN_SYLLABLES = new WordList(
  (
    'an ang bin bing bo cam can chan chi chin ching chong chun cong dan dong dung fan fang fen gang gong gun ha han hang ho hong hue hung hyon il in jae je ji jin jing jong joo ju jun keun ki ko kun kwan kwang lam lan lang li lin ling loan long ' +
    'man mee mi mien min ming minh mun na nam nan ok pai pan pei pin ping pyo qi qin rim ryong sam san sang se seok shan shik shin sik sin so son song soon suk sun sung tae tai tan tang ton tong tuan un van wan wen won woo wu xin yang yen yi yin ' +
    'ying yon yong you young yuan yun zhen'
  ).split(' '),
);
