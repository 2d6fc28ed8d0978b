// The page for whoever is not signed in.
import { useEffect, useRef, useState } from 'preact/hooks';
import { Refusal, sentenceOf } from '../api/refusal.ts';
import { begin, signIn } from '../api/session.ts';
import type { Session } from '../api/shapes.ts';

export function SignIn({ who }: { readonly who: Session | null }) {
  const [fault, setFault] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    document.title = 'Sign in · namesake';
    if (who === null) void begin().catch(setFault);
  }, []);
  if (who === null && fault === null) return <p class="loading">One moment…</p>;

  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    setBusy(true);
    try {
      await signIn({ key: field.current?.value ?? '' });
    } catch (error) {
      setFault(error);
      setBusy(false);
      field.current?.focus();
    }
  };
  return (
    <form class="sign-in card" onSubmit={(event) => void submit(event)}>
      <h1>Sign in</h1>
      <p>Your key was given to you by whoever runs this service. It begins with “ns_”.</p>
      <label for="key">Key</label>
      <input
        id="key"
        ref={field}
        type="password"
        autocomplete="current-password"
        required
        spellcheck={false}
        aria-invalid={fault !== null}
        aria-describedby="key-fault"
      />
      <p id="key-fault" class="fault" role="alert">
        {fault === null ? '' : sayIn(fault)}
      </p>
      <button type="submit" class="main" disabled={busy}>
        Sign in
      </button>
    </form>
  );
}

const sayIn = (fault: unknown): string =>
  fault instanceof Refusal && fault.status === 401
    ? 'This key is not known here, or was withdrawn. Ask for a new one.'
    : fault instanceof Refusal && fault.status === 403
      ? 'This key may not read: ask for one that may.'
      : `Signing in did not work: ${sentenceOf(fault)}.`;
