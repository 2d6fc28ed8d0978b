// One side of a question: the person with all forms, dates, providers and some photographs, or the heading that is nobody's yet.
import { useAnswer } from '../api/kept.ts';
import type { Heading, Person, Side as SideOfSuggestion } from '../api/shapes.ts';
import { addressOf } from '../frame/route.ts';
import { Awaited } from '../frame/states.tsx';
import { counted, Text } from '../frame/text.tsx';
import { lifeOf } from '../people/life.ts';
import { KIND_WORDS } from '../words.ts';
import { Samples } from './samples.tsx';

const MOST_FORMS = 6;

interface Shown {
  readonly side: SideOfSuggestion;
  /** "A", "B": what keys and sentences call it */
  readonly letter: string;
}

export function Side({ side, letter }: Shown) {
  return (
    <section class="side card" aria-label={`Side ${letter}`}>
      {side.personId === null ? (
        <OfHeading side={side} />
      ) : (
        <OfPerson id={side.personId} headingId={side.headingId} heading={side.heading} />
      )}
    </section>
  );
}

function OfPerson({ id, headingId, heading }: { readonly id: string; readonly headingId: string; readonly heading: string }) {
  const person = useAnswer('/v1/people/{id}', { path: { id } });
  return (
    <>
      {heading !== '' && person.loaded.state !== 'here' && (
        <h2>
          <Text of={heading} />
        </h2>
      )}
      <Awaited of={person} what="this person">
        {(value) => <Authority person={value} headingId={headingId} />}
      </Awaited>
      <SamplesOf id={id} />
    </>
  );
}

function Authority({ person, headingId }: { readonly person: Person; readonly headingId: string }) {
  const { preferredForm, variantForms, items, id } = person;
  const providers = [...new Set(variantForms.flatMap((form) => form.providers))];
  // the form that is asked about is always among those shown
  const forms = [...variantForms].sort((a, b) => Number(b.headingId === headingId) - Number(a.headingId === headingId));
  return (
    <>
      <h2>
        <a href={addressOf('people', id)}>
          <Text of={preferredForm} />
        </a>
      </h2>
      <dl class="facts">
        <dt>Lived</dt>
        <dd>{lifeOf(person)}</dd>
        <dt>Seen in</dt>
        <dd>{counted(items, 'photograph')}</dd>
        <dt>From</dt>
        <dd>
          {providers.map((provider, nth) => (
            <span key={provider}>
              {nth > 0 && ', '}
              <Text of={provider} />
            </span>
          ))}
        </dd>
      </dl>
      <h3>{variantForms.length === 1 ? 'Written' : `Written in ${variantForms.length} ways`}</h3>
      <ul class="forms">
        {forms.slice(0, MOST_FORMS).map((form) => (
          <li key={form.headingId} class={form.headingId === headingId ? 'asked' : undefined}>
            <Text of={form.heading} /> <span class="count">{counted(form.mentions, 'time')}</span>
          </li>
        ))}
        {forms.length > MOST_FORMS && <li>and {forms.length - MOST_FORMS} more</li>}
      </ul>
    </>
  );
}

function SamplesOf({ id }: { readonly id: string }) {
  const { loaded } = useAnswer('/v1/people/{id}/items', { path: { id }, query: { limit: 3 } });
  if (loaded.state !== 'here' || loaded.value.items.length === 0) return null;
  return <Samples samples={loaded.value.items} />;
}

function OfHeading({ side: { headingId, heading } }: { readonly side: SideOfSuggestion }) {
  const answer = useAnswer('/v1/headings/{id}', { path: { id: headingId } });
  return (
    <>
      <h2>
        <Text of={heading} />
      </h2>
      <Awaited of={answer} what="this heading">
        {(value) => <HeadingFacts heading={value} />}
      </Awaited>
    </>
  );
}

function HeadingFacts({ heading: { kind, mentions, providers } }: { readonly heading: Heading }) {
  return (
    <dl class="facts">
      <dt>Taken for</dt>
      <dd>{KIND_WORDS[kind]}</dd>
      <dt>Written</dt>
      <dd>
        {counted(mentions, 'time')} by {counted(providers, 'provider')}
      </dd>
    </dl>
  );
}
