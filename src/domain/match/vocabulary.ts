// The words of names as small integers, with what the hot loop asks of a word worked out once.

import { areShortAndFull } from '../name/nicknames.ts';
import { isRespelling, skeleton } from '../text/distance.ts';
import { areForenameKin } from './forename_kin.ts';

/** Words are numbered from 1; 0 stands for no word. */
export type WordId = number;

/** A beginning of three letters and more is a short form: "Alex", "Fred"; "Wm" is spelled out by the parser. */
const SHORT_FORM_LETTERS = 3;

export class Vocabulary {
  readonly #ids = new Map<string, WordId>();
  readonly #words: string[] = [''];
  readonly #skeletons: WordId[] = [0];
  readonly #hashes: number[] = [0];
  /** pairs of words already compared: low * 2^26 + high → how they are related; bounded, since a collection repeats its names */
  readonly #related = new Map<number, Relation>();

  /** The number of a folded word; the same word has the same number for the life of the vocabulary. */
  id(word: string): WordId {
    const known = this.#ids.get(word);
    if (known !== undefined) return known;
    const id = this.#words.length;
    this.#ids.set(word, id);
    this.#words.push(word);
    this.#skeletons.push(-1);
    this.#hashes.push(hashOf(word));
    return id;
  }

  get size(): number {
    return this.#words.length;
  }

  word(id: WordId): string {
    return this.#words[id] ?? '';
  }

  isInitial(id: WordId): boolean {
    return this.word(id).length === 1;
  }

  initial(id: WordId): number {
    return this.word(id).charCodeAt(0);
  }

  /** 32 bits that depend on the letters alone, so that keys made of them are the same wherever they are made */
  hash(id: WordId): number {
    return this.#hashes[id] ?? 0;
  }

  /** The id of the consonant skeleton; skeletons live in the same vocabulary with a mark no folded word can hold. */
  skeleton(id: WordId): WordId {
    const known = this.#skeletons[id] ?? 0;
    if (known >= 0) return known;
    const made = this.id(`\u0001${skeleton(this.word(id))}`);
    this.#skeletons[id] = made;
    return made;
  }

  /** How two different words can be one name: "Bill" and "William", "Abrham" and "Abraham"; remembered. Symmetric. */
  relation(left: WordId, right: WordId): Relation {
    const low = Math.min(left, right);
    const high = Math.max(left, right);
    const key = low * 2 ** 26 + high;
    const known = this.#related.get(key);
    if (known !== undefined) return known;
    if (this.#related.size >= RELATIONS_KEPT) this.#related.clear();
    const answer = relate(this.word(low), this.word(high), this.skeleton(low) === this.skeleton(high));
    this.#related.set(key, answer);
    return answer;
  }
}

/** FNV-1a over UTF-16 code units. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at += 1) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/** About 60 MB of answers at the most. */
const RELATIONS_KEPT = 1_000_000;

/** `short`: a familiar form, or the plain beginning of a longer name; `kin`: the same forename in another language; `respelt`: one or two edits apart, as long words allow. */
export type Relation = 'short' | 'kin' | 'respelt' | 'sound' | 'none';

function relate(one: string, other: string, oneSkeleton: boolean): Relation {
  if (areShortAndFull(one, other)) return 'short';
  if (areForenameKin(one, other)) return 'kin';
  const sounds = oneSkeleton && Math.min(one.length, other.length) >= SOUND_LETTERS;
  // a changed first letter makes another name (Hills, Gills) unless the sound stays (Kramer, Cramer)
  if ((sounds || one.charCodeAt(0) === other.charCodeAt(0)) && isRespelling(one, other)) return 'respelt';
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  const isBeginning = short.length >= SHORT_FORM_LETTERS && long.length >= short.length + 2 && long.startsWith(short);
  // Fred is no Frederica, Paul no Paula
  if (isBeginning && (!long.endsWith('a') || short.endsWith('a'))) return 'short';
  return sounds ? 'sound' : 'none';
}

/** Shorter words share a skeleton by chance: Lee, Lowe. */
const SOUND_LETTERS = 4;
