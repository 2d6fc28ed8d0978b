// The history: everything that was judged, by whom and when, and the way to take any of it back.
import { useEffect, useState } from 'preact/hooks';
import { urlOf } from '../api/ask.ts';
import { say } from '../api/outbox.ts';
import { sentenceOf } from '../api/refusal.ts';
import { may } from '../api/session.ts';
import type { Judgement } from '../api/shapes.ts';
import { announce } from '../frame/announce.tsx';
import { PagedList, usePages } from '../frame/pages_of.tsx';
import { addressOf } from '../frame/route.ts';
import { Fault } from '../frame/states.tsx';
import { momentOf, Text } from '../frame/text.tsx';
import { JUDGEMENT_WORDS } from '../words.ts';

const PAGE = 50;
const LOOK_EVERY_MS = 5_000;

export function HistoryPage() {
  const pages = usePages('/v1/judgements', { limit: PAGE });
  const { again } = pages.first;
  useEffect(() => {
    const timer = setInterval(() => document.visibilityState === 'visible' && again(), LOOK_EVERY_MS);
    return () => clearInterval(timer);
  }, []);
  return (
    <>
      <h1>History</h1>
      <p>Everything that was said, newest first. Nothing is ever erased: what is taken back stays here, with who took it back.</p>
      <PagedList of={pages} what="the history" empty="Nobody has judged anything yet.">
        {(judgements) => (
          <ol class="history">
            {judgements.map((one) => (
              <Entry key={one.id} judgement={one} again={again} />
            ))}
          </ol>
        )}
      </PagedList>
    </>
  );
}

function Entry({ judgement, again }: { readonly judgement: Judgement; readonly again: () => void }) {
  const { left, right, note, by, at, reverts, revertedBy, id } = judgement;
  const [asking, setAsking] = useState(false);
  const [fault, setFault] = useState('');
  const takeBack = async (): Promise<void> => {
    try {
      await say({ method: 'POST', url: urlOf('/v1/judgements/{id}/revert', { path: { id } }), body: { note: '' } });
      announce('Taken back.');
      setAsking(false);
    } catch (error) {
      setFault(sentenceOf(error));
    }
    again();
  };
  return (
    <li class={revertedBy === null ? undefined : 'reverted'}>
      <p>
        <strong class={`word ${judgement.judgement}`}>{reverts === null ? JUDGEMENT_WORDS[judgement.judgement] : 'taken back'}</strong>{' '}
        <JudgedSide side={left} /> <span class="and">and</span> <JudgedSide side={right} />
      </p>
      <p class="by">
        <Text of={by} />, <time dateTime={at}>{momentOf(at)}</time>
        {note !== '' && (
          <>
            {': '}
            <Text of={note} />
          </>
        )}
        {revertedBy !== null && <em> · was taken back</em>}
      </p>
      {revertedBy === null && may('curate') && !asking && (
        <button type="button" class="quiet" onClick={() => setAsking(true)}>
          Take back…
        </button>
      )}
      {asking && (
        <fieldset class="confirm">
          <legend class="heard">Take back</legend>
          <p>{whatItUndoes(judgement)}</p>
          <button type="button" class="main" onClick={() => void takeBack()}>
            Take back
          </button>
          <button type="button" onClick={() => setAsking(false)}>
            Leave it
          </button>
        </fieldset>
      )}
      <Fault says={fault} />
    </li>
  );
}

/** What taking it back comes to. */
function whatItUndoes({ judgement, reverts, left, right }: Judgement): string {
  if (reverts !== null) return 'What was taken back will be valid again.';
  if (judgement === 'different') return 'They may be one person again, if the rest speaks for it.';
  if (judgement === 'unsure') return 'The question will be asked again.';
  return left.personId !== null && left.personId === right.personId
    ? 'They will be two people again, each under its former number, unless something else says that they are one.'
    : 'People become what they were without it.';
}

function JudgedSide({ side: { heading, personId } }: { readonly side: Judgement['left'] }) {
  return personId === null ? (
    <Text of={heading} />
  ) : (
    <a href={addressOf('people', personId)}>
      <Text of={heading} />
    </a>
  );
}
