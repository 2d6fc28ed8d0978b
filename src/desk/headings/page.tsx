// Headings of which the machine is unsure, settled many at a time.
import { useEffect, useState } from 'preact/hooks';
import { sentenceOf } from '../api/refusal.ts';
import { may } from '../api/session.ts';
import type { Heading, Kind } from '../api/shapes.ts';
import { announce } from '../frame/announce.tsx';
import { Choice } from '../frame/choice.tsx';
import { PagedList, usePages } from '../frame/pages_of.tsx';
import { addressOf } from '../frame/route.ts';
import { Fault } from '../frame/states.tsx';
import { counted, shareOf, Text } from '../frame/text.tsx';
import { KIND_CHOICES, KIND_WORDS } from '../words.ts';
import { KindSelect, sayKind } from './kind_choice.tsx';

const PAGE = 50;
const REST_MS = 200;

export function HeadingsPage() {
  const [kind, setKind] = useState<Kind | ''>('');
  const [typed, setTyped] = useState('');
  const [q, setQ] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setQ(typed.trim()), REST_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  const pages = usePages('/v1/headings', { limit: PAGE, ...(kind === '' ? {} : { kind }), ...(q === '' ? {} : { q }) });
  return (
    <>
      <h1>Headings</h1>
      <p>The ones of which the machine is least sure come first. Tick those that are alike and say once what they are.</p>
      <search class="tools">
        <Choice says="Taken for" value={kind} set={setKind} of={[['', 'anything'], ...KIND_CHOICES]} />
        <label>
          With the words
          <input type="search" value={typed} maxLength={300} dir="auto" onInput={({ currentTarget }) => setTyped(currentTarget.value)} />
        </label>
      </search>
      <PagedList of={pages} what="headings" empty="No heading is like that.">
        {(headings) => <Triage headings={headings} again={pages.first.again} />}
      </PagedList>
    </>
  );
}

function Triage({ headings, again }: { readonly headings: readonly Heading[]; readonly again: () => void }) {
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [fault, setFault] = useState('');
  const tick = (id: string): void => {
    const next = new Set(ticked);
    if (!next.delete(id)) next.add(id);
    setTicked(next);
  };
  const chosen = headings.filter(({ id }) => ticked.has(id));
  const settle = async (kind: Kind): Promise<void> => {
    const answers = await Promise.allSettled(chosen.map(({ id }) => sayKind(id, kind)));
    const refused = answers.find((answer) => answer.status === 'rejected');
    setFault(refused === undefined ? '' : `Not all were kept: ${sentenceOf(refused.reason)}.`);
    announce(`${counted(answers.filter(({ status }) => status === 'fulfilled').length, 'heading')} kept as ${KIND_WORDS[kind]}.`);
    setTicked(new Set());
    again();
  };
  const all = chosen.length === headings.length;
  return (
    <>
      {may('curate') && (
        <div class="bulk">
          <span aria-live="polite">{chosen.length === 0 ? 'None ticked' : `${chosen.length} ticked`}</span>
          {chosen.length > 0 && <KindSelect label="What the ticked ones are" choose={(kind) => void settle(kind)} />}
        </div>
      )}
      <Fault says={fault} />
      <table class="headings">
        <thead>
          <tr>
            <th scope="col">
              <input
                type="checkbox"
                aria-label="Tick all of them"
                checked={all}
                onChange={() => setTicked(new Set(all ? [] : headings.map(({ id }) => id)))}
              />
            </th>
            <th scope="col">Heading</th>
            <th scope="col">Taken for</th>
            <th scope="col">Sure</th>
            <th scope="col">Written</th>
          </tr>
        </thead>
        <tbody>
          {headings.map((heading) => (
            <Row key={heading.id} heading={heading} ticked={ticked.has(heading.id)} tick={() => tick(heading.id)} />
          ))}
        </tbody>
      </table>
    </>
  );
}

function Row({
  heading: { id, heading, kind, confidence, mentions, personId, reasons },
  ticked,
  tick,
}: {
  readonly heading: Heading;
  readonly ticked: boolean;
  readonly tick: () => void;
}) {
  return (
    <tr class={ticked ? 'ticked' : undefined}>
      <td>
        <input type="checkbox" aria-labelledby={`heading-${id}`} checked={ticked} onChange={tick} />
      </td>
      <td>
        <span id={`heading-${id}`}>
          <Text of={heading} />
        </span>
        <details>
          <summary class="small">Why</summary>
          <ul class="small">
            {reasons.map(({ code, text }) => (
              <li key={code}>{text}</li>
            ))}
          </ul>
          {personId !== null && <a href={addressOf('people', personId)}>To the person</a>}
        </details>
      </td>
      <td>{KIND_WORDS[kind]}</td>
      <td>{shareOf(confidence)}</td>
      <td>{counted(mentions, 'time')}</td>
    </tr>
  );
}
