// Training sets: what was put together for whoever trains a face recogniser, and its files.
import { useEffect, useState } from 'preact/hooks';
import { askUrl, urlOf } from '../api/ask.ts';
import { useEvents } from '../api/events.ts';
import type { Loaded } from '../api/kept.ts';
import { Card } from '../frame/card.tsx';
import { Awaited, Empty } from '../frame/states.tsx';
import { counted, Text } from '../frame/text.tsx';

/** As the outside of the service has it. */
interface TrainingSet {
  readonly id: string;
  readonly name: string;
  /** "2.0.0"; empty until it has been built */
  readonly version: string;
  readonly state: string;
  readonly counts: Readonly<Record<string, unknown>>;
  readonly files: readonly { readonly path: string; readonly bytes: number }[];
  readonly revoked: boolean;
}

export function TrainingPage() {
  const [loaded, setLoaded] = useState<Loaded<readonly TrainingSet[]>>({ state: 'loading' });
  const again = (): void => {
    askUrl('/v1/training-sets').then(
      (page) => setLoaded({ state: 'here', value: (page as { items: readonly TrainingSet[] }).items }), // a page, as all lists are
      (fault: unknown) => setLoaded({ state: 'failed', fault }),
    );
  };
  useEffect(again, []);
  useEvents('training-set', again);
  return (
    <>
      <h1>Training sets</h1>
      <p>Each is a snapshot that never changes: the same number is always the same files.</p>
      <Awaited of={{ loaded, again }} what="training sets">
        {(sets) => (sets.length === 0 ? <Empty>None has been built yet.</Empty> : sets.map((set) => <OneSet key={set.id} set={set} />))}
      </Awaited>
    </>
  );
}

function OneSet({ set: { id, name, version, state, counts, files, revoked } }: { readonly set: TrainingSet }) {
  const numbers = Object.entries(counts).filter(([, count]) => typeof count === 'number');
  return (
    <Card title={version === '' ? name : `${name}, version ${version}`}>
      <p class="small">{revoked ? 'withdrawn: do not train with it' : state}</p>
      <p>{numbers.map(([what, count]) => `${String(count)} ${what}`).join(', ')}</p>
      {!revoked && (
        <ul class="left-out" aria-label={counted(files.length, 'file')}>
          {files.map(({ path, bytes }) => (
            <li key={path}>
              <a
                download
                href={urlOf('/v1/training-sets/{id}/files/', { path: { id } }) + path.split('/').map(encodeURIComponent).join('/')}
              >
                <Text of={path} />
              </a>{' '}
              <span class="count">{sizeOf(bytes)}</span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

const sizeOf = (bytes: number): string =>
  bytes < 1e3
    ? `${bytes} bytes`
    : bytes < 1e6
      ? `${(bytes / 1e3).toFixed(0)} kB`
      : bytes < 1e9
        ? `${(bytes / 1e6).toFixed(1)} MB`
        : `${(bytes / 1e9).toFixed(1)} GB`;
