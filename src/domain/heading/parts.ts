// The small words of a personal heading: particles, suffixes, titles, relators. Data with reasons; lower case, folded.
import { WordList } from './lexicon/word_list.ts';

/** Belong to the surname in direct order: "Ludwig van Beethoven". "y" and "e" join two surnames. */
export const PARTICLES = new WordList(
  'af al ap auf ben bin bint da dal dalla de degli dei del della delle den der des di do dos du e el fitz ibn la las le li lo los mac st ste te ten ter van vander vom von wa y zu zum zur'.split(
    ' ',
  ),
);

/** Part generations of one family; `junior` is written out by DPLA's hubs. */
export const SUFFIXES: Readonly<Record<string, string>> = {
  jr: 'jr',
  junior: 'jr',
  jnr: 'jr',
  sr: 'sr',
  senior: 'sr',
  snr: 'sr',
  ii: 'ii',
  iii: 'iii',
  iv: 'iv',
  v: 'v',
  '2d': 'ii',
  '2nd': 'ii',
  '3d': 'iii',
  '3rd': 'iii',
  'the younger': 'younger',
  'the elder': 'elder',
  'il giovane': 'younger',
  'il vecchio': 'elder',
  'le jeune': 'younger',
  "l'aîné": 'elder',
  "l'ancien": 'elder',
};

/** Also forenames; in front of one other word they are: "Ben Shahn", "E. Boyd", "Al Capone". */
export const GIVEN_LIKE_PARTICLES = new WordList(['al', 'ben', 'dalla', 'e', 'li']);

/** Open a segment that tells a rank, not a name: "duc de Morny", "Countess of Carnarvon". */
export const NOBLE_TITLES = new WordList(
  'duke duchess duc duchesse earl count countess comte comtesse graf conte contessa baron baroness baronne freiherr bt baronet marquess marquis marquise marchese viscount viscountess vicomte vicomtesse conde condesa duque duquesa marques marqués marquesa vizconde furst fürst herzog herzogin prinz prinzessin kurfurst kurfürst shah khan nawab nizam raja rajah rani seigneur sieur elector landgrave margrave dauphin dowager bp abbot'.split(
    ' ',
  ),
);

/** Ranks that jazz and sport made forenames of. */
export const NICKNAME_TITLES = new WordList(['duke', 'count', 'earl', 'prince', 'baron']);

/** Open a segment that tells another name of the same person: "called Filarete". */
export const ALIAS_WORDS = new WordList('called known dit dite detto detta genannt alias'.split(' '));

/** Degrees and honours after a name: told as titles, never compared. */
export const DEGREES = new WordList('md phd dds esq esquire mp kc qc obe cbe mbe sj op osb frs ra usn usa usmc ret'.split(' '));

/**
 * Titles before a name. "Lady", "Baby", "Brother", "Sister" and "Chief" are also how people are known, so a title never becomes the only
 * given name's replacement: "Lady Bird Johnson" keeps Bird.
 */
export const TITLES = new WordList(
  (
    'mr mrs miss ms mme mlle madame dr doctor rev reverend revd fr father sister brother bishop archbishop cardinal pope rabbi imam pastor deacon elder ' +
    'capt captain col colonel gen general lt lieut lieutenant maj major sgt sergeant cpl corporal pvt private adm admiral cmdr commander commodore ' +
    'brig pfc ens ensign sir dame lord hon honorable honourable judge justice senator sen rep representative congressman congresswoman governor gov mayor alderman councilman councilwoman ' +
    'president prof professor coach prince princess king queen emperor empress duke duchess count countess baron baroness comte comtesse vicomte vicomtesse conte contessa marchese marchesa graf grafin freiherr chief saint st blessed mother sheriff marshal officer ambassador secretary chancellor attorney atty ' +
    // rulers and pilgrims of the Muslim world, of Russia and of India
    'sultan caliph emir amir sheikh shaykh sheik ayatollah hajj hajji haji alhaji el-hajj czar tsar czarina tsarina pharaoh maharaja maharani'
  ).split(' '),
);

