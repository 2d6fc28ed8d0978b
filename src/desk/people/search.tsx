// People: searched as one types, or leafed through in the order of their forms.
import { useEffect, useRef, useState } from 'preact/hooks';
import { useAnswer } from '../api/kept.ts';
import type { Person } from '../api/shapes.ts';
import { PagedList, usePages } from '../frame/pages_of.tsx';
import { addressOf, ask as putIntoAddress, type Route } from '../frame/route.ts';
import { Awaited, Empty } from '../frame/states.tsx';
import { counted, Text } from '../frame/text.tsx';
import { lifeOf } from './life.ts';
import { PersonPage } from './person.tsx';

const PAGE = 50;
/** As long as the fingers rest between two keys; asking at each of them would only make the answers late. */
const REST_MS = 120;

export function PeoplePage({ route }: { readonly route: Route }) {
  return route.id === '' ? <Search first={route.query.get('q') ?? ''} /> : <PersonPage id={route.id} />;
}

function Search({ first }: { readonly first: string }) {
  const [typed, setTyped] = useState(first);
  const [asked, setAsked] = useState(first.trim());
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  useEffect(() => {
    const timer = setTimeout(() => {
      setAsked(typed.trim());
      putIntoAddress({ q: typed.trim() });
    }, REST_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  return (
    <>
      <h1>People</h1>
      <search class="tools">
        <label>
          A name, in any spelling
          <input
            ref={field}
            type="search"
            value={typed}
            maxLength={300}
            dir="auto"
            onInput={({ currentTarget }) => setTyped(currentTarget.value)}
          />
        </label>
      </search>
      {asked === '' ? <Everybody /> : <Found q={asked} />}
    </>
  );
}

function Found({ q }: { readonly q: string }) {
  const answer = useAnswer('/v1/people', { query: { q, limit: PAGE } });
  // the former answer stays until the next one is there: a list that blinks at each key cannot be read
  const last = useRef<readonly Person[] | null>(null);
  if (answer.loaded.state === 'here') last.current = answer.loaded.value.items;
  if (answer.loaded.state !== 'failed' && last.current !== null)
    return last.current.length === 0 ? <Empty>Nobody is written like that.</Empty> : <People people={last.current} />;
  return (
    <Awaited of={answer} what="people">
      {({ items }) => <People people={items} />}
    </Awaited>
  );
}

function Everybody() {
  const pages = usePages('/v1/people', { limit: PAGE });
  return (
    <PagedList of={pages} what="people" empty="Nobody is known yet. People come with the first harvest.">
      {(people) => <People people={people} />}
    </PagedList>
  );
}

function People({ people }: { readonly people: readonly Person[] }) {
  return (
    <ul class="people" aria-label="People found">
      {people.map((person) => (
        <li key={person.id}>
          <a href={addressOf('people', person.id)}>
            <Text of={person.preferredForm} />
          </a>
          <span class="small">
            {lifeOf(person)} · {counted(person.items, 'photograph')} · {counted(person.variantForms.length, 'spelling')}
          </span>
        </li>
      ))}
    </ul>
  );
}
