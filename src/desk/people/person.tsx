// One person: the authority record, the life-line, who is seen with them, and the way to part what does not belong together.
import { useAnswer } from '../api/kept.ts';
import { Refusal } from '../api/refusal.ts';
import { may } from '../api/session.ts';
import type { Person } from '../api/shapes.ts';
import { Card } from '../frame/card.tsx';
import { PagedList, usePages } from '../frame/pages_of.tsx';
import { addressOf } from '../frame/route.ts';
import { Awaited } from '../frame/states.tsx';
import { counted, Text } from '../frame/text.tsx';
import { ItemCards } from '../items/cards.tsx';
import { lifeOf } from './life.ts';
import { LifeLine } from './life_line.tsx';
import { SplitForms } from './split.tsx';

export function PersonPage({ id }: { readonly id: string }) {
  const answer = useAnswer('/v1/people/{id}', { path: { id } });
  const { loaded } = answer;
  if (loaded.state === 'failed' && loaded.fault instanceof Refusal && [300, 404, 410].includes(loaded.fault.status))
    return <Former fault={loaded.fault} />;
  return (
    <Awaited of={answer} what="this person">
      {(person) => <Authority person={person} asked={id} again={answer.again} />}
    </Awaited>
  );
}

/** What became of a number that is nobody's any more. */
function Former({ fault: { status, told } }: { readonly fault: Refusal }) {
  const successors = Array.isArray(told.successors) ? told.successors.map(String) : [];
  return (
    <>
      <h1>{status === 300 ? 'This is more than one person now' : 'Nobody is kept under this number'}</h1>
      <ul>
        {successors.map((successor) => (
          <li key={successor}>
            <a href={addressOf('people', successor)}>{successor}</a>
          </li>
        ))}
      </ul>
      <p>
        <a href="/desk/people">Search people</a>
      </p>
    </>
  );
}

function Authority({ person, asked, again }: { readonly person: Person; readonly asked: string; readonly again: () => void }) {
  const { id, preferredForm, dateConflicts, items, faces, sameAs } = person;
  return (
    <>
      <h1>
        <Text of={preferredForm} />
      </h1>
      {asked !== id && <p class="notice">The number that you followed was joined with this person.</p>}
      <dl class="facts">
        <dt>Lived</dt>
        <dd>{lifeOf(person)}</dd>
        <dt>Seen in</dt>
        <dd>
          {counted(items, 'photograph')}
          {faces > 0 && `, ${counted(faces, 'face')} named`}
        </dd>
        {sameAs.length > 0 && (
          <>
            <dt>Also at</dt>
            <dd>
              {sameAs.map((address) => (
                <div key={address}>
                  <Text of={address} />
                </div>
              ))}
            </dd>
          </>
        )}
        <dt>Number</dt>
        <dd>{id}</dd>
      </dl>
      {dateConflicts.map(({ event, heading, text }) => (
        <p class="warning" key={event + heading}>
          <Text of={heading} /> says {event === 'birth' ? 'born' : 'died'} {text}.
        </p>
      ))}
      <InTime person={person} />
      <Card title={`Written in ${counted(person.variantForms.length, 'way')}`}>
        <SplitForms person={person} mayCurate={may('curate')} done={again} />
      </Card>
      <Items id={id} />
    </>
  );
}

function InTime({ person }: { readonly person: Person }) {
  const answer = useAnswer('/v1/people/{id}/life-line', { path: { id: person.id } });
  return (
    <Awaited of={answer} what="the life-line">
      {({ photographs, together }) => (
        <>
          {photographs.length > 0 && <LifeLine person={person} photographs={photographs} />}
          {together.length > 0 && (
            <Card title="Seen together with">
              <ul class="together">
                {together.map(({ person: other, preferredForm, items }) => (
                  <li key={other}>
                    <a href={addressOf('people', other)}>
                      <Text of={preferredForm} />
                    </a>{' '}
                    <span class="count">{counted(items, 'photograph')}</span>
                  </li>
                ))}
              </ul>
            </Card>
          )}
        </>
      )}
    </Awaited>
  );
}

function Items({ id }: { readonly id: string }) {
  const pages = usePages('/v1/people/{id}/items', { limit: 24 }, { id });
  return (
    <>
      <h2>Photographs</h2>
      <PagedList of={pages} what="photographs" empty="No photograph shows them for certain.">
        {(lines) => <ItemCards lines={lines} />}
      </PagedList>
    </>
  );
}
