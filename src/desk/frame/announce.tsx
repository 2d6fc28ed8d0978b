// The voice of the desk: what changes without a click is told to screen readers, politely.
import { shared, useShared } from '../shared.ts';

const told = shared('');

/** The same sentence twice is two announcements: the second one ends in a space that nobody hears. */
export function announce(sentence: string): void {
  told.set(told.get() === sentence ? `${sentence} ` : sentence);
}

export function Announcer() {
  return (
    <div class="heard" role="status" aria-live="polite">
      {useShared(told)}
    </div>
  );
}
