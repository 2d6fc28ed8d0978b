// What resolution asks of the database: steps of one transaction each, and the state that says which steps are left.
import type { Pool, PoolClient } from 'pg';
import type { JudgedPair } from '../domain/cluster/judgement.ts';
import type { NameFrequency } from '../domain/match/frequency.ts';
import { drawerOn } from './drawer.ts';
import { drawerChangeOn } from './drawer_change.ts';
import { drawerFillingStore, type Filling, swapDrawers } from './drawer_filling.ts';
import { dueOn } from './due.ts';
import { writePartition } from './partition.ts';
import { peopleStore } from './people.ts';
import { identified } from './person_ids.ts';
import { previewOn } from './preview.ts';
import { rehearsed } from './rehearsal.ts';
import { abandonRun } from './resolution_run.ts';
import type { PartitionScope, ResolvedPeople } from './resolved_people.ts';
import { inTransaction } from './rows.ts';
import { snapshotOn } from './snapshots.ts';
import { placed, standingAbout, standingOf } from './standing.ts';

export interface WholeCollection {
  readonly headings: readonly { readonly heading: string; readonly uses: number }[];
  readonly judgements: readonly JudgedPair[];
}

export interface WholeResult extends Filling {
  readonly resolved: ResolvedPeople;
  readonly frequency: NameFrequency;
  /** the frequency is a new snapshot, not the one read before */
  readonly recounted: boolean;
  readonly headings: number;
  readonly weightsVersion: number;
}

function stepOn(client: PoolClient) {
  return {
    due: dueOn(client),
    drawer: drawerOn(client),
    change: drawerChangeOn(client),
    snapshot: snapshotOn(client),
    standingAbout: (headingIds: readonly string[]) => standingAbout(client, headingIds),
    writePartition: (resolved: ResolvedPeople, scope: PartitionScope) => writePartition(client, resolved, scope),
  };
}

/** Everything that one transaction of resolution may read and write. */
export type ResolutionStep = ReturnType<typeof stepOn>;

/** A step that is taken back, with what it has to be told of: people as they are and as they would be. */
function rehearsalOn(client: PoolClient) {
  return {
    ...stepOn(client),
    /** judgements that nobody has said */
    placed: (pairs: readonly JudgedPair[]) => placed(client, pairs),
    identified: (people: ResolvedPeople['people'], scope: PartitionScope) => identified(client, people, scope),
    people: peopleStore(client),
    preview: previewOn(client),
  };
}

export type Rehearsal = ReturnType<typeof rehearsalOn>;

export function resolutionStore(pool: Pool) {
  const filling = drawerFillingStore(pool);
  return {
    /** The same questions outside of a transaction, for readers. */
    drawer: drawerOn(pool),
    snapshot: snapshotOn(pool),
    due: dueOn(pool),
    standingAbout: (headingIds: readonly string[]) => standingAbout(pool, headingIds),

    /** Runs one step; nothing of it has happened when it fails. */
    step: <T>(work: (step: ResolutionStep) => Promise<T>): Promise<T> => inTransaction(pool, (client) => work(stepOn(client))),

    /** Runs one step and takes all of it back; null where others were writing the same, to be tried again. */
    rehearse: <T>(work: (rehearsal: Rehearsal) => Promise<T>) => rehearsed(pool, (client) => work(rehearsalOn(client))),

    /** People founded from now on are equally old, until `end`. A run that was killed goes on in its era. */
    async begin(): Promise<void> {
      await pool.query('UPDATE derivation SET era = coalesce(era, (SELECT coalesce(max(l.era), 0) + 1 FROM person_ledger l))');
    },

    /** People are resolved up to this change. */
    async end(change: number): Promise<void> {
      await pool.query('UPDATE derivation SET era = NULL, resolved = greatest(resolved, $1)', [change]);
    },

    /** Makes the next resolution look at everything; also the present one, should it be killed. */
    async askForWhole({ recount }: { readonly recount: boolean }): Promise<void> {
      await pool.query('UPDATE derivation SET whole = true, recount = recount OR $1, changes = changes + 1', [recount]);
      await abandonRun(pool);
    },

    /**
     * All personal headings and standing judgements, as of one moment; what was due by then is dealt with by looking at everything.
     * Call it under `whole`: a run that is killed after this must look at everything again.
     */
    async readWhole(): Promise<WholeCollection> {
      return inTransaction(pool, async (client) => {
        await client.query('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ');
        await client.query('UPDATE derivation SET whole = true');
        await client.query('DELETE FROM heading_due');
        await client.query('DELETE FROM partition_due');
        const { rows } = await client.query<{ heading: string; uses: string }>(
          `SELECT h.heading, m.uses FROM heading h JOIN (
             SELECT heading_id, count(*) AS uses, bool_or(person) AS person FROM mention GROUP BY heading_id
           ) m ON m.heading_id = h.id WHERE h.person OR m.person AND NOT h.curated`,
        );
        return { headings: rows.map(({ heading, uses }) => ({ heading, uses: Number(uses) })), judgements: await standingOf(client) };
      });
    },

    /** Fills the drawer beside the old one, then replaces drawer, snapshot and people in one transaction, and drops headings that nobody uses. */
    async writeWhole(result: WholeResult): Promise<void> {
      await filling.fill(result);
      await inTransaction(pool, async (client) => {
        await writePartition(client, result.resolved, 'all');
        if (result.recounted) await snapshotOn(client).replace(result.frequency, result.headings, result.weightsVersion);
        await client.query('DELETE FROM heading h WHERE NOT EXISTS (SELECT FROM mention m WHERE m.heading_id = h.id)');
        await client.query('UPDATE derivation SET whole = false, recount = false, headings = $1', [result.headings]);
        // last: readers of the drawer wait from here to the commit
        await swapDrawers(client);
      });
    },
  };
}
