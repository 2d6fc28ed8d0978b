// /v1/judgements: the append-only log of what curators said, read and appended to.
import { Readable } from 'node:stream';
import { asJudgementId } from '../../domain/ids.ts';
import { NamesakeError } from '../../errors.ts';
import { conflictPage } from '../../pipeline/conflicts.ts';
import { type JudgedNow, judge, revertJudgement, stringsOf } from '../../pipeline/judge.ts';
import type { Effects } from '../../pipeline/judge_effects.ts';
import { importJudgements, planImport } from '../../pipeline/judge_many.ts';
import { CSV, NDJSON, readCsv, readList, readNdjson, writtenLines } from '../../pipeline/judgement_lines.ts';
import { previewJudgements } from '../../pipeline/preview.ts';
import { negotiate } from '../accept.ts';
import { cursorOf } from '../cursor.ts';
import { readIfMatch } from '../if_match.ts';
import type { AppNeeds } from '../needs.ts';
import { type Caller, type Handlers, json } from '../operation.ts';
import { pageSize } from '../page.ts';

type JudgementHandlers = Pick<
  Handlers,
  | 'createJudgement'
  | 'listJudgements'
  | 'getJudgement'
  | 'previewJudgements'
  | 'revertJudgement'
  | 'revertJudgements'
  | 'listConflicts'
  | 'exportJudgements'
  | 'importJudgements'
>;

const judgementCursor = cursorOf('judgements', ['count']);
/** A file of 100,000 lines is counted whole and told in part. */
const TOLD_CHANGES = 1_000;
const conflictCursor = cursorOf('conflicts', ['count']);

export function judgementHandlers(needs: Pick<AppNeeds, 'store' | 'thread'> & { readonly effects: Effects }): JudgementHandlers {
  const { store } = needs;
  return {
    async createJudgement({ body: { note = '', ...said }, caller, headers }) {
      return created(await judge(needs, { ...said, note, by: signature(caller), read: readIfMatch(headers['if-match']) }));
    },

    async listJudgements({ query }) {
      const [after] = judgementCursor.decode(query.cursor) ?? [null];
      const limit = pageSize(query.limit);
      const judgements = await store.judgements.page({ after, limit: limit + 1 });
      const last = judgements[limit - 1];
      return json(200, {
        items: judgements.slice(0, limit).map(({ seq, ...judgement }) => judgement),
        nextCursor: judgements.length > limit && last !== undefined ? judgementCursor.encode([last.seq]) : null,
      });
    },

    async getJudgement({ params }) {
      const judgement = await store.judgements.get(params.id);
      if (judgement === null) throw new NamesakeError('not-found', `there is no judgement ${JSON.stringify(params.id)}`);
      return { ...json(200, judgement), headers: { ETag: `"${judgement.version}"` } };
    },

    async previewJudgements({ body }) {
      const said = await stringsOf(store, 'judgements' in body ? body.judgements : [body]);
      return json(200, await previewJudgements(needs, said));
    },

    async listConflicts({ query }) {
      const [after] = conflictCursor.decode(query.cursor) ?? [null];
      const { conflicts, next } = await conflictPage(store, { after, limit: pageSize(query.limit) });
      return json(200, { items: conflicts, nextCursor: next === null ? null : conflictCursor.encode([next]) });
    },

    async exportJudgements({ headers }) {
      const type = negotiate(headers.accept as string | undefined, [NDJSON, CSV]); // Node joins repeated Accept headers into one string
      return { status: 200, type, body: Readable.from(writtenLines(await store.judgements.exported(), type)) };
    },

    async importJudgements({ query, body, caller }) {
      const read =
        body.csv !== undefined ? readCsv(body.csv) : body.ndjson !== undefined ? readNdjson(body.ndjson) : readList(body.judgements ?? []);
      const by = signature(caller);
      const dryRun = query.dryRun ?? false;
      const plan = dryRun ? await planImport(store, read, by) : await importJudgements(store, read, by);
      const { added, superseded, unchanged, faults } = plan;
      const applied = !dryRun && (await needs.effects.visible());
      return json(200, {
        dryRun,
        applied,
        added,
        superseded,
        unchanged,
        changes: plan.changes.slice(0, TOLD_CHANGES),
        faults: faults.slice(0, TOLD_CHANGES),
      });
    },

    async revertJudgements({ body: { judgements, note = '' }, caller }) {
      const reverting = await store.judgements.revertAll(judgements.map(asJudgementId), { note, by: signature(caller) });
      return json(201, { judgements: [...reverting], applied: await needs.effects.visible() });
    },

    async revertJudgement({ params, body, caller }) {
      return created(await revertJudgement(needs, asJudgementId(params.id), { note: body?.note ?? '', by: signature(caller) }));
    },
  };
}

const created = (judgement: JudgedNow) => ({
  ...json(201, judgement),
  headers: { ETag: `"${judgement.version}"`, Location: `/v1/judgements/${judgement.id}` },
});

/** Who said it: the name of the key. The operation is not open to anybody without one. */
const signature = (caller: Caller | null): string => caller?.name ?? '';
