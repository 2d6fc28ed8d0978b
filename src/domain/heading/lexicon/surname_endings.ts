// Endings that make surnames in many languages: they tell a name whose words no list holds ("Kapodistrias", "Ozanian", "Solzhenitsyn").
import { WordQuestion } from './word_list.ts';

/** Longest first is not needed: the endings are asked one by one. English words with these endings are no case, since they are asked for first. */
const ENDINGS = [
  // Slavic; -ian and -ov are also ends of words for peoples and of towns, so at least five letters must stand before them
  'enko',
  'chuk',
  'czuk',
  'shchenko',
  'ovich',
  'evich',
  'owicz',
  'iewicz',
  'ovic',
  'evic',
  'owski',
  'ewski',
  'inski',
  'owska',
  'ewska',
  'inska',
  'ovsky',
  'evsky',
  'insky',
  'ovskaya',
  'evskaya',
  'ovskii',
  'evskii',
  'skaya',
  'skaia',
  'kova',
  'nova',
  'rova',
  'lova',
  'tsev',
  'ayev',
  'aev',
  'eev',
  'nikov',
  'shvili',
  'adze',
  'idze',
  'elia',
  // Armenian
  'nian',
  'rian',
  'lian',
  'sian',
  'tian',
  'dian',
  'kian',
  'gian',
  'nyan',
  'ryan',
  'lyan',
  'syan',
  'tyan',
  'dzhian',
  'jian',
  // Greek
  'opoulos',
  'opoulou',
  'akis',
  'idis',
  'iadis',
  'iades',
  'ellis',
  'atos',
  'oglou',
  // Turkish, Persian, Central Asian
  'oglu',
  'zadeh',
  'zade',
  'pour',
  'nejad',
  'khani',
  'zai',
  'baev',
  'bekov',
  // Baltic, Finnish, Nordic
  'auskas',
  'evicius',
  'avicius',
  'aitis',
  'iene',
  'onis',
  'ninen',
  'konen',
  'nainen',
  'ainen',
  'dottir',
  'datter',
  'gaard',
  'strom',
  'qvist',
  'quist',
  'sson',
  // Germanic and Yiddish
  'baum',
  'stein',
  'berger',
  'witz',
  'mann',
  'huizen',
  'stra',
  'sma',
  // Romance
  'ucci',
  'acci',
  'etti',
  'elli',
  'ezzi',
  'ozzi',
  'escu',
  'eanu',
  'guez',
  'ndez',
  'nchez',
  'inez',
  // South Asian
  'murthy',
  'murti',
  'swamy',
  'swami',
  'walla',
  'nathan',
  'jee',
  'adhyay',
  'uddin',
  'ullah',
  // Japanese
  'moto',
  'mura',
  'yama',
  'shima',
  'zaki',
  'guchi',
  'bayashi',
  'hashi',
];

/** Every word of a heading is asked: the last letter leaves a tenth of the endings. */
const BY_LAST_LETTER: ReadonlyMap<string, readonly string[]> = new Map(
  [...new Set(ENDINGS.map((ending) => ending.slice(-1)))].map((last) => [last, ENDINGS.filter((ending) => ending.endsWith(last))]),
);

/** Letters that must stand before an ending, so that a word is more than its ending. */
const STEM = 2;

/**
 * Does a folded word end as surnames do? Asked like a list of words, because it stands beside lists.
 *
 * @example SURNAME_ENDINGS.has('krushelnytska') // false
 * @example SURNAME_ENDINGS.has('kolokotronis')  // true
 */
export const SURNAME_ENDINGS = new WordQuestion(
  (word) => BY_LAST_LETTER.get(word.at(-1) ?? '')?.some((ending) => word.length >= ending.length + STEM && word.endsWith(ending)) ?? false,
);