/**
 * Titles that are said with the surname: "Patterson, Mr", "Smith, Capt." Saints, rulers, chiefs and members of orders go by
 * the forename; "general", "major", "private" and "justice" are adjectives and topics as often ("Police, Private").
 */
export const SURNAME_TITLES = new WordList(
  'mr mrs miss ms dr doctor rev reverend capt captain col colonel gen lt lieut lieutenant maj sgt sergeant cpl corporal pvt judge senator prof professor president governor mayor sheriff'.split(
    ' ',
  ),
);

/** Who bears one of these goes by the forename: rulers, saints, members of orders. "Chief" does where a given name follows: "Chief Joseph". */
export const FORENAME_TITLES = new WordList(
  'king queen saint st ste pope prince princess emperor empress mother sister brother sultan caliph czar tsar pharaoh maharaja maharani chief'.split(
    ' ',
  ),
);

/** Titles that take an article: "The Rev. Dr. Martin Luther King", "the Right Hon. Lord Byron". */
export const ARTICLE_TITLES = new WordList('rev reverend hon honorable honourable'.split(' '));

/** Epithets behind "the": "Catherine the Great". Closed, since "the" joins names to anything: "Smokey the Bear". */
export const EPITHETS = new WordList(
  'great good bold fat bald lion pious wise just terrible conqueror confessor lionheart magnificent navigator impaler apostle baptist evangelist martyr venerable hermit'.split(
    ' ',
  ),
);

/**
 * Surnames of peoples who put them first, and that are no given names of the West: Chinese (pinyin, Wade-Giles, Cantonese), Korean,
 * Vietnamese, Japanese, Hungarian. "Lee", "Kim", "Lin", "Han", "Song" and "Young" are left out: as first words they are
 * given names or words more often.
 */
export const SURNAMES_IN_FRONT = new WordList(
  (
    'cai cao chang chao chen cheng cheung chiang chou chow chu chung deng ding dong du feng fu gao gong guo hou hsieh hsu huang hung jiang jin kang kong kung kuo lam lau leung li liang liao liu lu luo ma mao meng ng ou ouyang peng qian qin shao shen shi sima situ szeto tang tian tsai tseng tsui tung wang wei wen wong wu xi xia xiao xie xu xue yan yang yao yeh yip yu yuan yuen zeng zhang zhao zheng zhong zhou zhu ' +
    'bae bak cho choe choi chon chong chun hwang kwon moon noh pak park rhee ryu shin sohn syngman yi yoon yun ' +
    'bui dang dao dinh doan duong ho hoang huynh lam luong ngo nguyen pham phan phung trinh truong vu vuong ' +
    'akutagawa ando aoki arai endo fujii fujimoto fujita fukuda hara hasegawa hashimoto hayashi hirano hirohito honda ikeda imai inoue ishida ishii ishikawa ito kato kawabata kawasaki kimura kobayashi kondo kudo kurosawa maeda matsuda matsumoto mifune mishima miura mori murakami murata nakagawa nakajima nakamura nakano nakayama nishimura noguchi oda oe ogawa okada okamoto ono ota ozawa saito sakai sakamoto sasaki sato shibata shimizu soseki suzuki takahashi takeda tanaka tanizaki toyotomi tokugawa ueda uno wada watanabe yamada yamaguchi yamamoto yamashita yoshida ' +
    'babits bartok dohnanyi esterhazy horthy kadar karolyi kossuth kodaly lakatos liszt molnar moricz nagy nemeth orban petofi rakosi rakoczi szabo szechenyi szell szilard takacs teller toth varga voros'
  ).split(' '),
);

/** Titles that say "this is his wife's name" when a man's name follows. */
export const WIFE_TITLES = new WordList(['mrs', 'mme', 'madame']);

/** Given names as they were shortened in print; spelled out, since the short form is no other name. */
export const SCRIBAL: Readonly<Record<string, string>> = {
  geo: 'George',
  wm: 'William',
  chas: 'Charles',
  jas: 'James',
  thos: 'Thomas',
  jno: 'John',
  jos: 'Joseph',
  robt: 'Robert',
  saml: 'Samuel',
  benj: 'Benjamin',
  alex: 'Alexander',
  edw: 'Edward',
  danl: 'Daniel',
  theo: 'Theodore',
};

