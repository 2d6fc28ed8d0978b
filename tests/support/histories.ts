// Histories of a small collection, each step a harvest of everything: items come, go, move and change, and people add up to what a collection says.
import fc from 'fast-check';
import type { Item } from '../../src/domain/item/item.ts';
import { item } from './items.ts';

const dated = (text: string): Item['date'] => [{ text, begin: null, end: null }];

/**
 * What an item of a history may be. The counts of src/domain/depiction/collection.ts are crossed now and then: Max Poe makes many items and
 * sits for few, the subject Gil Doe is passed over by captions, and Abe Low is photographed long after his death.
 */
const KINDS: readonly ((number: number) => Partial<Item>)[] = [
  (number) => ({ title: [`Main Street ${number}`], creator: ['Poe, Max'] }),
  () => ({ title: ['Max Poe'], creator: ['Poe, Max'] }),
  () => ({ title: ['Portrait of Max Poe'], subject: ['Poe, Max'] }),
  () => ({ title: ['From left: Ann Day, Jay Roe'], subject: ['Doe, Gil'] }),
  () => ({ title: ['Gil Doe and Ann Day'], subject: ['Doe, Gil', 'Day, Ann, 1901-1980'] }),
  (number) => ({ title: [`Ceremony ${number}`], subject: ['Low, Abe, 1809-1865'], date: dated('1931') }),
  () => ({ title: ['Old picture'], subject: ['Low, Abe, 1809-1865'] }),
  () => ({ title: ['Old picture'], subject: ['Low, Abe, 1809-1865'], date: dated('1860') }),
  (number) => ({ title: [`Portrait ${number}`], subject: [number % 2 === 0 ? 'Day, Ann, 1901-1980' : 'Day, Ann (Ann Mary), 1901-1980'] }),
];

/** Three kinds make up most of a history and a few of the others the rest, so that thresholds of 5 to 20 are crossed both ways. */
const slots = fc.subarray([1, 2, 4, 6, 7, 8], { minLength: 1, maxLength: 3 }).map((rare) => {
  const kind = fc.oneof({ weight: 9, arbitrary: fc.constantFrom(0, 3, 5) }, { weight: 1, arbitrary: fc.constantFrom(...rare) });
  return fc.record({
    kind,
    hub: fc.constantFrom('Hub A', 'Hub A', 'Hub B'),
    there: fc.integer({ min: 0, max: 9 }).map((draw) => draw > 1),
  });
});

/** `steps` harvests of up to `size` items; from one to the next a third of the items is drawn anew. */
export function histories({ steps, size }: { readonly steps: number; readonly size: number }): fc.Arbitrary<readonly (readonly Item[])[]> {
  const drawn = slots.chain((slot) => {
    const state = fc.array(slot, { minLength: size, maxLength: size });
    return fc.array(state, { minLength: steps, maxLength: steps });
  });
  return drawn.map((draws) => {
    const states: (typeof draws)[number][] = [];
    for (const [step, draw] of draws.entries())
      states.push(draw.map((one, at) => (at % 3 === step % 3 ? one : (states.at(-1)?.[at] ?? one))));
    return states.map((state) =>
      state.flatMap(({ kind, hub, there }, at) =>
        there ? [item(`h${String(at).padStart(2, '0')}`, { provider: hub, ...KINDS[kind]?.(at) })] : [],
      ),
    );
  });
}
