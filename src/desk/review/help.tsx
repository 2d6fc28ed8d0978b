// The keys of the review, in a dialog.
import { Dialog } from '../frame/dialog.tsx';

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
  return (
    <Dialog title="Keys" close={close}>
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
    </Dialog>
  );
}
