// The photographs of a person on an axis of years, with birth and death where they are known.
import { useRef } from 'preact/hooks';
import type { Answer } from '../api/ask.ts';
import type { Person } from '../api/shapes.ts';
import { Card } from '../frame/card.tsx';
import { addressOf, go } from '../frame/route.ts';
import { counted } from '../frame/text.tsx';

type Photographs = Answer<'/v1/people/{id}/life-line'>['photographs'];

const WIDE = 1_000;
const EDGE = 30;
const DOT = 5;
/** So many stand above one another; what is beyond them is told in words. */
const HIGHEST = 9;
/** the axis, with room for the years below it */
const AXIS = HIGHEST * 2 * DOT + 8;

interface Mark {
  readonly item: string;
  readonly title: string;
  readonly year: number;
  readonly x: number;
  readonly y: number;
}

export function LifeLine({ person: { birth, death }, photographs }: { readonly person: Person; readonly photographs: Photographs }) {
  const chart = useRef<SVGSVGElement>(null);
  const dated = photographs.filter(({ begin }) => begin !== null);
  const years = [birth?.year, death?.year, ...dated.map(({ begin }) => begin)].filter((year) => typeof year === 'number');
  if (years.length === 0) return <p class="hint">None of the {counted(photographs.length, 'photograph')} has a date.</p>;
  const from = Math.floor((Math.min(...years) - 1) / 10) * 10;
  const to = Math.ceil((Math.max(...years) + 1) / 10) * 10;
  const x = (year: number): number => EDGE + ((WIDE - 2 * EDGE) * (year - from)) / (to - from);
  const marks = marksOf(dated, x);
  const every = to - from > 120 ? 20 : 10;
  const ticks = Array.from({ length: Math.floor((to - from) / every) + 1 }, (_, at) => from + at * every);
  // arrows walk along the line: it is one stop for the tab key, not a hundred
  const walk = (event: KeyboardEvent): void => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined || chart.current === null) return;
    const all = [...chart.current.querySelectorAll<SVGAElement>('a')];
    const next = all[all.findIndex((one) => one.matches(':focus')) + step];
    event.preventDefault();
    next?.focus();
  };
  return (
    <Card title="In time">
      <p class="hint">
        {counted(dated.length, 'dated photograph')}
        {dated.length < photographs.length && `, ${photographs.length - dated.length} without a date`}
      </p>
      <svg
        ref={chart}
        class="life-line"
        viewBox={`0 0 ${WIDE} ${AXIS + 28}`}
        aria-label="Photographs by year; arrow keys walk along"
        onKeyDown={walk}
      >
        {birth !== null && death !== null && birth.year !== null && death.year !== null && (
          <rect class="lifetime" x={x(birth.year)} width={Math.max(0, x(death.year) - x(birth.year))} y="0" height={AXIS} />
        )}
        <line class="axis" x1={EDGE} x2={WIDE - EDGE} y1={AXIS} y2={AXIS} />
        {ticks.map((year) => (
          <g key={year}>
            <line class="axis" x1={x(year)} x2={x(year)} y1={AXIS} y2={AXIS + 5} />
            <text x={x(year)} y={AXIS + 21}>
              {year}
            </text>
          </g>
        ))}
        {birth?.year != null && <Event year={birth.year} says="born" x={x(birth.year)} />}
        {death?.year != null && <Event year={death.year} says="died" x={x(death.year)} />}
        {marks.map(({ item, title, year, x: cx, y }, nth) => (
          <a
            key={item}
            href={addressOf('items', item)}
            tabIndex={nth === 0 ? 0 : -1}
            aria-label={`${year}: ${title}`}
            onClick={(event: MouseEvent) => {
              // a link inside a drawing is no HTML anchor, so the desk's own handler passes it over
              event.preventDefault();
              go(addressOf('items', item));
            }}
          >
            <circle cx={cx} cy={y} r={DOT} />
            <title>
              {year}: {title}
            </title>
          </a>
        ))}
      </svg>
    </Card>
  );
}

/** Photographs of one year stand above one another. */
function marksOf(dated: Photographs, x: (year: number) => number): readonly Mark[] {
  const counts = new Map<number, number>();
  return dated.flatMap(({ item, title, begin, end }) => {
    if (begin === null) return [];
    const year = Math.round((begin + (end ?? begin)) / 2);
    const nth = counts.get(year) ?? 0;
    counts.set(year, nth + 1);
    return nth >= HIGHEST ? [] : [{ item, title: title ?? 'Untitled', year, x: x(year), y: AXIS - DOT - 2 - nth * 2 * DOT }];
  });
}

function Event({ year, says, x }: { readonly year: number; readonly says: string; readonly x: number }) {
  return (
    <g class="event">
      <line x1={x} x2={x} y1="14" y2={AXIS} />
      <text x={x} y="11">
        {says} {year}
      </text>
    </g>
  );
}
