// What speaks for and against, as steps that add up: each sentence with its weight, and where the sum stands after it.
import type { Reason } from '../api/shapes.ts';
import { Card } from '../frame/card.tsx';

const WIDE = 200;

interface Evidence {
  readonly reasons: readonly Reason[];
  /** the weightiest first, as the service orders them */
  readonly probability: number;
  /** what the probability is of: "that they are one person" */
  readonly of: string;
}

export function EvidenceSteps({ reasons, probability, of }: Evidence) {
  const steps = stepsOf(reasons);
  const far = Math.max(4, ...steps.flatMap(({ from, to }) => [Math.abs(from), Math.abs(to)]));
  const x = (bits: number): number => WIDE / 2 + (bits * (WIDE / 2 - 4)) / far;
  return (
    <Card class="evidence" title="For and against">
      <table>
        <thead>
          <tr>
            <th scope="col">Reason</th>
            <th scope="col" class="weight">
              Weight
            </th>
            <th scope="col" class="step">
              Sum so far
            </th>
          </tr>
        </thead>
        <tbody>
          {steps.map(({ reason, from, to }) => (
            <tr key={reason.code + reason.text}>
              <td>{reason.text}</td>
              <td class={`weight ${signOf(reason.bits)}`}>{weightOf(reason.bits)}</td>
              <td class="step">
                <svg viewBox={`0 0 ${WIDE} 18`} preserveAspectRatio="none" role="img" aria-label={`sum ${weightOf(to)}`}>
                  <line class="middle" x1={WIDE / 2} x2={WIDE / 2} y1="0" y2="18" />
                  <rect
                    class={signOf(reason.bits)}
                    x={x(Math.min(from, to))}
                    width={Math.max(1.5, x(Math.max(from, to)) - x(Math.min(from, to)))}
                    y="4"
                    height="10"
                    rx="1"
                  />
                </svg>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="verdict">
        <strong>{Math.round(probability * 100)} %</strong> likely {of}.{' '}
        <span class="hint">Each point of weight doubles or halves the odds.</span>
      </p>
    </Card>
  );
}

interface Step {
  readonly reason: Reason;
  readonly from: number;
  readonly to: number;
}

/** What weighs nothing names the rule and comes first; then each begins where the one before has ended. */
function stepsOf(reasons: readonly Reason[]): readonly Step[] {
  let sum = 0;
  return reasons.map((reason) => {
    const from = sum;
    sum += reason.bits;
    return { reason, from, to: sum };
  });
}

const signOf = (bits: number): string => (bits > 0 ? 'for' : bits < 0 ? 'against' : 'neutral');
/** A true minus, which is as wide as the plus. */
const weightOf = (bits: number): string => (bits === 0 ? '·' : `${bits > 0 ? '+' : '−'}${Math.abs(bits).toFixed(1)}`);
