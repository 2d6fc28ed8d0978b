// What the desk draws that no other client has asked for: a person in time, and the make-up of the collection.
import { NamesakeError } from '../../errors.ts';
import type { Figures } from '../../store/figures.ts';
import type { AppNeeds } from '../needs.ts';
import { type Handlers, json } from '../operation.ts';

type DeskHandlers = Pick<Handlers, 'getLifeLine' | 'getFigures'>;

/** Whole tables are counted: whoever looks within a minute sees the same figures. */
const KEPT_MS = 60_000;

export function deskHandlers({ store }: Pick<AppNeeds, 'store'>): DeskHandlers {
  let kept: { readonly until: number; readonly figures: Promise<Figures> } | null = null;
  function figures(): Promise<Figures> {
    if (kept !== null && performance.now() < kept.until) return kept.figures;
    const fresh = { until: performance.now() + KEPT_MS, figures: store.figures.read() };
    kept = fresh;
    fresh.figures.catch(() => {
      if (kept === fresh) kept = null;
    });
    return fresh.figures;
  }
  return {
    async getLifeLine({ params }) {
      const found = await store.people.find(params.id);
      if (found?.state !== 'current')
        throw new NamesakeError(
          'not-found',
          `there is no person ${JSON.stringify(params.id)}; /v1/people/{id} tells what became of former ids`,
        );
      const { photographs, together } = await store.lifeLine.of(found.person.id);
      return json(200, { photographs: [...photographs], together: [...together] });
    },

    async getFigures() {
      const { kinds, confidence, depicted, providers } = await figures();
      return json(200, { kinds: [...kinds], confidence: [...confidence], depicted: [...depicted], providers: [...providers] });
    },
  };
}
