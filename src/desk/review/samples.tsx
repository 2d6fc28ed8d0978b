// Sample photographs of a question, each a link to the item.
import { Photograph } from '../frame/photograph.tsx';
import { addressOf } from '../frame/route.ts';
import { Text } from '../frame/text.tsx';

interface Shown {
  readonly samples: readonly { readonly item: string; readonly title: string | null }[];
}

export const Samples = ({ samples }: Shown) => (
  <ul class="samples">
    {samples.map(({ item, title }) => (
      <li key={item}>
        <a href={addressOf('items', item)}>
          <Photograph item={item} />
          <span class="caption">
            <Text of={title ?? 'Untitled'} />
          </span>
        </a>
      </li>
    ))}
  </ul>
);
