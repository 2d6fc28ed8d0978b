// Words of dates in the languages that DPLA's partners catalogue in, without marks and in lower case: what each of them says.

/** What a word does to the years around it. */
export type DateWord =
  | { readonly says: 'month' | 'season'; readonly number: number }
  | { readonly says: 'about' | 'perhaps' | 'before' | 'after' | 'to' | 'or' | 'and' | 'between' | 'present' | 'copy' | 'exposure' }
  /** a part of the decade or century that follows, as shares of it */
  | { readonly says: 'part'; readonly from: number; readonly to: number }
  | { readonly says: 'ordinal'; readonly number: number };

const MONTHS: readonly string[] = [
  'january jan enero ene janvier janv januar gennaio gen janeiro',
  'february feb febr febrero fevrier fevr februar febbraio fevereiro fev',
  'march mar marzo mars marz maerz marco',
  'april apr abril abr avril avr aprile',
  'may mayo mai maggio mag maio',
  'june jun junio juin juni giugno giu junho',
  'july jul julio juillet juil juli luglio lug julho',
  'august aug agosto ago aout',
  'september sep sept septiembre setiembre septembre settembre setembro',
  'october oct octubre octobre oktober okt ottobre ott outubro',
  'november nov noviembre novembre novembro',
  'december dec diciembre dic decembre dezember dez dicembre dezembro',
];

/** EDTF numbers seasons from 21; the names of the northern hemisphere, as DPLA's partners use them. */
const SEASONS: readonly string[] = [
  'spring primavera printemps fruhling fruhjahr',
  'summer verano ete sommer estate verao',
  'autumn fall otono automne herbst autunno outono',
  'winter invierno hiver inverno',
];

const SAYING: readonly (readonly [says: Exclude<DateWord['says'], 'month' | 'season' | 'part' | 'ordinal'>, words: string])[] = [
  ['about', 'circa ca c cca about approximately approximate approx around hacia alrededor aproximadamente vers environ um etwa verso'],
  ['perhaps', 'probably possibly perhaps maybe likely questionable inferred estimated estimate est probable probablemente wahrscheinlich'],
  // "by" is no word of its own: "taken by Smith 1920"; scan.ts reads it before a year alone, and "not before" as "after"
  ['before', 'before prior pre earlier avant antes vor prima'],
  ['after', 'after post since later onward onwards desde despues apres depuis nach seit dopo'],
  ['to', 'to through thru until till up a au al bis hasta ate'],
  ['or', 'or o ou oder'],
  ['and', 'and y et e und'],
  ['between', 'between entre zwischen tra from de du von'],
  ['present', 'present date ongoing today'],
  /*
   * A print, a copy, a publication, a postmark or a scan is later than the exposure, or of its day: it only says "not later".
   * "printed later" without a year says nothing and costs nothing.
   */
  [
    'copy',
    'print printed reprint reprinted reproduction reproduced copy copied copyright copyrighted published publication issued digitized digitised digitization digitisation digital scan scanned postmark postmarked mailed sent received acquired accessioned donated cataloged catalogued modified uploaded available submitted',
  ],
  ['exposure', 'negative taken exposed exposure photographed created creation made shot original event depicted'],
];

const PARTS: readonly (readonly [words: string, from: number, to: number])[] = [
  // wider than a third: "early 1940s" may mean 1944
  ['early beginning principios debut anfang inizio', 0, 0.4],
  ['mid middle mediados milieu mitte meta', 0.3, 0.7],
  ['late end finales fines fin ende fine tardo', 0.5, 1],
];

/** For "nineteenth century"; no other is photographed. */
const ORDINALS: readonly (readonly [words: string, number: number])[] = [
  ['eighteenth xviii', 18],
  ['nineteenth xix', 19],
  ['twentieth xx', 20],
  ['twenty-first xxi', 21],
];

const each = <T>(words: string, word: T): readonly (readonly [string, T])[] => words.split(' ').map((text) => [text, word]);

export const DATE_WORDS: ReadonlyMap<string, DateWord> = new Map<string, DateWord>([
  ...SAYING.flatMap(([says, words]) => each<DateWord>(words, { says })),
  ...PARTS.flatMap(([words, from, to]) => each<DateWord>(words, { says: 'part', from, to })),
  ...ORDINALS.flatMap(([words, number]) => each<DateWord>(words, { says: 'ordinal', number })),
  // after the others: "ago" is August in Spanish and "mar" March, and neither is anything else in a date
  ...MONTHS.flatMap((words, at) => each<DateWord>(words, { says: 'month', number: at + 1 })),
  ...SEASONS.flatMap((words, at) => each<DateWord>(words, { says: 'season', number: at + 21 })),
]);
