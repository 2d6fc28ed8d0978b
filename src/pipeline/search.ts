// Search of people by any variant form: candidates from PostgreSQL, ranked by fuse.js, which forgives typing errors.
import Fuse, { type IFuseOptions } from 'fuse.js';
import { fold } from '../domain/text/fold.ts';
import type { PersonCandidate, PersonView } from '../store/people.ts';
import type { Store } from '../store/store.ts';

/** fuse.js takes about 2 ms for 200 candidates and a second for 100,000 headings: it re-ranks, PostgreSQL finds. */
const CANDIDATES = 200;
const RANKING: IFuseOptions<PersonCandidate> = { keys: ['folded'], useTokenSearch: true, threshold: 0.4, ignoreLocation: true };

/**
 * @param q  as typed: words in any order, any case, without diacritics, a typing error in each
 * @returns  at most `limit` people, best first, each once; nobody for a query without a letter or digit
 * @example  searchPeople(store.people, 'dubois web', 20)  // Du Bois, W. E. B. first
 */
export async function searchPeople(people: Pick<Store['people'], 'candidates' | 'byIds'>, q: string, limit: number): Promise<PersonView[]> {
  const folded = fold(q);
  if (folded === '') return [];
  const ranked = rank(await people.candidates(folded, CANDIDATES), folded);
  const ids = [...new Set(ranked.map(({ personId }) => personId))].slice(0, limit);
  const found = new Map((await people.byIds(ids)).map((person) => [person.id, person]));
  return ids.flatMap((id) => found.get(id) ?? []);
}

/** Those that hold every word, then those that hold some, then what only the database found alike; in each group the best first. */
function rank(candidates: readonly PersonCandidate[], folded: string): readonly PersonCandidate[] {
  const every = new Fuse(candidates, { ...RANKING, tokenMatch: 'all' }).search(folded);
  const some = new Fuse(candidates, { ...RANKING, tokenMatch: 'any' }).search(folded);
  return [...new Set([...every.map(({ item }) => item), ...some.map(({ item }) => item), ...candidates])];
}
