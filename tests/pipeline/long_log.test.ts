// A long log: replayed at once it leaves the people of the slow, obvious resolution, and so it does after reverting any of it.
import { expect, test } from 'vitest';
import { syntheticHeadings } from '../../bench/headings.ts';
import { randomFrom } from '../../bench/random.ts';
import { JUDGEMENTS } from '../../src/domain/cluster/judgement.ts';
import { resolve } from '../../src/domain/cluster/resolve.ts';
import { parseHeading } from '../../src/domain/heading/parse.ts';
import { asJudgementId } from '../../src/domain/ids.ts';
import { importJudgements } from '../../src/pipeline/judge_many.ts';
import { readList } from '../../src/pipeline/judgement_lines.ts';
import { createStore } from '../../src/store/store.ts';
import { testDatabase } from '../support/database.ts';
import { resolveDue, use } from '../support/drawer.ts';

const IN_FULL = process.env.NAMESAKE_TEST_ALL !== undefined;
const [HEADINGS, SAID, REVERTS, LOOKS] = IN_FULL ? [70_000, 100_000, 1_000, 10] : [400, 300, 8, 8];
const { pool } = await testDatabase();
const store = createStore(pool);
const random = randomFrom(7);
const below = (count: number): number => Math.floor(random() * count);
const headings = [...new Set(syntheticHeadings(HEADINGS).map(({ heading }) => heading))];
await use(pool, headings);
await resolveDue(store);

async function stored(): Promise<string[]> {
  const { rows } = await pool.query<{ forms: string[] }>(
    'SELECT array_agg(h.heading) AS forms FROM person_heading p JOIN heading h ON h.id = p.heading_id GROUP BY p.person_id',
  );
  return rows.map(({ forms }) => forms.sort().join('\0')).sort();
}

/** Everything resolved anew from the strings and what stands, in memory. */
async function obvious(): Promise<string[]> {
  const frequency = await store.resolution.snapshot.whole();
  const parsed = headings.map((heading) => ({ parsed: parseHeading(heading), uses: 1 }));
  const { people } = resolve(parsed, await store.judgements.standing(), frequency ?? undefined);
  return people.map((person) => [...person.headings].sort().join('\0')).sort();
}

test(`${SAID} judgements are followed, and any of them taken back`, async () => {
  // near one another, so that they chain and contradict; one of a dozen across the collection
  const list = Array.from({ length: SAID }, () => {
    const left = below(headings.length);
    const right = random() < 0.08 ? below(headings.length) : (left + 1 + below(4)) % headings.length;
    return { left: headings[left] ?? '', right: headings[right] ?? '', judgement: JUDGEMENTS[below(JUDGEMENTS.length)] ?? 'unsure' };
  }).filter(({ left, right }) => left !== right);
  await importJudgements(store, readList(list), 'curator');
  await resolveDue(store);
  expect(await stored()).toEqual(await obvious());
  const standing = [...(await store.judgements.standing())];
  for (let nth = 1; nth <= REVERTS; nth += 1) {
    const [target] = standing.splice(below(standing.length), 1);
    await store.judgements.revert(asJudgementId(target?.id ?? ''), { note: '', by: 'curator' });
    await resolveDue(store);
    if (nth % Math.ceil(REVERTS / LOOKS) === 0) expect(await stored()).toEqual(await obvious());
  }
}, 1_800_000);
