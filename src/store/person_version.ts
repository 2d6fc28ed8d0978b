// The version of an authority record, claimed by whoever changes it: of two who have read the same one, the second is told.
import type { Queryable } from './rows.ts';

/** What a curator has read of a person; `version` null for any. */
export interface ReadPerson {
  readonly personId: string;
  readonly version: number | null;
}

/** Grows the version in the caller's transaction. @returns false where the person has another by now, or is not in use */
export async function claimVersion(queryable: Queryable, { personId, version }: ReadPerson): Promise<boolean> {
  const { rowCount } = await queryable.query(
    `WITH now_so AS (
       UPDATE person_ledger l SET version = l.version + 1 FROM person p
       WHERE p.id = $1 AND l.person_id = p.id AND ($2::integer IS NULL OR l.version = $2) RETURNING l.person_id, l.version
     ) UPDATE person p SET version = n.version FROM now_so n WHERE n.person_id = p.id`,
    [personId, version],
  );
  return rowCount === 1;
}
