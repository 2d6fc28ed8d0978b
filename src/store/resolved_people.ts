// What a resolution says of people, as it is written.
import type { PersonCluster, Resolution } from '../domain/cluster/resolution.ts';

/** A person as it is stored: `form` is the preferred heading without subdivisions and relator. */
export interface ResolvedPerson extends PersonCluster {
  readonly form: string;
}

export interface ResolvedPeople extends Resolution {
  readonly people: readonly ResolvedPerson[];
}

/** Which headings and suggestions a new partition speaks of: all, or those of the headings given. */
export type PartitionScope = 'all' | { readonly headingIds: readonly string[] };
