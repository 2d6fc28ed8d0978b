// Somebody whom a photograph names: how sure it is that they are seen, why, and a curator's word about it.
import { urlOf } from '../api/ask.ts';
import { may } from '../api/session.ts';
import type { PersonOfItem } from '../api/shapes.ts';
import { Act } from '../frame/act.tsx';
import { addressOf } from '../frame/route.ts';
import { shareOf, Text } from '../frame/text.tsx';

interface Shown {
  readonly item: string;
  readonly one: PersonOfItem;
  readonly again: () => void;
}

export function PersonShown({ item, one: { person, name, preferredForm, depicted, order, reasons }, again }: Shown) {
  const judged = reasons.some(({ code }) => code === 'curator');
  const say = (says: string, word: boolean | null) => (
    <Act
      says={says}
      said={{ method: 'PUT', url: urlOf('/v1/items/{id}/people/{person}', { path: { id: item, person } }), body: { depicted: word } }}
      done={again}
    />
  );
  return (
    <li>
      <details>
        <summary>
          {order !== null && <span class="place">{order}</span>} <Text of={name} /> <span class="count">{shareOf(depicted)} sure</span>
        </summary>
        <p>
          <a href={addressOf('people', person)}>
            <Text of={preferredForm} />
          </a>
        </p>
        <ul class="small">
          {reasons.map(({ code, text }) => (
            <li key={code}>
              <Text of={text} />
            </li>
          ))}
        </ul>
        {may('curate') &&
          (judged
            ? say('Take back what was said', null)
            : depicted < 0.5
              ? say('Is in the picture', true)
              : say('Not in the picture', false))}
      </details>
    </li>
  );
}
