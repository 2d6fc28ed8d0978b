// Reading from the service, with the types of the contract.
import type { paths } from '../../http/api.gen.ts';
import { connection } from './connection.ts';
import { Refusal, refusalOf } from './refusal.ts';
import { signedOut } from './session.ts';

interface Readable {
  readonly get: { readonly responses: { readonly 200: { readonly content: { readonly 'application/json': unknown } } } };
}
/** The paths that answer a GET with JSON. */
export type ReadPath = { [Path in keyof paths]: paths[Path] extends Readable ? Path : never }[keyof paths];

type AnswerOf<Get> = Get extends { readonly responses: { readonly 200: { readonly content: { readonly 'application/json': infer Body } } } }
  ? Body
  : never;
type PlacesOf<Get> = Get extends { readonly parameters: { readonly path: infer Places } }
  ? { readonly path: Places }
  : { readonly path?: undefined };
type QueryOf<Get> = Get extends { readonly parameters: { readonly query?: infer Query } }
  ? { readonly query?: Query }
  : { readonly query?: undefined };

export type Answer<Path extends ReadPath> = AnswerOf<paths[Path]['get']>;
export type Asked<Path extends ReadPath> = PlacesOf<paths[Path]['get']> & QueryOf<paths[Path]['get']>;

/** What a path is filled in with: as the contract types it, or as plain texts. */
interface Given {
  readonly path?: object | undefined;
  readonly query?: object | undefined;
}

/** @example urlOf('/v1/people/{id}', { path: { id: 'p1' } })  // '/v1/people/p1' */
export function urlOf(path: string, { path: places = {}, query = {} }: Given): string {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(Reflect.get(places, name))));
  const parameters = Object.entries(query).filter(([, value]) => value !== undefined && value !== null && value !== '');
  return parameters.length === 0 ? filled : `${filled}?${new URLSearchParams(parameters.map(([name, value]) => [name, String(value)]))}`;
}

/**
 * Asks for one thing.
 *
 * @throws Refusal, with status 0 where the service does not answer at all
 */
export async function ask<Path extends ReadPath>(path: Path, asked: Asked<Path>): Promise<Answer<Path>> {
  // the service's own tests hold its answers against the contract, which these types are made from
  return (await askUrl(urlOf(path, asked))) as Answer<Path>;
}

export async function askUrl(url: string): Promise<unknown> {
  let response: Response;
  try {
    response = await fetch(url, { headers: { accept: 'application/json' } });
  } catch {
    connection.set('away');
    throw new Refusal(0, 'the service does not answer');
  }
  if (response.status === 503 || response.status === 502) connection.set('away');
  else connection.set('there');
  if (response.status === 401) signedOut();
  if (!response.ok) throw await refusalOf(response);
  return response.json();
}
