// Photographs, leafed through, of all providers or of one.
import { useState } from 'preact/hooks';
import { useAnswer } from '../api/kept.ts';
import type { LabelLine } from '../api/shapes.ts';
import { Choice } from '../frame/choice.tsx';
import { PagedList, usePages } from '../frame/pages_of.tsx';
import { ask as putIntoAddress, type Route } from '../frame/route.ts';
import { countOf } from '../frame/text.tsx';
import { ItemCards } from './cards.tsx';
import { ItemPage } from './item.tsx';

const PAGE = 24;

export function ItemsPage({ route }: { readonly route: Route }) {
  return route.id === '' ? <Leafing first={route.query.get('provider') ?? ''} /> : <ItemPage id={route.id} />;
}

function Leafing({ first }: { readonly first: string }) {
  const [provider, setProvider] = useState(first);
  const { loaded } = useAnswer('/v1/figures', {});
  const providers = loaded.state === 'here' ? loaded.value.providers : [];
  const pages = usePages('/v1/labels', { limit: PAGE, ...(provider === '' ? {} : { provider }) });
  const choose = (chosen: string): void => {
    setProvider(chosen);
    putIntoAddress({ provider: chosen });
  };
  return (
    <>
      <h1>Photographs</h1>
      <div class="tools">
        <Choice
          says="Provider"
          value={provider}
          set={choose}
          of={[['', 'All of them'], ...providers.map(({ provider: one, items }) => [one, `${one} (${countOf(items)})`] as const)]}
        />
      </div>
      <PagedList of={pages} what="photographs" empty="Nothing has been harvested yet.">
        {(lines) => <ItemCards lines={lines.filter(isLine)} />}
      </PagedList>
    </>
  );
}

/** Removals are told only to whoever asks for changes. */
const isLine = (line: object): line is LabelLine => !('removed' in line);
