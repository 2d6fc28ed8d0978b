// Photographs as cards: the picture, its title, who is in it.
import type { LabelLine } from '../api/shapes.ts';
import { Photograph } from '../frame/photograph.tsx';
import { addressOf } from '../frame/route.ts';
import { Text } from '../frame/text.tsx';

export function ItemCards({ lines }: { readonly lines: readonly LabelLine[] }) {
  return (
    <ul class="samples cards">
      {lines.map(({ item, title, people }) => (
        <li key={item}>
          <a href={addressOf('items', item)}>
            <Photograph item={item} />
            <span class="caption">
              <Text of={title ?? 'Untitled'} />
            </span>
          </a>
          <span class="small">{people.length === 0 ? 'nobody named' : people.length === 1 ? '1 person' : `${people.length} people`}</span>
        </li>
      ))}
    </ul>
  );
}
