// What comparison sees of a heading: its possible readings as numbered words, its dates, and what marks one generation from another.
import type { HeadingName, ParsedHeading } from '../heading/heading.ts';
import { isWomansName } from '../heading/lexicon/women.ts';
import { WordList } from '../heading/lexicon/word_list.ts';
import { PARTICLES, WIFE_TITLES } from '../heading/parts.ts';
import { type PersonName, personName } from '../name/person_name.ts';
import { tokens } from '../text/fold.ts';
import { romanise } from '../text/romanise.ts';
import { type LifeSpan, lifeSpan, UNDATED } from './life_span.ts';
import { ordinalOf, rankOf, type StrippedWords, stripMarks } from './marks.ts';
import type { Vocabulary, WordId } from './vocabulary.ts';

/** One way to read the words of a name. A heading in direct order has several; each is blocked and compared. */
export interface Reading {
  /** closed-up surnames that mean the same, with and without particles: "Du Bois" gives bois and dubois; the barest first */
  readonly surnames: readonly WordId[];
  /** the words of a surname of several words, particles apart: "Wells-Barnett" gives wells and barnett; else empty */
  readonly parts: readonly WordId[];
  /** forenames and initials in order, particles apart */
  readonly given: readonly WordId[];
  /** not the parser's first choice */
  readonly alternative: boolean;
}

export interface NameForm {
  readonly readings: readonly Reading[];
  readonly life: LifeSpan;
  /** father 1, son 2, and the numeral of a ruler; 0 where nothing marks one */
  readonly generation: number;
  /** as written, for the sentence: "jr", "vii"; 0 for none */
  readonly generationText: WordId;
  /** of a peer or baronet: "8" of "8th Duke of Hamilton"; "" without */
  readonly ordinal: string;
  /** `husband`: called Mrs. with a forename that is not known as a woman's; `own`: Mrs. with her own; `no`: not called Mrs. */
  readonly wife: 'no' | 'own' | 'husband';
  /** folded words of titles and epithets that tell people apart: king, great, britain */
  readonly titles: readonly WordId[];
  readonly nicknames: readonly WordId[];
}

/** Titles that are put on and left off freely. */
const LIGHT_TITLES = new WordList('mr ms miss dr rev hon prof professor sir dame of the and'.split(' '));
const NAMELESS: NameForm = {
  readings: [],
  life: UNDATED,
  generation: 0,
  generationText: 0,
  ordinal: '',
  wife: 'no',
  titles: [],
  nicknames: [],
};

/** The form of a parsed heading; a heading without a name has no readings and is compared with nothing. */
export function nameForm({ name, qualifier }: ParsedHeading, vocabulary: Vocabulary): NameForm {
  if (name === null) return NAMELESS;
  const person = inLatin(personName(name));
  const surname = stripMarks(withoutArticle(person.surnameWords, name.surname));
  const given = stripMarks(person.given);
  const numbered = (words: readonly string[]): WordId[] => words.map((word) => vocabulary.id(word));
  const titles = [...person.titles, ...tokens(qualifier ?? '')];
  const marked = [person.suffix, name.numeration?.toLowerCase(), surname.generation, given.generation, ...titles].find(
    (mark) => rankOf(mark ?? '') > 0 && !/^\d/.test(mark ?? ''),
  );
  return {
    readings: readingsOf({ ...person, surnameWords: surname.words, given: given.words }, name, vocabulary),
    life: lifeSpan(name.dates),
    generation: rankOf(marked ?? ''),
    generationText: marked === undefined || marked === null ? 0 : vocabulary.id(marked),
    ordinal: ordinalOf([...titles, ...person.given, ...person.surnameWords]),
    wife: wifeOf(name, given, titles),
    titles: numbered([...new Set(titles)].filter((word) => !LIGHT_TITLES.has(word) && !PARTICLES.has(word))),
    nicknames: numbered(person.nicknames),
  };
}

const inLatin = (person: PersonName): PersonName => ({
  ...person,
  surnameWords: person.surnameWords.map(romanise),
  given: person.given.map(romanise),
  fuller: person.fuller.map(romanise),
});

function wifeOf(name: HeadingName, given: StrippedWords, titles: readonly string[]): NameForm['wife'] {
  if (!name.marriedForm && !given.mrs && !titles.some((title) => WIFE_TITLES.has(title))) return 'no';
  return isWomansName(given.words[0] ?? '') ? 'own' : 'husband';
}

