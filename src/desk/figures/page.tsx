// Figures: of what kinds the headings are, how sure the machine is, what each provider's photographs are worth.
import { useAnswer } from '../api/kept.ts';
import { Card } from '../frame/card.tsx';
import { addressOf } from '../frame/route.ts';
import { Awaited, Empty } from '../frame/states.tsx';
import { countOf, shareOf, Text } from '../frame/text.tsx';
import { KIND_WORDS } from '../words.ts';

/** The service may know kinds that this page does not. */
const wordsOf: Readonly<Record<string, string>> = KIND_WORDS;

export function FiguresPage() {
  const answer = useAnswer('/v1/figures', {});
  return (
    <>
      <h1>Figures</h1>
      <Awaited of={answer} what="the figures">
        {({ kinds, confidence, depicted, providers }) =>
          providers.length === 0 ? (
            <Empty>Figures come with the first harvest.</Empty>
          ) : (
            <div class="figures">
              <Bars title="Headings by kind" rows={kinds.map(({ kind, headings }) => [wordsOf[kind] ?? kind, headings])} />
              <Bars title="How sure the machine is of a kind" rows={steps(confidence)} />
              <Bars title="How likely people are to be in the picture" rows={steps(depicted)} />
              <Card title="Providers">
                <table>
                  <thead>
                    <tr>
                      <th scope="col">Provider</th>
                      <th scope="col">Photographs</th>
                      <th scope="col">with a picture</th>
                      <th scope="col">with somebody named</th>
                    </tr>
                  </thead>
                  <tbody>
                    {providers.map(({ provider, items, withImage, withPeople }) => (
                      <tr key={provider}>
                        <th scope="row">
                          <a href={`${addressOf('items')}?provider=${encodeURIComponent(provider)}`}>
                            <Text of={provider} />
                          </a>
                        </th>
                        <td>{countOf(items)}</td>
                        <td>{shareOf(withImage / items)}</td>
                        <td>{shareOf(withPeople / items)}</td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              </Card>
            </div>
          )
        }
      </Awaited>
    </>
  );
}

type Rows = readonly (readonly [says: string, count: number])[];

const steps = (counts: readonly number[]): Rows => counts.map((count, at) => [`${at * 10} to ${at * 10 + 10} %`, count]);

function Bars({ title, rows }: { readonly title: string; readonly rows: Rows }) {
  const most = Math.max(1, ...rows.map(([, count]) => count));
  return (
    <Card title={title}>
      <table class="bars">
        <tbody>
          {rows.map(([says, count]) => (
            <tr key={says}>
              <th scope="row">{says}</th>
              <td>
                <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
                  <rect width={(100 * count) / most} height="10" />
                </svg>
              </td>
              <td>{countOf(count)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  );
}
