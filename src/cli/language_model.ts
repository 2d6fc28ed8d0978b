// The language model, read at the first heading that needs its vote: 0.1 s that most runs of a filter never spend.
import { createRequire } from 'node:module';
import { type LanguageModel, peopleSeenBy, personVote, type SeesPerson } from '../domain/heading/person_vote.ts';

/** Asks compromise, in one file instead of its 300 modules, which take half a second to read. The same code as in domain/heading/ner.ts. */
export function lateVote(): SeesPerson {
  let model: LanguageModel | null = null;
  return personVote((text) => {
    // the package's own types are those of its module form
    model ??= createRequire(import.meta.url)('compromise/three') as LanguageModel;
    return peopleSeenBy(model, text);
  });
}
