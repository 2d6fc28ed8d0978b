// How common names are at large: what `explain` weighs two bare headings by, and what steadies the counts of a small collection.
import type { NameFrequency } from './frequency.ts';

/**
 * Bearers per 100,000. Surnames: United States Census 2010; forenames: Census 1990, men and women together. Approximate: an order of magnitude is all that is
 * asked of them, and a collection of any size outweighs them by its own counts.
 * Only names that are common enough to matter.
 */
const SURNAMES =
  'smith 828 johnson 655 williams 551 brown 487 jones 483 garcia 395 miller 394 davis 378 rodriguez 372 martinez 360 hernandez 353 lopez 297 gonzalez 285 wilson 272 anderson 266 thomas 256 taylor 255 moore 246 jackson 240 martin 238 lee 235 perez 231 thompson 225 white 224 harris 211 sanchez 208 clark 191 ramirez 189 lewis 180 robinson 179 walker 177 young 164 allen 164 king 158 wright 156 scott 149 torres 148 nguyen 148 hill 147 flores 147 green 146 adams 145 nelson 144 baker 142 hall 138 rivera 133 campbell 131 mitchell 130 carter 128 roberts 127';
const FORENAMES =
  'james 1660 john 1640 robert 1570 michael 1310 mary 1330 william 1230 david 1180 richard 850 charles 760 joseph 700 thomas 690 patricia 540 linda 520 barbara 500 elizabeth 480 christopher 520 daniel 490 paul 470 mark 460 donald 460 george 460 jennifer 470 maria 420 susan 400 margaret 390 dorothy 370 kenneth 410 steven 390 edward 390 lisa 360 nancy 340 karen 340 betty 340 helen 330 brian 370 ronald 360 anthony 360 kevin 340 sandra 320 donna 300 carol 290 ruth 280 sharon 280 jason 330 frank 290 henry 183 walter 200 arthur 170 fred 125 harry 126 albert 157 peter 190 anna 220 alice 180';

const PER = 100_000;

const countsOf = (table: string): ReadonlyMap<string, number> => {
  const words = table.split(' ');
  return new Map(words.flatMap((word, at) => (at % 2 === 0 ? [[word, Number(words[at + 1])] as const] : [])));
};

/** As if 100,000 people had been counted. */
export const REFERENCE_FREQUENCY: NameFrequency = { people: PER, surnames: countsOf(SURNAMES), forenames: countsOf(FORENAMES) };

/** Share of a name that the lists above leave out: most are far rarer than the last one listed. */
const UNLISTED_SURNAME = 4 / PER;
const UNLISTED_FORENAME = 30 / PER;

export const surnameShare = (word: string): number => (REFERENCE_FREQUENCY.surnames.get(word) ?? 0) / PER || UNLISTED_SURNAME;
export const forenameShare = (word: string): number => (REFERENCE_FREQUENCY.forenames.get(word) ?? 0) / PER || UNLISTED_FORENAME;
