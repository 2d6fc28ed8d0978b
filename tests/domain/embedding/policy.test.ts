// The policies of the embedding pipeline: what becomes of a result, when a task is tried again, which items are worth one.
import { describe, expect, test } from 'vitest';
import { nextTry } from '../../../src/domain/embedding/retry.ts';
import { type KnownTask, type SelectableItem, select } from '../../../src/domain/embedding/selection.ts';
import { type Situation, verdictOn } from '../../../src/domain/embedding/verdict.ts';
import { asItemId } from '../../../src/domain/ids.ts';

const HELD: Situation = {
  isTokenKnown: true,
  isLeaseLive: true,
  isHeld: true,
  isHeldElsewhere: false,
  hasBrought: false,
  isSame: false,
  supersedes: false,
  isGone: false,
};
const BROUGHT: Situation = { ...HELD, isHeld: false, hasBrought: true };

describe.each<[situation: Situation, status: number, code: string, because: string]>([
  [HELD, 200, 'taken', 'the usual'],
  [{ ...HELD, isTokenKnown: false, isGone: true }, 409, 'lease-expired', 'whoever has no token learns nothing of the task'],
  [{ ...HELD, isGone: true }, 410, 'gone', 'nobody wants it any more'],
  [{ ...HELD, isGone: true, isLeaseLive: false }, 410, 'gone', 'and a late result need not be sent again'],
  [{ ...HELD, isLeaseLive: false }, 409, 'lease-expired', 'too late, though nobody else has it yet'],
  [{ ...HELD, isHeld: false, isHeldElsewhere: true }, 409, 'lease-expired', 'somebody else has it'],
  [{ ...HELD, isHeld: false }, 409, 'lease-expired', 'it was another lease that held it'],
  [{ ...BROUGHT, isSame: true }, 200, 'known', 'the same again'],
  [{ ...BROUGHT, isSame: true, isLeaseLive: false }, 200, 'known', 'the answer was lost, and the lease has run out meanwhile'],
  [BROUGHT, 409, 'different-result', 'it has changed its mind'],
  [{ ...BROUGHT, supersedes: true }, 200, 'taken', 'and says so'],
  [{ ...BROUGHT, supersedes: true, isLeaseLive: false }, 409, 'lease-expired', 'but not for ever'],
  [{ ...BROUGHT, supersedes: true, isHeldElsewhere: true }, 409, 'lease-expired', 'its error was passed on to somebody else'],
])('%#', (situation, status, code, because) => {
  test(`${status} ${code}: ${because}`, () => expect(verdictOn(situation).answer).toEqual({ status, code }));
});

test('five tries, farther and farther apart, none at the same time as another', () => {
  expect([1, 2, 3, 4].map((attempt) => nextTry(attempt, 0))).toEqual(
    [5, 30, 180, 1080].map((delaySeconds) => ({ state: 'pending', delaySeconds })),
  );
  expect(nextTry(2, 0.999)).toEqual({ state: 'pending', delaySeconds: expect.closeTo(15, 1) });
  expect(nextTry(5, 0)).toEqual({ state: 'dead' });
});

const ITEM: SelectableItem = {
  id: asItemId('x'),
  version: 3,
  depictsSomebody: true,
  images: [{ kind: 'media-master', url: 'https://images.example.org/1.jpg' }],
  isShownAt: null,
  rightsUri: 'https://rightsstatements.org/page/NoC-US/1.0/',
};
const TASK: KnownTask = { imageUrl: 'https://images.example.org/1.jpg', itemVersion: 3, state: 'done', outcome: 'ok' };
const CHOSEN = { imageUrl: TASK.imageUrl, manifestUrl: null, rights: 'http://rightsstatements.org/vocab/NoC-US/1.0/' };
const OBJECT = { kind: 'object', url: 'https://images.example.org/small.jpg' } as const;
const MANIFEST = { kind: 'iiif-manifest', url: 'https://images.example.org/manifest.json' } as const;

describe.each<[item: Partial<SelectableItem>, known: readonly KnownTask[], again: boolean, choice: unknown, because: string]>([
  [{}, [], false, CHOSEN, 'never seen'],
  [{ depictsSomebody: false }, [], true, 'nobody-depicted', 'a harbour'],
  [{ images: [] }, [], false, 'no-image', 'only words'],
  [{ rightsUri: null }, [], false, 'rights', 'unknown is not allowed'],
  [{ rightsUri: 'http://rightsstatements.org/vocab/InC/1.0/' }, [], false, 'rights', 'in copyright'],
  [{ images: [OBJECT, MANIFEST] }, [], false, { imageUrl: OBJECT.url, manifestUrl: MANIFEST.url }, 'small, with a way to a larger one'],
  [{ images: [MANIFEST] }, [], false, { imageUrl: MANIFEST.url, manifestUrl: MANIFEST.url }, 'a manifest alone'],
  [{}, [TASK], false, 'already-embedded', 'done'],
  [{}, [TASK], true, CHOSEN, 'done, and wanted again'],
  [{ version: 4 }, [TASK], false, 'already-embedded', 'the item changed, its picture did not'],
  [{}, [{ ...TASK, imageUrl: 'https://images.example.org/0.jpg' }], false, CHOSEN, 'the picture moved'],
  [{}, [{ ...TASK, outcome: 'image-gone' }], false, 'already-embedded', 'gone is gone'],
  [{ version: 4 }, [{ ...TASK, outcome: 'image-gone' }], false, CHOSEN, 'until its item changes'],
  [{}, [{ ...TASK, state: 'leased' }], true, 'in-hand', 'somebody is at it'],
  [{}, [{ ...TASK, state: 'pending' }], true, 'in-hand', 'it waits'],
  [{}, [{ ...TASK, state: 'cancelled' }], false, CHOSEN, 'called off once'],
  [{}, [{ ...TASK, state: 'dead' }], false, 'dead', 'given up'],
  [{}, [{ ...TASK, state: 'dead' }], true, CHOSEN, 'given up, and wanted again'],
])('%#', (item, known, again, choice, because) => {
  test(because, () => {
    const found = select({ ...ITEM, ...item }, known, again);
    if (typeof choice === 'string') expect(found).toBe(choice);
    else expect(found).toMatchObject(choice as object); // an object where it is no reason
  });
});
