// Putting right of what kind a heading is, where it stands.
import { useState } from 'preact/hooks';
import { urlOf } from '../api/ask.ts';
import { say } from '../api/outbox.ts';
import { sentenceOf } from '../api/refusal.ts';
import { may } from '../api/session.ts';
import type { Kind } from '../api/shapes.ts';
import { announce } from '../frame/announce.tsx';
import { Choice } from '../frame/choice.tsx';
import { Fault } from '../frame/states.tsx';
import { KIND_CHOICES, KIND_WORDS } from '../words.ts';

export const sayKind = (headingId: string, kind: Kind, note = ''): Promise<unknown> =>
  say({ method: 'PUT', url: urlOf('/v1/headings/{id}/kind', { path: { id: headingId } }), body: { kind, note } });

interface OneHeading {
  readonly headingId: string;
  readonly heading: string;
  readonly done: () => void;
}

export function KindChoice({ headingId, heading, done }: OneHeading) {
  const [open, setOpen] = useState(false);
  const [fault, setFault] = useState('');
  if (!may('curate')) return null;
  if (!open)
    return (
      <button type="button" class="quiet" onClick={() => setOpen(true)}>
        Not right?
      </button>
    );
  const choose = (kind: Kind): void => {
    sayKind(headingId, kind).then(
      () => {
        announce(`Kept: ${KIND_WORDS[kind]}.`);
        setOpen(false);
        done();
      },
      (error: unknown) => setFault(sentenceOf(error)),
    );
  };
  return (
    <div>
      <KindSelect label={`What ${heading} is`} choose={choose} />
      <button type="button" class="quiet" onClick={() => setOpen(false)}>
        Leave it
      </button>
      <Fault says={fault} />
    </div>
  );
}

/** Chosen is said: it stands on "It is…" again afterwards. */
export function KindSelect({ label, choose }: { readonly label: string; readonly choose: (kind: Kind) => void }) {
  return <Choice quiet says={label} value="" set={(kind) => kind !== '' && choose(kind)} of={[['', 'It is…'], ...KIND_CHOICES]} />;
}
