// The store: one file per table group, put together over one pool.
import type { Pool } from 'pg';
import { collectionStore } from './collection.ts';
import { curationStore } from './curation.ts';
import { depictionWordStore } from './depiction_words.ts';
import { depictionStore } from './depictions.ts';
import { derivedStore } from './derived.ts';
import { embeddingDeadStore } from './embedding_dead.ts';
import { embeddingFigureStore } from './embedding_figures.ts';
import { embeddingFollowedStore } from './embedding_followed.ts';
import { embeddingLeaseStore } from './embedding_leases.ts';
import { embeddingResultStore } from './embedding_results.ts';
import { embeddingRunStore } from './embedding_runs.ts';
import { embeddingSelectionStore } from './embedding_selection.ts';
import { embeddingSpaceStore } from './embedding_spaces.ts';
import { eventStore } from './events.ts';
import { faceNamingStore } from './face_naming.ts';
import { faceTakedownStore } from './face_takedown.ts';
import { faceWordStore } from './face_words.ts';
import { faceStore } from './faces.ts';
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
import { personHistoryStore } from './person_history.ts';
import { preferredFormStore } from './preferred_forms.ts';
import { readingStore } from './reading.ts';
import { reconcileStore } from './reconcile.ts';
import { rejectStore } from './rejects.ts';
import { resolutionStore } from './resolution.ts';
import { resolutionRunStore } from './resolution_run.ts';
import { scheduleStore } from './schedules.ts';
import { searchStore } from './search.ts';
import { sessionStore } from './sessions.ts';
import { suggestionStore } from './suggestions.ts';
import { trainingSetStore } from './training_sets.ts';
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
    preferredForms: preferredFormStore(pool),
    personHistory: personHistoryStore(pool),
    depictionWords: depictionWordStore(pool),
    derived: derivedStore(pool),
    readings: readingStore(pool),
    verdicts: verdictStore(pool),
    resolution: resolutionStore(pool),
    run: resolutionRunStore(pool),
    collection: collectionStore(pool),
    depictions: depictionStore(pool),
    embedding: {
      spaces: embeddingSpaceStore(pool),
      runs: embeddingRunStore(pool),
      selection: embeddingSelectionStore(pool),
      leases: embeddingLeaseStore(pool),
      results: embeddingResultStore(pool),
      dead: embeddingDeadStore(pool),
      figures: embeddingFigureStore(pool),
      followed: embeddingFollowedStore(pool),
    },
    faces: faceStore(pool),
    faceWords: faceWordStore(pool),
    faceTakedown: faceTakedownStore(pool),
    faceNaming: faceNamingStore(pool),
    trainingSets: trainingSetStore(pool),
    keys: keyStore(pool),
    sessions: sessionStore(pool),
    events: eventStore(pool),
    idempotency: idempotencyStore(pool),
  };
}

export type Store = ReturnType<typeof createStore>;
