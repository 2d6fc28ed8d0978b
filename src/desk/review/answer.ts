// What can be answered to a suggestion, and what is said to the service for it.

import { urlOf } from '../api/ask.ts';
import { type Said, say } from '../api/outbox.ts';
import type { Judgement, Kind, Suggestion } from '../api/shapes.ts';

export type Word = 'yes' | 'no' | 'unsure';

interface Question {
  readonly asks: string;
  readonly yes: string;
  readonly no: string;
}

/** The question that a suggestion puts, and the words for its answers. */
export const QUESTIONS: Readonly<Record<Suggestion['kind'], Question>> = {
  merge: { asks: 'Are these the same person?', yes: 'Same person', no: 'Different people' },
  split: { asks: 'Does this form belong to this person?', yes: 'Yes, same person', no: 'No, somebody else' },
  kind: { asks: 'Does this heading name a person?', yes: 'Yes, a person', no: 'No' },
};

export interface Given {
  readonly suggestion: Suggestion;
  readonly word: Word;
  /** of a kind that is no person: what it is instead */
  readonly kind: Kind;
  /** resolves when the service has it; the judgement where it is one that can be taken back */
  readonly sent: Promise<Judgement | null>;
}

/** Says it. To be unsure of a kind is to leave it as it is: nothing is said. */
export function give(suggestion: Suggestion, word: Word, kind: Kind): Given {
  const said = saidFor(suggestion, word, kind);
  const sent = said === null ? Promise.resolve(null) : say(said);
  return {
    suggestion,
    word,
    kind,
    // the contract answers POST /v1/judgements with the judgement
    sent: sent.then((answer) => (suggestion.kind === 'kind' ? null : (answer as Judgement))),
  };
}

function saidFor({ kind, left, right, parts }: Suggestion, word: Word, is: Kind): Said | null {
  if (kind === 'kind')
    return word === 'unsure'
      ? null
      : {
          method: 'PUT',
          url: urlOf('/v1/headings/{id}/kind', { path: { id: left.headingId } }),
          body: { kind: word === 'yes' ? 'person' : is },
        };
  const other = right?.headingId ?? parts?.[1]?.[0];
  if (other === undefined) return null;
  const judgement = { yes: 'same', no: 'different', unsure: 'unsure' }[word];
  return { method: 'POST', url: '/v1/judgements', body: { left: left.headingId, right: other, judgement } };
}

/** Takes an answer back; waits until the service has it, because only then it can. */
export async function takeBack({ suggestion, word, sent }: Given): Promise<void> {
  const judgement = await sent;
  if (judgement !== null)
    await say({ method: 'POST', url: urlOf('/v1/judgements/{id}/revert', { path: { id: judgement.id } }), body: { note: '' } });
  else if (suggestion.kind === 'kind' && word !== 'unsure' && suggestion.from !== undefined)
    await say({
      method: 'PUT',
      url: urlOf('/v1/headings/{id}/kind', { path: { id: suggestion.left.headingId } }),
      body: { kind: suggestion.from, note: 'taken back' },
    });
}
