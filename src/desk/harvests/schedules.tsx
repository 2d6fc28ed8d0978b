// Harvests that come by the calendar.
import { useEffect } from 'preact/hooks';
import { urlOf } from '../api/ask.ts';
import { useAnswer } from '../api/kept.ts';
import { unsent } from '../api/outbox.ts';
import { may } from '../api/session.ts';
import { Act } from '../frame/act.tsx';
import { momentOf, Text } from '../frame/text.tsx';
import { useShared } from '../shared.ts';
import { sourceOf } from './source.ts';

const OUTCOMES = {
  started: 'started',
  missed: 'was missed, nobody was there to run it',
  overlapped: 'was passed over, the one before still ran',
} as const;

export function Schedules() {
  const { loaded, again } = useAnswer('/v1/schedules', {});
  const waiting = useShared(unsent);
  useEffect(() => {
    if (waiting === 0) again();
  }, [waiting]);
  if (loaded.state !== 'here' || loaded.value.items.length === 0) return null;
  return (
    <section aria-labelledby="schedules">
      <h2 id="schedules">By the calendar</h2>
      <ul class="left-out">
        {loaded.value.items.map(({ name, harvest, nextRun, lastRun }) => (
          <li key={name}>
            <p>
              <Text of={name} />: <Text of={sourceOf(harvest.source)} />, next on {momentOf(nextRun)}
              {lastRun !== null && `; that of ${momentOf(lastRun.dueAt)} ${OUTCOMES[lastRun.outcome]}`}
            </p>
            {may('admin') && (
              <Act says="End it" said={{ method: 'DELETE', url: urlOf('/v1/schedules/{name}', { path: { name } }) }} done={again} />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
