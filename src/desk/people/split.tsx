// The forms of a person, and parting them: marked by a key or dragged across, said once.
import { useState } from 'preact/hooks';
import { urlOf } from '../api/ask.ts';
import { say } from '../api/outbox.ts';
import { sentenceOf } from '../api/refusal.ts';
import type { Person, PersonSplit } from '../api/shapes.ts';
import { Act } from '../frame/act.tsx';
import { announce } from '../frame/announce.tsx';
import { Fault } from '../frame/states.tsx';
import { counted, Text } from '../frame/text.tsx';

type Form = Person['variantForms'][number];

interface Parting {
  readonly person: Person;
  readonly mayCurate: boolean;
  readonly done: () => void;
}

export function SplitForms({ person, mayCurate, done }: Parting) {
  const [leaving, setLeaving] = useState<ReadonlySet<string>>(new Set());
  const [parted, setParted] = useState<readonly string[]>([]);
  const [fault, setFault] = useState('');
  const forms = person.variantForms;
  const canPart = mayCurate && forms.length > 1;
  const move = (id: string, leaves: boolean): void => {
    const next = new Set(leaving);
    if (leaves) next.add(id);
    else next.delete(id);
    setLeaving(next);
  };
  const part = async (): Promise<void> => {
    try {
      const { judgements } = (await say({
        method: 'POST',
        url: urlOf('/v1/people/{id}/split', { path: { id: person.id } }),
        body: { headings: [...leaving] },
        ifMatch: `"${person.version}"`,
      })) as PersonSplit; // what the contract answers
      setLeaving(new Set());
      setParted(judgements);
      setFault('');
      announce('Parted.');
      done();
    } catch (error) {
      setFault(sentenceOf(error));
    }
  };
  return (
    <div class="parting">
      <FormList
        title={canPart ? 'This person' : ''}
        forms={forms.filter(({ headingId }) => !leaving.has(headingId))}
        leaves={canPart ? false : null}
        move={move}
      />
      {canPart && (
        <FormList title="Somebody else" forms={forms.filter(({ headingId }) => leaving.has(headingId))} leaves={true} move={move} />
      )}
      <Fault says={fault} />
      {parted.length > 0 && (
        <p class="confirm">
          Parted.{' '}
          <Act
            says="Take it back"
            said={{ method: 'POST', url: '/v1/judgements/revert', body: { judgements: parted } }}
            done={() => {
              setParted([]);
              done();
            }}
          />
        </p>
      )}
      {leaving.size > 0 && (
        <p class="confirm">
          {leaving.size === forms.length ? (
            'One form at least has to stay.'
          ) : (
            <>
              {counted(leaving.size, 'form')} will be somebody else, and never be joined with the rest again unless you say so.{' '}
              <button type="button" class="main" onClick={() => void part()}>
                Part them
              </button>
            </>
          )}
        </p>
      )}
    </div>
  );
}

interface List {
  readonly title: string;
  readonly forms: readonly Form[];
  /** null where nothing can be moved */
  readonly leaves: boolean | null;
  readonly move: (id: string, leaves: boolean) => void;
}

function FormList({ title, forms, leaves, move }: List) {
  const dropped = (event: DragEvent): void => {
    event.preventDefault();
    const id = event.dataTransfer?.getData('text/plain') ?? '';
    if (id !== '' && leaves !== null) move(id, leaves);
  };
  return (
    // dragging is the second way; each form also has a box to tick
    // biome-ignore lint/a11y/noStaticElementInteractions: a place to drop on has no role of its own
    <div class="form-list" onDragOver={(event) => event.preventDefault()} onDrop={dropped}>
      {title !== '' && <h3>{title}</h3>}
      {forms.length === 0 && <p class="empty">Tick a form, or drag it here.</p>}
      <ul>
        {forms.map(({ headingId, heading, mentions, providers }) => (
          <li key={headingId} draggable={leaves !== null} onDragStart={(event) => event.dataTransfer?.setData('text/plain', headingId)}>
            {leaves === null ? (
              <Text of={heading} />
            ) : (
              <label>
                <input type="checkbox" checked={leaves} onChange={() => move(headingId, !leaves)} /> <Text of={heading} />
              </label>
            )}
            <span class="count">
              {counted(mentions, 'time')}, {providers.join(', ')}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