/** "d'Este": the folded d is a particle, though a lone letter elsewhere is an initial. */
const ELIDED_IN_FRONT = /^[dl]['’]\s/i;
const ELIDED_AT_END = /\s[dl]['’]$/i;

const withoutArticle = (words: readonly string[], written: string): readonly string[] =>
  ELIDED_IN_FRONT.test(written) && words.length > 1 ? words.slice(1) : words;

interface Words {
  readonly surname: readonly string[];
  readonly given: readonly string[];
}

function readingsOf(person: PersonName, { order, forenames }: HeadingName, vocabulary: Vocabulary): Reading[] {
  const surname = person.surnameWords;
  const elided = ELIDED_AT_END.test(forenames) && person.given.length > 1;
  const given = withFullerForm(elided ? person.given.slice(0, -1) : person.given, person.fuller);
  const first: Words = surname.length === 0 ? { surname: given, given: [] } : { surname, given };
  return [first, ...otherReadings(person, order, given)]
    .filter((reading) => reading.surname.length > 0)
    .map((reading, at) => numberedReading(reading, elided ? (person.given.at(-1) ?? '') : '', at > 0, vocabulary));
}

/**
 * "W. E. B." and "William Edward Burghardt" make the latter where the initials fit; "Billy" and "William Edward" keep both words for the
 * first name apart, since neither spells the other out.
 */
function withFullerForm(forenames: readonly string[], fuller: readonly string[]): readonly string[] {
  if (fuller.length === 0) return forenames;
  if (forenames.length === 0) return fuller;
  const spells = forenames.every((word, at) => {
    const full = fuller[at];
    return full !== undefined && (full.startsWith(word) || (word.length > 1 && full.charAt(0) === word.charAt(0)));
  });
  return spells ? [...fuller, ...forenames.slice(fuller.length)] : forenames;
}

function otherReadings(
  { surnameWords: surname, fuller, nicknames }: PersonName,
  order: HeadingName['order'],
  given: readonly string[],
): Words[] {
  const found: Words[] = [];
  // George Herman "Babe" Ruth is Ruth, Babe
  if (surname.length > 0) for (const nickname of nicknames) found.push({ surname, given: [nickname] });
  if (surname.length > 0 && fuller.length > 0 && fuller.join(' ') !== given.join(' ')) found.push({ surname, given: fuller });
  // a forename entry may hide a surname: "Haile Selassie", "Red Cloud" do not, "Malcolm X" may
  if (surname.length === 0 && given.length > 1) found.push({ surname: given.slice(-1), given: given.slice(0, -1) });
  if (order !== 'direct') return found;
  // direct order: two surnames ("Gabriel García Márquez"), and family name first ("Mao Zedong")
  const last = given.at(-1);
  if (last !== undefined && given.length > 1 && last.length > 1) found.push({ surname: [last, ...surname], given: given.slice(0, -1) });
  if (last !== undefined && given.length === 1 && surname.length === 1 && last.length > 1) found.push({ surname: given, given: surname });
  return found;
}

function numberedReading({ surname, given }: Words, elided: string, alternative: boolean, vocabulary: Vocabulary): Reading {
  const trailing = particlesAtTheEnd(given);
  const leading = particlesInFront(surname);
  const core = surname.slice(leading);
  const bare = core.join('');
  const forms = new Set([bare]);
  const particles = [...trailing, ...surname.slice(0, leading)];
  // "Bois, W. E. B. du", "Du Bois" and "DuBois"; "Rochenoire, I. de la" and "Larochenoire, I. de"
  if (elided !== '') forms.add(elided + bare);
  for (let from = particles.length - 1; from >= 0; from -= 1) forms.add(particles.slice(from).join('') + bare);
  const names = given.slice(0, given.length - trailing.length);
  return {
    surnames: [...forms].map((form) => vocabulary.id(form)),
    parts: core.length > 1 ? core.filter((word) => word.length > 2).map((word) => vocabulary.id(word)) : [],
    given: (names.length > 0 ? names : given).map((word) => vocabulary.id(word)),
    alternative,
  };
}

/** How many words in front of a surname are particles; the last word never is: "Da" alone is a surname. */
function particlesInFront(surname: readonly string[]): number {
  let at = 0;
  while (at < surname.length - 1 && PARTICLES.has(surname[at] ?? '')) at += 1;
  return at;
}

function particlesAtTheEnd(given: readonly string[]): readonly string[] {
  let from = given.length;
  while (from > 1 && PARTICLES.has(given[from - 1] ?? '')) from -= 1;
  return given.slice(from);
}
