// How far something is, as a bar and in words.
import { countOf } from './text.tsx';

interface Far {
  readonly done: number;
  /** null where nobody knows yet */
  readonly total: number | null;
  readonly what: string;
  readonly seconds?: number | null;
}

export function Progress({ done, total, what, seconds = null }: Far) {
  return (
    <p>
      <progress aria-label={what} {...(total === null ? {} : { value: done, max: Math.max(total, 1) })} />{' '}
      <span class="small">
        {countOf(done)}
        {total !== null && ` of ${countOf(total)}`} {what}
        {seconds !== null && `, ${seconds < 90 ? `${Math.ceil(seconds)} seconds` : `${Math.ceil(seconds / 60)} minutes`} to go`}
      </span>
    </p>
  );
}
