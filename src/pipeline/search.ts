// Search of people by any variant form: candidates from PostgreSQL, ranked by fuse.js, which forgives typing errors.
import Fuse from 'fuse.js';
import { fold } from '../domain/text/fold.ts';
import type { PersonView } from '../store/people.ts';
import type { Store } from '../store/store.ts';

/** fuse.js takes about 0.5 ms for 200 candidates and a second for 100,000: it re-ranks, PostgreSQL finds. */
const CANDIDATES = 200;

/**
 * @param q  as typed: any order, any case, without diacritics, a typo or two
 * @returns  at most `limit` people, best first, each once
 */
export async function searchPeople(people: Store['people'], q: string, limit: number): Promise<PersonView[]> {
  const folded = fold(q);
  if (folded === '') return [];
  const candidates = await people.candidates(folded, CANDIDATES);
  const ranked = new Fuse(candidates, { keys: ['folded'], threshold: 0.6, ignoreLocation: true, includeScore: true })
    .search(folded)
    .map(({ item }) => item);
  const ids = [...new Set([...ranked, ...candidates].map(({ personId }) => personId))].slice(0, limit);
  const found = new Map((await people.byIds(ids)).map((person) => [person.id, person]));
  return ids.flatMap((id) => found.get(id) ?? []);
}
