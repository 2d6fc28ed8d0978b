// A form that does not belong is taken out before the question is answered.
import { useAnswer } from '../api/kept.ts';
import type { Suggestion } from '../api/shapes.ts';
import { Dialog } from '../frame/dialog.tsx';
import { Awaited, Empty } from '../frame/states.tsx';
import { SplitForms } from '../people/split.tsx';
import { sidesOf, startOver } from './queue.ts';

export function Drop({ suggestion, close }: { readonly suggestion: Suggestion; readonly close: () => void }) {
  const people = sidesOf(suggestion).flatMap(({ personId }) => (personId === null ? [] : [personId]));
  return (
    <Dialog title="Take out what does not belong" close={close}>
      {people.length === 0 && <Empty>Nobody has several forms here.</Empty>}
      {people.map((id) => (
        <OfPerson key={id} id={id} />
      ))}
    </Dialog>
  );
}

function OfPerson({ id }: { readonly id: string }) {
  const person = useAnswer('/v1/people/{id}', { path: { id } });
  return (
    <Awaited of={person} what="this person">
      {(value) => (
        <SplitForms
          person={value}
          mayCurate
          done={() => {
            person.again();
            startOver();
          }}
        />
      )}
    </Awaited>
  );
}
