// The keys of the review, in a dialog.
import { useEffect, useRef } from 'preact/hooks';

const KEYS: readonly (readonly [key: string, does: string])[] = [
  ['S', 'the same person (or: yes)'],
  ['D', 'different people (or: no)'],
  ['U', 'not sure; it is not asked again'],
  ['X', 'one of the forms does not belong: take it out first'],
  ['Z', 'take the last answer back'],
  ['?', 'this list'],
  ['Esc', 'close a window like this one'],
];

export function Help({ close }: { readonly close: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} onClose={close} aria-labelledby="help-title">
      <h2 id="help-title">Keys</h2>
      <dl class="keys">
        {KEYS.map(([key, does]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <form method="dialog">
        <button type="submit">Close</button>
      </form>
    </dialog>
  );
}
