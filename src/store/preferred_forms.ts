// By which form a curator wants somebody to be called: said of a heading, so that it follows the heading through merges and splits.
import type { Pool } from 'pg';
import { claimVersion, type ReadPerson } from './person_version.ts';
import { inTransaction, type Queryable } from './rows.ts';

export interface ChosenForm {
  readonly heading: string;
  /** the heading without subdivisions and relator */
  readonly form: string;
  /** of two that were chosen for one person the later one is the preferred form */
  readonly seq: number;
}

export interface SaidForm extends ReadPerson {
  /** null takes back whatever was chosen among the headings of the person */
  readonly chosen: Pick<ChosenForm, 'heading' | 'form'> | null;
  readonly note: string;
  readonly by: string;
}

/** What stands, by heading. */
export async function chosenForms(
  queryable: Queryable,
  scope: 'all' | { readonly headingIds: readonly string[] },
): Promise<ReadonlyMap<string, ChosenForm>> {
  const { rows } = await queryable.query<ChosenForm>(
    `SELECT heading, form, seq FROM (
       SELECT DISTINCT ON (heading_id) heading, form, seq FROM form_judgement WHERE $1::text[] IS NULL OR heading_id = ANY ($1) ORDER BY heading_id, seq DESC
     ) last WHERE form IS NOT NULL`,
    [scope === 'all' ? null : scope.headingIds],
  );
  return new Map(rows.map((row) => [row.heading, row]));
}

export function preferredFormStore(pool: Pool) {
  return {
    /**
     * Appends what a curator chose; people follow with the next resolution.
     *
     * @returns false where the person has another version by now, as for the loser of a race, or is not in use
     */
    async say({ chosen, note, by, ...read }: SaidForm): Promise<boolean> {
      return inTransaction(pool, async (client) => {
        if (!(await claimVersion(client, read))) return false;
        await append(client, { personId: read.personId, chosen, note, by });
        await client.query(
          `INSERT INTO heading_due (heading_id, why) SELECT heading_id, 'judgement' FROM person_heading WHERE person_id = $1 ORDER BY 1 LIMIT 1`,
          [read.personId],
        );
        await client.query('UPDATE derivation SET changes = changes + 1');
        return true;
      });
    },
  };
}

/** Of the headings of a person, one is chosen, or all that were are taken back. */
async function append(client: Queryable, { personId, chosen, note, by }: Omit<SaidForm, 'version'>): Promise<void> {
  if (chosen === null)
    await client.query(
      `INSERT INTO form_judgement (heading_id, heading, form, note, by)
       SELECT heading_id, heading, NULL, $2, $3 FROM (
         SELECT DISTINCT ON (f.heading_id) f.* FROM form_judgement f JOIN person_heading p USING (heading_id) WHERE p.person_id = $1 ORDER BY f.heading_id, f.seq DESC
       ) last WHERE form IS NOT NULL`,
      [personId, note, by],
    );
  else
    await client.query('INSERT INTO form_judgement (heading_id, heading, form, note, by) SELECT heading_id_of($1), $1, $2, $3, $4', [
      chosen.heading,
      chosen.form,
      note,
      by,
    ]);
}
