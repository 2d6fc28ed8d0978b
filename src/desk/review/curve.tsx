// The curve of what one's answers have settled: labels over answers.
import { counted, countOf } from '../frame/text.tsx';
import type { Given } from './answer.ts';

const WIDE = 240;
const HIGH = 64;

/** Labels settled after each answer; to be unsure settles none. */
function settledAfter(given: readonly Given[]): readonly number[] {
  let sum = 0;
  return given.map(({ suggestion, word }) => {
    sum += word === 'unsure' ? 0 : suggestion.effect.labels;
    return sum;
  });
}

export function Curve({ given }: { readonly given: readonly Given[] }) {
  const settled = settledAfter(given);
  const last = settled.at(-1) ?? 0;
  const says = `${counted(last, 'label')} settled in ${counted(given.length, 'answer')}`;
  const x = (nth: number): number => (WIDE * nth) / Math.max(given.length, 1);
  const y = (labels: number): number => HIGH - (HIGH * labels) / Math.max(last, 1);
  const path = settled.map((labels, nth) => `H${x(nth + 1).toFixed(1)}V${y(labels).toFixed(1)}`).join('');
  return (
    <figure class="curve">
      <figcaption>
        <strong>{countOf(last)}</strong> {last === 1 ? 'label' : 'labels'} settled in {counted(given.length, 'answer')}
      </figcaption>
      {last > 0 && (
        <svg viewBox={`-2 -4 ${WIDE + 8} ${HIGH + 8}`} role="img" aria-label={says}>
          <path class="axis" d={`M0 0V${HIGH}H${WIDE}`} />
          <path class="line" d={`M0 ${HIGH}${path}`} />
          <circle class="dot" cx={WIDE} cy={y(last)} r="3" />
        </svg>
      )}
    </figure>
  );
}
