// Face runs: photographs sent out to have their faces found, how far each run is, and the photographs that were given up.
import { useState } from 'preact/hooks';
import { urlOf } from '../api/ask.ts';
import { useEvents } from '../api/events.ts';
import { useAnswer } from '../api/kept.ts';
import { may } from '../api/session.ts';
import type { EmbeddingRun } from '../api/shapes.ts';
import { Act } from '../frame/act.tsx';
import { Card } from '../frame/card.tsx';
import { Choice } from '../frame/choice.tsx';
import { PagedList, usePages } from '../frame/pages_of.tsx';
import { Progress } from '../frame/progress.tsx';
import { addressOf } from '../frame/route.ts';
import { counted, countOf, momentOf, Text } from '../frame/text.tsx';

const STATES = { running: 'running', succeeded: 'done', cancelled: 'stopped' } as const;
const LEFT_OUT: Readonly<Record<string, string>> = {
  'nobody-depicted': 'show nobody',
  'no-image': 'have no picture',
  rights: 'may not be used',
  'in-hand': 'are in another run',
  dead: 'were given up',
  'already-embedded': 'were looked at before',
};

export function FaceRunsPage() {
  const pages = usePages('/v1/embedding/runs', { limit: 20 });
  const { again } = pages.first;
  useEvents('embedding-run', again);
  return (
    <>
      <h1>Face runs</h1>
      <p>A run sends photographs to the machine that finds faces. What it found stands with each photograph.</p>
      {may('pipeline') && <Start done={again} />}
      <PagedList of={pages} what="runs" empty="No photograph has been sent yet.">
        {(runs) => runs.map((run) => <OneRun key={run.id} run={run} again={again} />)}
      </PagedList>
      <GivenUp />
    </>
  );
}

function Start({ done }: { readonly done: () => void }) {
  const { loaded } = useAnswer('/v1/embedding/spaces', {});
  const [chosen, setChosen] = useState('');
  const spaces = loaded.state === 'here' ? loaded.value.items.filter(({ state }) => state === 'active') : [];
  const spaceId = chosen || spaces[0]?.id;
  if (spaceId === undefined) return <p class="hint">No machine that finds faces has introduced itself yet.</p>;
  return (
    <div class="tools">
      <Choice says="Look with" value={spaceId} set={setChosen} of={spaces.map(({ id, recogniser }) => [id, recogniser] as const)} />
      <span>
        <Act main says="Start a run" said={{ method: 'POST', url: '/v1/embedding/runs', body: { spaceId } }} done={done} />
      </span>
    </div>
  );
}

function OneRun({ run: { id, state, createdAt, counts, spaceId }, again }: { readonly run: EmbeddingRun; readonly again: () => void }) {
  const left = Object.entries(counts.leftOut).filter(([, count]) => count > 0);
  return (
    <Card title={momentOf(createdAt)}>
      <p class="small">
        {STATES[state]} · <Text of={spaceId} />
      </p>
      <Progress done={counts.done + counts.dead} total={counts.selected} what="photographs" />
      <p>
        {counts.dead > 0 && `${countOf(counts.dead)} given up. `}
        {left.length > 0 && `Left out: ${left.map(([why, count]) => `${countOf(count)} ${LEFT_OUT[why] ?? why}`).join(', ')}.`}
      </p>
      {state === 'running' && may('pipeline') && (
        <Act says="Stop it" said={{ method: 'POST', url: urlOf('/v1/embedding/runs/{id}/cancel', { path: { id } }) }} done={again} />
      )}
    </Card>
  );
}

function GivenUp() {
  const pages = usePages('/v1/embedding/dead-letters', { limit: 20 });
  if (pages.items.length === 0) return null;
  return (
    <Card title="Given up">
      <PagedList of={pages} what="what was given up" empty="">
        {(letters) => (
          <ul class="left-out">
            {letters.map(({ taskId, itemId, attempts, message }) => (
              <li key={taskId}>
                <a href={addressOf('items', itemId)}>
                  <Text of={itemId} />
                </a>{' '}
                after {counted(attempts, 'attempt')}
                {message !== null && (
                  <>
                    : <Text of={message} />
                  </>
                )}
              </li>
            ))}
          </ul>
        )}
      </PagedList>
      {may('pipeline') && (
        <Act
          says="Try all of them again"
          said={{ method: 'POST', url: '/v1/embedding/dead-letters/retry', body: {} }}
          done={pages.first.again}
        />
      )}
    </Card>
  );
}
