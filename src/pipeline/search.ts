// Search of people by any variant form: candidates from PostgreSQL by the words of names, ranked by fuse.js, which forgives typing errors.
import Fuse, { type IFuseOptions } from 'fuse.js';
import { fold } from '../domain/text/fold.ts';
import type { PersonView } from '../store/people.ts';
import type { SearchCandidate, WordLikes } from '../store/search.ts';
import type { Store } from '../store/store.ts';

/** fuse.js takes about 2 ms for 200 candidates and a second for 100,000 headings: it re-ranks, PostgreSQL finds. */
const CANDIDATES = 200;
/** With fewer the words may be mistyped; with as many, whoever is meant is among them. */
const FEW = 20;
const RANKING: IFuseOptions<SearchCandidate> = { keys: ['folded'], useTokenSearch: true, threshold: 0.4, ignoreLocation: true };
/** Letters: fewer begin too many words. */
const SHORTEST_BEGINNING = 3;
/** Nobody types more; each costs a look into the index. */
const MOST_WORDS = 8;
/** Letters on either side of where a word is parted: "dubois" is "du bois". */
const SHORTEST_PART = 2;
const MOST_PARTINGS = 3;

type SearchNeeds = Pick<Store, 'people' | 'search'>;

/**
 * @param q  as typed: words in any order, any case, without diacritics, a typing error in each, the last one unfinished
 * @returns  at most `limit` people, best first, each once; nobody for a query without a letter or digit
 * @example  searchPeople(store, 'dubois web', 20)  // Du Bois, W. E. B. first
 */
export async function searchPeople({ people, search }: SearchNeeds, q: string, limit: number): Promise<PersonView[]> {
  const folded = fold(q);
  if (folded === '') return [];
  const ranked = rank(await candidatesFor(search, folded), folded);
  const ids = [...new Set(ranked.map(({ personId }) => personId))].slice(0, limit);
  const found = new Map((await people.byIds(ids)).map((person) => [person.id, person]));
  return ids.flatMap((id) => found.get(id) ?? []);
}

/** Step by step, as soon as there is enough: as typed or begun, mistyped, parted or closed up, by the rarest word alone. */
async function candidatesFor(search: Store['search'], folded: string): Promise<readonly SearchCandidate[]> {
  const all = [...new Set(folded.split(' '))].slice(0, MOST_WORDS);
  // an initial finds half the collection; the ranking sees it
  const long = all.filter((word) => word.length > 1);
  const words = long.length > 0 ? long : all;
  const found = new Map<string, SearchCandidate>();
  const take = async (groups: readonly (readonly string[])[]): Promise<void> => {
    for (const one of await search.holding(folded, groups, CANDIDATES - found.size)) found.set(one.heading, one);
  };

  const begun = await search.likes(words, { shortest: SHORTEST_BEGINNING, alike: false });
  await take(groupsOf(words, begun));
  if (found.size >= FEW) return [...found.values()];
  const likes = await search.likes(words, { shortest: SHORTEST_BEGINNING, alike: true });
  await take(groupsOf(words, likes));
  if (found.size > 0) return [...found.values()];
  for (const groups of await otherDivisions(search, words, likes)) await take(groups);
  if (found.size > 0) return [...found.values()];
  const rarest = groupsOf(words, likes)
    .map((group, at) => ({ group, bearers: likes[at]?.bearers ?? 0 }))
    .toSorted((one, other) => one.bearers - other.bearers)[0];
  if (words.length > 1 && rarest !== undefined) await take([rarest.group]);
  return [...found.values()];
}

const groupsOf = (words: readonly string[], likes: readonly WordLikes[]): string[][] =>
  words.map((word, at) => [...new Set([word, ...(likes[at]?.begun ?? []), ...(likes[at]?.alike ?? [])])]);

/** The same letters with the gaps elsewhere: one word parted in two that names are made of, or two neighbours closed up. */
async function otherDivisions(search: Store['search'], words: readonly string[], likes: readonly WordLikes[]): Promise<string[][][]> {
  const groups = groupsOf(words, likes);
  const partings = words.flatMap((word, at) =>
    Array.from({ length: Math.max(0, word.length - 2 * SHORTEST_PART + 1) }, (_, cut) => ({
      at,
      left: word.slice(0, cut + SHORTEST_PART),
      right: word.slice(cut + SHORTEST_PART),
    })),
  );
  const known = partings.length === 0 ? new Set<string>() : await search.known(partings.flatMap(({ left, right }) => [left, right]));
  const parted = partings
    .filter(({ left, right }) => known.has(left) || known.has(right))
    .toSorted(
      (one, other) =>
        Number(known.has(other.left)) + Number(known.has(other.right)) - Number(known.has(one.left)) - Number(known.has(one.right)),
    )
    .slice(0, MOST_PARTINGS)
    .map(({ at, left, right }) => [...groups.slice(0, at), [left], [right], ...groups.slice(at + 1)]);
  const closed = words.slice(1).map((word, at) => [...groups.slice(0, at), [`${words[at]}${word}`], ...groups.slice(at + 2)]);
  return [...parted, ...closed];
}

/** Those that hold every word, then those that hold some, then what only the database found alike; in each group the best first. */
function rank(candidates: readonly SearchCandidate[], folded: string): readonly SearchCandidate[] {
  const every = new Fuse(candidates, { ...RANKING, tokenMatch: 'all' }).search(folded);
  const some = new Fuse(candidates, { ...RANKING, tokenMatch: 'any' }).search(folded);
  return [...new Set([...every.map(({ item }) => item), ...some.map(({ item }) => item), ...candidates])];
}
