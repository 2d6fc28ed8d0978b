// Under which ids people go: what the ledger knows of their headings, and who is founded.
import type { PoolClient } from 'pg';
import { personId } from '../heading_id.ts';
import { chosenForms } from './preferred_forms.ts';
import type { PartitionScope, ResolvedPerson } from './resolved_people.ts';
import type { Queryable } from './rows.ts';

export interface PersonWithId extends ResolvedPerson {
  readonly id: string;
  /** the heading whose id it is; null where it is known for one already */
  readonly founding: string | null;
}

interface LedgerRow {
  readonly founding_heading: string;
  readonly person_id: string;
  readonly era: string;
}

/** Longest known first; of those that one resolution founded, the first by code unit. */
const byAge = (one: LedgerRow, other: LedgerRow): number =>
  Number(one.era) - Number(other.era) || (one.founding_heading < other.founding_heading ? -1 : 1);

/**
 * A person keeps the id of its longest-known founding heading; one without is founded by its preferred form. A form that a curator chose is
 * the preferred one, and founds nobody: to choose another moves no id. Nothing is written.
 */
export async function identified(queryable: Queryable, people: readonly ResolvedPerson[], scope: PartitionScope): Promise<PersonWithId[]> {
  const ledger = await ledgerOf(queryable, people, scope);
  const chosen = await chosenForms(queryable, scope);
  return people.map((person) => {
    const [known] = person.headings.flatMap((heading) => ledger.get(heading) ?? []).sort(byAge);
    const [form] = person.headings.flatMap((heading) => chosen.get(heading) ?? []).sort((one, other) => other.seq - one.seq);
    return {
      ...person,
      ...(form === undefined ? {} : { preferred: form.heading, form: form.form }),
      id: known?.person_id ?? personId(person.preferred),
      founding: known === undefined ? person.preferred : null,
    };
  });
}

async function ledgerOf(
  queryable: Queryable,
  people: readonly ResolvedPerson[],
  scope: PartitionScope,
): Promise<ReadonlyMap<string, LedgerRow>> {
  const { rows } =
    scope === 'all'
      ? await queryable.query<LedgerRow>('SELECT founding_heading, person_id, era FROM person_ledger')
      : await queryable.query<LedgerRow>('SELECT founding_heading, person_id, era FROM person_ledger WHERE founding_heading = ANY ($1)', [
          people.flatMap(({ headings }) => headings),
        ]);
  return new Map(rows.map((row) => [row.founding_heading, row]));
}

/** Enters those into the ledger who are not in it. */
export async function found(client: PoolClient, people: readonly PersonWithId[]): Promise<void> {
  const founded = people.flatMap(({ id, founding }) => (founding === null ? [] : [{ id, founding }]));
  await client.query(
    `INSERT INTO person_ledger (founding_heading, person_id, era)
     SELECT heading, id, era FROM unnest($1::text[], $2::text[]) AS f (heading, id), derivation ON CONFLICT DO NOTHING`,
    [founded.map(({ founding }) => founding), founded.map(({ id }) => id)],
  );
}
