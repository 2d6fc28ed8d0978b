// Whether the service answers, for everybody to follow, and the bell that rings when it does again.
import { shared } from '../shared.ts';

export const connection = shared<'there' | 'away'>('there');

const LOOK_EVERY_MS = 1_000;
let timer: ReturnType<typeof setInterval> | null = null;

/** While it is away somebody looks once a second whether it is back: the page heals without a hand. */
connection.follow((state) => {
  if (state === 'there' && timer !== null) {
    clearInterval(timer);
    timer = null;
  }
  if (state === 'away' && timer === null) timer = setInterval(look, LOOK_EVERY_MS);
});

function look(): void {
  fetch('/readyz')
    .then((response) => {
      if (response.ok) connection.set('there');
    })
    .catch(() => undefined);
}