/** First words of translated Indigenous names and stage names, as LC enters them under the whole. */
export const ENGLISH_EPITHET = new WordList(
  'sitting standing red black white little big two crazy spotted running yellow lone hollow rain-in-the-face kicking buffalo calamity wild howlin muddy chief'.split(
    ' ',
  ),
);

/** Surnames that stand in Hispanic pairs; both must be of the list, since "Mary Garcia Jones" has one. */
export const HISPANIC = new WordList(
  'garcia marquez martinez rodriguez lopez hernandez gonzalez perez sanchez ramirez torres flores rivera gomez diaz cruz morales ortiz gutierrez chavez ramos ruiz alvarez mendoza castillo jimenez vargas romero herrera medina aguilar vega castro guerrero lorca llosa allende neruda paz borges fuentes'.split(
    ' ',
  ),
);

/** "Son of", "father of", "mother of": with one more word they are a whole name that has no forename: "Ibn Battuta". */
export const FATHER_WORDS = new WordList(['ibn', 'abu', 'umm']);

/** Relator terms (MARC code list for relators) with the short forms that catalogues print. */
export const RELATORS: Readonly<Record<string, string>> = {
  photographer: 'photographer',
  phot: 'photographer',
  photographers: 'photographer',
  photog: 'photographer',
  artist: 'artist',
  painter: 'artist',
  sculptor: 'artist',
  engraver: 'engraver',
  ill: 'illustrator',
  illus: 'illustrator',
  illustrator: 'illustrator',
  author: 'author',
  writer: 'author',
  editor: 'editor',
  ed: 'editor',
  publisher: 'publisher',
  pub: 'publisher',
  collector: 'collector',
  compiler: 'compiler',
  comp: 'compiler',
  donor: 'donor',
  'former owner': 'former owner',
  owner: 'owner',
  addressee: 'addressee',
  correspondent: 'correspondent',
  recipient: 'addressee',
  creator: 'creator',
  contributor: 'contributor',
  architect: 'architect',
  cartographer: 'cartographer',
  surveyor: 'surveyor',
  lithographer: 'lithographer',
  printer: 'printer',
  translator: 'translator',
  tr: 'translator',
  interviewer: 'interviewer',
  interviewee: 'interviewee',
  narrator: 'narrator',
  composer: 'composer',
  cinematographer: 'cinematographer',
  videographer: 'videographer',
  depicted: 'depicted',
  sitter: 'depicted',
  subject: 'depicted',
  'attributed name': 'attributed name',
  'joint author': 'author',
  delineator: 'delineator',
  draftsman: 'draftsman',
  designer: 'designer',
};

/** Postal and AACR2 abbreviations, and countries: a parenthesis that holds one is a place, never a fuller form. */
export const PLACE_QUALIFIERS = new WordList(
  (
    'ala alaska ariz ark calif colo conn del dc fla ga hawaii idaho ill ind iowa kan kans ky la me md mass mich minn miss mo mont neb nebr nev nh nj nm ny nc nd ohio okla or ore pa ri sc sd tenn tex utah vt va wash wva wis wyo ' +
    'alabama arizona arkansas california colorado connecticut delaware florida georgia illinois indiana kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana nebraska nevada ohio oklahoma oregon pennsylvania tennessee texas vermont virginia washington wisconsin wyoming ' +
    'england scotland wales ireland france germany italy spain russia china japan india canada mexico brazil australia greece egypt israel turkey poland austria hungary sweden norway denmark netherlands belgium switzerland ont que bc'
  ).split(' '),
);

/** "St. Denis, Ruth" has her surname from a saint. */
export const SAINTLY = new WordList(['st', 'ste', 'saint', 'sainte']);

/** "Sultan bin Zayed" is called Sultan, and is none. */
export const SON_OF = new WordList(['bin', 'ibn', 'bint']);

/** Right behind a surname, alone, these are what somebody goes by. */
export const FORENAME_RANKS = new WordList(
  'earl duke count prince princess king queen baron major master judge lord lady san santa regent roi rey lama sage pere fra reina dame emir emira khan mother pope bishop sultan abbot consort'.split(
    ' ',
  ),
);
