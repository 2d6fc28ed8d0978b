// Empties what is derived and derives it again: the same people under the same ids, by the ledger.
import { NamesakeError } from '../errors.ts';
import { derive, type Derived, type DeriveNeeds, type DeriveOptions } from './derive.ts';

/** Refused while a harvest is open, since its items would be derived twice. */
export async function rebuild(needs: DeriveNeeds, options: DeriveOptions = {}): Promise<Derived> {
  const [open] = await needs.store.harvests.open();
  if (open !== undefined) throw new NamesakeError('conflict', `harvest ${open} is open: wait for its end or cancel it, then rebuild`);
  await needs.store.derived.clear();
  return derive(needs, options);
}
