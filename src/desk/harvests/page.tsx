// Harvests: started here, followed as they run, with what they set aside and when the next one comes.
import { useCallback, useState } from 'preact/hooks';
import { urlOf } from '../api/ask.ts';
import { useEvents } from '../api/events.ts';
import { useAnswer } from '../api/kept.ts';
import { may } from '../api/session.ts';
import type { Harvest } from '../api/shapes.ts';
import { Act } from '../frame/act.tsx';
import { PagedList, usePages } from '../frame/pages_of.tsx';
import { Progress } from '../frame/progress.tsx';
import { Awaited } from '../frame/states.tsx';
import { counted, countOf, momentOf, Text } from '../frame/text.tsx';
import { Schedules } from './schedules.tsx';
import { sourceOf } from './source.ts';
import { Start } from './start.tsx';

/** What an event of a harvest tells. */
type Told = Pick<Harvest, 'id' | 'state' | 'counts' | 'progress'>;

const STATES: Readonly<Record<Harvest['state'], string>> = {
  queued: 'waiting',
  running: 'running',
  succeeded: 'done',
  failed: 'failed',
  cancelled: 'stopped',
};

export function HarvestsPage() {
  const pages = usePages('/v1/harvests', { limit: 20 });
  const [told, setTold] = useState<Readonly<Record<string, Told>>>({});
  const { again } = pages.first;
  const hear = useCallback((data: unknown) => {
    const event = data as Told; // the contract of /v1/events
    setTold((all) => ({ ...all, [event.id]: event }));
    if (event.state !== 'running') again();
  }, []);
  useEvents('harvest', hear);
  return (
    <>
      <h1>Harvests</h1>
      {may('admin') && <Start done={again} />}
      <PagedList of={pages} what="harvests" empty="Nothing has been harvested yet.">
        {(harvests) =>
          harvests.map((harvest) => <OneHarvest key={harvest.id} harvest={{ ...harvest, ...told[harvest.id] }} again={again} />)
        }
      </PagedList>
      <Schedules />
    </>
  );
}

function OneHarvest({ harvest, again }: { readonly harvest: Harvest; readonly again: () => void }) {
  const { id, state, source, counts, progress, createdAt, endedAt, error } = harvest;
  const open = state === 'queued' || state === 'running';
  return (
    <section class="card" aria-label={`Harvest of ${sourceOf(source)}`} data-harvest={id} data-state={state}>
      <h2>
        <Text of={sourceOf(source)} />
      </h2>
      <p class="small">
        {STATES[state]} · {momentOf(endedAt ?? createdAt)}
      </p>
      {open && <Progress done={progress.done} total={progress.total} what="items" seconds={progress.etaSeconds} />}
      {error !== null && <p class="fault">{error}</p>}
      <p>
        {counted(counts.itemsSeen, 'item')}: {countOf(counts.itemsNew)} new, {countOf(counts.itemsChanged)} changed,{' '}
        {countOf(counts.itemsGone)} gone; {countOf(counts.itemsRejected)} set aside
      </p>
      {open && may('admin') && (
        <Act says="Stop it" said={{ method: 'POST', url: urlOf('/v1/harvests/{id}/cancel', { path: { id } }) }} done={again} />
      )}
      {counts.itemsRejected > 0 && <SetAside id={id} />}
    </section>
  );
}

function SetAside({ id }: { readonly id: string }) {
  const [open, setOpen] = useState(false);
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>What was set aside</summary>
      {open && <Rejects id={id} />}
    </details>
  );
}

function Rejects({ id }: { readonly id: string }) {
  const rejects = useAnswer('/v1/harvests/{id}/rejects', { path: { id } });
  return (
    <Awaited of={rejects} what="what was set aside">
      {({ items }) => (
        <>
          <ul class="left-out">
            {items.map(({ id: one, place, reason, raw, resolvedAt }) => (
              <li key={one}>
                <Text of={place} />: <Text of={reason} />
                {resolvedAt !== null && ' (read by now)'}
                <br />
                <Text of={raw.slice(0, 200)} class="small" />
              </li>
            ))}
          </ul>
          {may('admin') && (
            <Act
              says="Read them again"
              said={{ method: 'POST', url: urlOf('/v1/harvests/{id}/rejects/retry', { path: { id } }) }}
              done={rejects.again}
            />
          )}
        </>
      )}
    </Awaited>
  );
}
