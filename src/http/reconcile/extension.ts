// Data extension: values of chosen properties for a list of people, as rows of cells.

import type { LifeYearJson } from '../../domain/heading/heading_json.ts';
import { NamesakeError } from '../../errors.ts';
import type { PersonView } from '../../store/people.ts';
import type { Store } from '../../store/store.ts';
import { isObject, textsOf } from './batch.ts';
import { FETCHED_PROPERTIES } from './vocabulary.ts';

export type Cell = { readonly str: string } | { readonly int: number };
interface ExtensionQuery {
  readonly ids: readonly string[];
  readonly properties: readonly string[];
}
export interface Extension {
  readonly meta: readonly { readonly id: string; readonly name: string }[];
  /** by id as asked for, then by property; an id that stands for nobody has cells of nothing */
  readonly rows: ReadonlyMap<string, ReadonlyMap<string, readonly Cell[]>>;
}

/** @throws NamesakeError `body-too-large` for more ids than `most` */
export function extensionQueryOf(given: unknown, most: number): ExtensionQuery {
  const { ids, properties } = isObject(given) ? given : {};
  const wanted = [...new Set((Array.isArray(ids) ? ids : []).flatMap(textsOf))];
  if (wanted.length > most) throw new NamesakeError('body-too-large', `the extension asks for ${wanted.length} ids; ${most} are taken`);
  const named = (Array.isArray(properties) ? properties.filter(isObject) : []).flatMap(({ id }) => textsOf(id));
  return { ids: wanted, properties: [...new Set(named)] };
}

export async function extend(
  { people, reconcile }: Pick<Store, 'people' | 'reconcile'>,
  { ids, properties }: ExtensionQuery,
): Promise<Extension> {
  const standing = await reconcile.standingFor(ids);
  const views = new Map(
    (await people.byIds([...standing.values()].map(({ personId }) => personId))).map((view) => [String(view.id), view]),
  );
  const cellsOf = (id: string): ReadonlyMap<string, readonly Cell[]> => {
    const view = views.get(standing.get(id)?.personId ?? '');
    return new Map(properties.map((property) => [property, view === undefined ? [] : cells(view, property)]));
  };
  return {
    meta: properties.map((id) => ({ id, name: FETCHED_PROPERTIES.find((property) => property.id === id)?.name ?? id })),
    rows: new Map(ids.map((id) => [id, cellsOf(id)])),
  };
}

function cells({ birth, death, preferredForm, variantForms, items }: PersonView, property: string): readonly Cell[] {
  switch (property) {
    case 'birth':
      return yearCells(birth);
    case 'death':
      return yearCells(death);
    case 'preferredForm':
      return [{ str: preferredForm }];
    case 'variantForms':
      return variantForms
        .map(({ heading }) => heading)
        .filter((heading) => heading !== preferredForm)
        .map(textCell);
    case 'provider':
      return [...new Set(variantForms.flatMap(({ providers }) => providers))].map(textCell);
    case 'items':
      return [{ int: items }];
    default:
      return [];
  }
}

const textCell = (str: string): Cell => ({ str });

/** A doubtful year is told in its own words: a number would hide the doubt. */
function yearCells(year: LifeYearJson | null): readonly Cell[] {
  if (year === null) return [];
  return year.precision === 'exact' ? [{ int: year.year }] : [{ str: year.text }];
}
