// A button that says something to the service, and tells what came of it.
import { useState } from 'preact/hooks';
import { type Said, say } from '../api/outbox.ts';
import { sentenceOf } from '../api/refusal.ts';
import { announce } from './announce.tsx';

interface Action {
  readonly says: string;
  readonly said: Said;
  readonly done: () => void;
  readonly main?: boolean;
}

export function Act({ says, said, done, main = false }: Action) {
  const [state, setState] = useState<{ readonly busy: boolean; readonly fault: string }>({ busy: false, fault: '' });
  const act = (): void => {
    setState({ busy: true, fault: '' });
    say(said).then(
      () => {
        setState({ busy: false, fault: '' });
        announce(`${says}: done.`);
        done();
      },
      (error: unknown) => setState({ busy: false, fault: sentenceOf(error) }),
    );
  };
  return (
    <>
      <button type="button" class={main ? 'main' : undefined} disabled={state.busy} onClick={act}>
        {says}
      </button>
      <span role="alert" class="fault">
        {state.fault}
      </span>
    </>
  );
}
