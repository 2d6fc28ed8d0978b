// The store: one file per table group, put together over one pool.
import type { Pool } from 'pg';
import { collectionStore } from './collection.ts';
import { curationStore } from './curation.ts';
import { depictionStore } from './depictions.ts';
import { derivedStore } from './derived.ts';
import { eventStore } from './events.ts';
import { figureStore } from './figures.ts';
import { goneStore } from './gone.ts';
import { harvestStore } from './harvests.ts';
import { headingStore } from './headings.ts';
import { idempotencyStore } from './idempotency.ts';
import { intakeStore } from './intake.ts';
import { itemStore } from './items.ts';
import { judgementStore } from './judgements.ts';
import { keyStore } from './keys.ts';
import { labelStore } from './labels.ts';
import { lifeLineStore } from './life_line.ts';
import { peopleStore } from './people.ts';
import { readingStore } from './reading.ts';
import { reconcileStore } from './reconcile.ts';
import { rejectStore } from './rejects.ts';
import { resolutionStore } from './resolution.ts';
import { resolutionRunStore } from './resolution_run.ts';
import { scheduleStore } from './schedules.ts';
import { searchStore } from './search.ts';
import { sessionStore } from './sessions.ts';
import { suggestionStore } from './suggestions.ts';
import { verdictStore } from './verdicts.ts';

export function createStore(pool: Pool) {
  return {
    harvests: harvestStore(pool),
    intake: intakeStore(pool),
    gone: goneStore(pool),
    rejects: rejectStore(pool),
    schedules: scheduleStore(pool),
    items: itemStore(pool),
    headings: headingStore(pool),
    people: peopleStore(pool),
    reconcile: reconcileStore(pool),
    search: searchStore(pool),
    lifeLine: lifeLineStore(pool),
    figures: figureStore(pool),
    labels: labelStore(pool),
    judgements: judgementStore(pool),
    suggestions: suggestionStore(pool),
    curation: curationStore(pool),
    derived: derivedStore(pool),
    readings: readingStore(pool),
    verdicts: verdictStore(pool),
    resolution: resolutionStore(pool),
    run: resolutionRunStore(pool),
    collection: collectionStore(pool),
    depictions: depictionStore(pool),
    keys: keyStore(pool),
    sessions: sessionStore(pool),
    events: eventStore(pool),
    idempotency: idempotencyStore(pool),
  };
}

export type Store = ReturnType<typeof createStore>;
