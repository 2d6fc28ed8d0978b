// Everything derived, derived again: the same tables, under the same ids.
import { NamesakeError } from '../errors.ts';
import { type Derived, deriveAlone } from './derive.ts';
import type { DeriveNeeds, DeriveOptions } from './derive_part.ts';

/** Refused while a harvest is open: it would derive half of its items twice. A rebuild that was killed is finished by the next derivation. */
export async function rebuild(needs: DeriveNeeds, options: DeriveOptions = {}): Promise<Derived> {
  const [open] = await needs.store.harvests.open();
  if (open !== undefined) throw new NamesakeError('conflict', `harvest ${open} is open: wait for its end or cancel it, then rebuild`);
  return deriveAlone(needs, options, () => needs.store.derived.startOver());
}
