// The strip that says that the service is away, and what that means for what was said.
import { connection } from '../api/connection.ts';
import { unsent } from '../api/outbox.ts';
import { useShared } from '../shared.ts';

export function Connection() {
  const state = useShared(connection);
  const count = useShared(unsent);
  return (
    <div role="alert">
      {state === 'away' && (
        <p class="away">
          The service does not answer.{' '}
          {count === 0
            ? 'This page goes on by itself when it is back.'
            : `${count === 1 ? 'What you said is' : `The ${count} things you said are`} kept in this browser and sent when it is back.`}
        </p>
      )}
    </div>
  );
}
