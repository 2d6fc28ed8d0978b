// /v1/resolve and /v1/explain: which person a heading would be, and why two headings are, may be, or are not one person. Nothing is stored.
import { bandOf, explanation } from '../../domain/cluster/explanation.ts';
import { probabilityOf, WEIGHTS_VERSION } from '../../domain/match/weights.ts';
import { NamesakeError } from '../../errors.ts';
import { withCounts } from '../../pipeline/counted.ts';
import { resolveHeadings } from '../../pipeline/resolve_one.ts';
import { negotiate } from '../accept.ts';
import type { AppNeeds } from '../needs.ts';
import { type Handlers, json } from '../operation.ts';

/** Requests in hand at once; each takes a few milliseconds of the thread for each of its headings. */
const MAX_IN_HAND = 50;

export function resolutionHandlers({ store, thread }: AppNeeds): Pick<Handlers, 'resolveHeadings' | 'explainPair'> {
  let inHand = 0;
  return {
    async resolveHeadings({ body }) {
      if (inHand >= MAX_IN_HAND) throw new NamesakeError('unavailable', `${MAX_IN_HAND} requests are being resolved already`);
      inHand += 1;
      try {
        return json(200, {
          items: await resolveHeadings({ resolution: store.resolution, thread }, body.headings, body.context ?? 'creator'),
        });
      } finally {
        inHand -= 1;
      }
    },

    async explainPair({ query, headers }) {
      const type = negotiate(headers.accept as string | undefined, ['application/json', 'text/plain']); // Node joins repeated Accept headers into one string
      const { left, right } = query;
      for (const { shelf, heading } of await thread.run('recognise', { headings: [left, right], context: 'creator' }))
        if (shelf === null) throw new NamesakeError('invalid-request', `no name can be read from ${JSON.stringify(heading)}`);
      const head = query.names === 'at-large' ? null : await store.resolution.snapshot.head();
      const weight =
        head === null
          ? await thread.run('accountAtLarge', { left, right })
          : (
              await withCounts(head, store.resolution.snapshot, (counts) =>
                thread.run('account', { ...counts, headings: [left, right], pairs: [[0, 1]] }),
              )
            )[0];
      if (weight === undefined) throw new NamesakeError('internal', `the pair ${JSON.stringify([left, right])} was not weighed`);
      const text = explanation(left, right, weight);
      if (type === 'text/plain') return { status: 200, type, body: text };
      const { bits, veto, features } = weight;
      return json(200, {
        left,
        right,
        names: head === null ? 'at-large' : 'collection',
        bits: veto === null ? bits : null,
        probability: veto === null ? probabilityOf(bits) : 0,
        band: bandOf(weight),
        evidence: features,
        veto: veto === null ? null : { code: veto.code, text: veto.text },
        weightsVersion: WEIGHTS_VERSION,
        text,
      });
    },
  };
}
