// One photograph: the picture, who is in it and where, and every string that names nobody, each with its reason.
import { useAnswer } from '../api/kept.ts';
import { Refusal } from '../api/refusal.ts';
import type { ItemView, PersonOfItem } from '../api/shapes.ts';
import { Card } from '../frame/card.tsx';
import { Photograph } from '../frame/photograph.tsx';
import { Awaited } from '../frame/states.tsx';
import { Text } from '../frame/text.tsx';
import { KindChoice } from '../headings/kind_choice.tsx';
import { fieldWord } from '../words.ts';
import { Faces } from './faces.tsx';
import { PersonShown } from './person_shown.tsx';

export function ItemPage({ id }: { readonly id: string }) {
  const answer = useAnswer('/v1/items/{id}', { path: { id } });
  if (answer.loaded.state === 'failed' && answer.loaded.fault instanceof Refusal && answer.loaded.fault.status === 410)
    return (
      <>
        <h1>This photograph is gone</h1>
        <p>Its provider does not offer it any more, or it was taken down.</p>
      </>
    );
  return (
    <Awaited of={answer} what="this photograph">
      {(item) => <Shown item={item} again={answer.again} />}
    </Awaited>
  );
}

function Shown({ item, again }: { readonly item: ItemView; readonly again: () => void }) {
  const { id, title, people, excluded } = item;
  const shown = people.filter(({ depicted }) => depicted >= 0.5);
  const named = people.filter(({ depicted }) => depicted < 0.5);
  const [first] = title;
  return (
    <article class="item">
      <h1>
        <Text of={first ?? 'Untitled'} />
      </h1>
      <div class="item-parts">
        <figure>
          <Faces item={item}>
            <Photograph item={id} says={first ?? 'Untitled'} />
          </Faces>
          <Facts item={item} />
        </figure>
        <div>
          <Card title={shown.length === 0 ? 'Nobody is named in it' : 'In the picture'}>
            {rowsOf(shown).map(({ label, people: row }) => (
              <div key={label}>
                {label !== '' && <h3>{label}</h3>}
                <ol class="row-of-people">
                  {row.map((one) => (
                    <PersonShown key={one.person} item={id} one={one} again={again} />
                  ))}
                </ol>
              </div>
            ))}
            {named.length > 0 && (
              <>
                <h3>Named, but not seen</h3>
                <ul class="row-of-people">
                  {named.map((one) => (
                    <PersonShown key={one.person} item={id} one={one} again={again} />
                  ))}
                </ul>
              </>
            )}
          </Card>
          <Card title="Left out, and why">
            {excluded.length === 0 ? (
              <p class="empty">Nothing was left out.</p>
            ) : (
              <ul class="left-out">
                {excluded.map(({ text, field, reason, detail }) => (
                  <li key={field + text + reason}>
                    <p>
                      <Text of={text} /> <span class="count">{fieldWord(field)}</span>
                    </p>
                    <p class="small">
                      <Text of={detail} />
                    </p>
                    <KindOf item={item} text={text} field={field} again={again} />
                  </li>
                ))}
              </ul>
            )}
          </Card>
        </div>
      </div>
    </article>
  );
}

function Facts({ item: { provider, dataProvider, date, description, creator, rightsUri, isShownAt, id } }: { readonly item: ItemView }) {
  const rows: readonly (readonly [string, readonly string[]])[] = [
    ['Provider', [provider, ...(dataProvider === null ? [] : [dataProvider])]],
    ['Date', date.map(({ text }) => text)],
    ['Creator', creator],
    ['Description', description],
    ['Rights', rightsUri === null ? [] : [rightsUri]],
    ['At its home', isShownAt === null ? [] : [isShownAt]],
    ['Number', [id]],
  ];
  return (
    <dl class="facts">
      {rows
        .filter(([, values]) => values.length > 0)
        .map(([says, values]) => (
          <div key={says}>
            <dt>{says}</dt>
            {values.map((value) => (
              <dd key={value}>
                <Text of={value} />
              </dd>
            ))}
          </div>
        ))}
    </dl>
  );
}

interface RowOfPeople {
  readonly label: string;
  readonly people: readonly PersonOfItem[];
}

/** Row by row as the caption lists them, left to right; whoever has no place comes last. */
function rowsOf(people: readonly PersonOfItem[]): readonly RowOfPeople[] {
  const rows = new Map<number | null, PersonOfItem[]>();
  for (const one of people) rows.set(one.row, [...(rows.get(one.row) ?? []), one]);
  return [...rows]
    .sort(([a], [b]) => (a ?? Number.POSITIVE_INFINITY) - (b ?? Number.POSITIVE_INFINITY))
    .map(([row, all]) => ({
      label: row === null ? (rows.size > 1 ? 'Somewhere in it' : '') : `${nameOfRow(all[0]?.rowLabel ?? null, row)}, from the left`,
      people: all.sort((a, b) => (a.order ?? Number.POSITIVE_INFINITY) - (b.order ?? Number.POSITIVE_INFINITY)),
    }));
}

function nameOfRow(label: string | null, row: number): string {
  if (label === null) return `Row ${row}`;
  const words = label.charAt(0).toUpperCase() + label.slice(1);
  return /^(front|back|middle|center|top|bottom|first|second|third)$/i.test(label) ? `${words} row` : words;
}

interface Misread {
  readonly item: ItemView;
  readonly text: string;
  readonly field: string;
  readonly again: () => void;
}

/** Where a string was taken for the wrong thing, its kind is put right here. */
function KindOf({ item: { mentions }, text, field, again }: Misread) {
  const mention = mentions.find((one) => one.text === text && one.field === field);
  return mention === undefined ? null : <KindChoice headingId={mention.headingId} heading={mention.heading} done={again} />;
}
