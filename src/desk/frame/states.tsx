// What a part of a page shows while it waits, where there is nothing, and where something went wrong.
import type { ComponentChildren } from 'preact';
import type { Loading } from '../api/kept.ts';
import { sentenceOf } from '../api/refusal.ts';

interface Awaited<T> {
  readonly of: Loading<T>;
  /** what is being waited for, as the end of "Loading …" */
  readonly what: string;
  readonly children: (value: T) => ComponentChildren;
}

export function Awaited<T>({ of: { loaded, again }, what, children }: Awaited<T>) {
  if (loaded.state === 'loading')
    return (
      <p class="loading" aria-busy="true">
        Loading {what}…
      </p>
    );
  if (loaded.state === 'failed') return <Failed what={what} fault={loaded.fault} again={again} />;
  return <>{children(loaded.value)}</>;
}

export function Failed({ what, fault, again }: { readonly what: string; readonly fault: unknown; readonly again: () => void }) {
  return (
    <div class="failed" role="alert">
      <p>
        Could not load {what}: {sentenceOf(fault)}.
      </p>
      <button type="button" onClick={again}>
        Try again
      </button>
    </div>
  );
}

export function Empty({ children }: { readonly children: ComponentChildren }) {
  return <p class="empty">{children}</p>;
}

/** What went wrong with something that was said; heard at once, and nothing where nothing did. */
export function Fault({ says }: { readonly says: string }) {
  return <div role="alert">{says !== '' && <p class="fault">{says}</p>}</div>;
}
