// A list that comes in pages: the first one, and a button for the next.
import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { type Answer, type Asked, ask, type ReadPath } from '../api/ask.ts';
import { type Loading, useAnswer } from '../api/kept.ts';
import { sentenceOf } from '../api/refusal.ts';
import { Awaited, Empty, Fault } from './states.tsx';

/** The paths whose answers are pages. */
type PagedPath = {
  [Path in ReadPath]: Answer<Path> extends { readonly items: readonly unknown[]; readonly nextCursor: string | null } ? Path : never;
}[ReadPath];
type ItemOf<Path extends PagedPath> = Answer<Path> extends { readonly items: readonly (infer Item)[] } ? Item & object : never;
type QueryOf<Path extends PagedPath> = NonNullable<Asked<Path>['query']>;

export interface Pages<Item, Page> {
  readonly first: Loading<Page>;
  /** of all pages that were asked for */
  readonly items: readonly Item[];
  /** null at the end */
  readonly more: (() => void) | null;
  readonly fault: string;
}

const keyOf = (item: object): unknown => ('id' in item ? item.id : 'item' in item ? item.item : item);

export function usePages<Path extends PagedPath>(
  path: Path,
  query: QueryOf<Path>,
  places?: Asked<Path>['path'],
): Pages<ItemOf<Path>, Answer<Path>> {
  const askedFor = (more: object): Asked<Path> => ({ path: places, query: { ...query, ...more } }) as unknown as Asked<Path>; // a paged path takes a cursor
  const first = useAnswer(path, askedFor({}));
  const [rest, setRest] = useState<readonly ItemOf<Path>[]>([]);
  const [cursor, setCursor] = useState<string | null | undefined>(undefined);
  const [fault, setFault] = useState('');
  const key = JSON.stringify([query, places]);
  useEffect(() => {
    setRest([]);
    setCursor(undefined);
  }, [key]);
  const page = first.loaded.state === 'here' ? pageOf(first.loaded.value) : { items: [], nextCursor: null };
  const next = cursor === undefined ? page.nextCursor : cursor;
  const more = (): void => {
    ask(path, askedFor({ cursor: next })).then(
      (answer) => {
        const { items, nextCursor } = pageOf(answer);
        setRest([...rest, ...items]);
        setCursor(nextCursor);
        setFault('');
      },
      (error: unknown) => setFault(sentenceOf(error)),
    );
  };
  // the first page is asked for again and again: what has moved from it to the second is shown once
  const firstOnes = new Set(page.items.map(keyOf));
  return { first, items: [...page.items, ...rest.filter((item) => !firstOnes.has(keyOf(item)))], more: next === null ? null : more, fault };

  function pageOf(answer: Answer<Path>): { readonly items: readonly ItemOf<Path>[]; readonly nextCursor: string | null } {
    return answer as unknown as ReturnType<typeof pageOf>; // what makes a path a PagedPath
  }
}

interface Paged<Item, Page> {
  readonly of: Pages<Item, Page>;
  /** what is being waited for, as the end of "Loading …" */
  readonly what: string;
  /** a sentence for where there is none */
  readonly empty: string;
  readonly children: (items: readonly Item[]) => ComponentChildren;
}

export function PagedList<Item, Page>({ of: { first, items, more, fault }, what, empty, children }: Paged<Item, Page>) {
  return (
    <Awaited of={first} what={what}>
      {() => (
        <>
          {items.length === 0 ? <Empty>{empty}</Empty> : children(items)}
          <Fault says={fault} />
          {more !== null && (
            <button type="button" onClick={more}>
              Show more
            </button>
          )}
        </>
      )}
    </Awaited>
  );
}
