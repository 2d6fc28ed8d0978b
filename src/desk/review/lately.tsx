// What was judged last, by everybody: two curators at once see one another's answers.
import { useEffect } from 'preact/hooks';
import { useAnswer } from '../api/kept.ts';
import { unsent } from '../api/outbox.ts';
import { Text } from '../frame/text.tsx';
import { useShared } from '../shared.ts';
import { JUDGEMENT_WORDS } from '../words.ts';
import { answeredByOthers } from './queue.ts';

const SHOWN = 5;
const LOOK_EVERY_MS = 5_000;

export function Lately() {
  const answer = useAnswer('/v1/judgements', { query: { limit: SHOWN } });
  const { loaded, again } = answer;
  useEffect(() => {
    const timer = setInterval(() => document.visibilityState === 'visible' && again(), LOOK_EVERY_MS);
    return () => clearInterval(timer);
  }, []);
  const waiting = useShared(unsent);
  useEffect(() => {
    if (waiting === 0) again();
  }, [waiting]);
  const judgements = loaded.state === 'here' ? loaded.value.items : [];
  useEffect(() => answeredByOthers(judgements), [judgements]);
  if (judgements.length === 0) return null;
  return (
    <section class="lately">
      <h2>Said lately</h2>
      <ol>
        {judgements.map(({ id, by, judgement, left, right, reverts }) => (
          <li key={id}>
            <Text of={by} />: {reverts === null ? JUDGEMENT_WORDS[judgement] : 'taken back'}
            <br />
            <Text of={left.heading} class="small" /> · <Text of={right.heading} class="small" />
          </li>
        ))}
      </ol>
      <p>
        <a href="/desk/history">All of the history</a>
      </p>
    </section>
  );
}
