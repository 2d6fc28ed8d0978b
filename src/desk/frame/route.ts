// Where in the desk somebody is: the path of the address, followed without loading the page again.
import { shared } from '../shared.ts';

export interface Route {
  /** "people" of /desk/people/p1 */
  readonly page: string;
  /** "p1" of /desk/people/p1, decoded; empty where there is none */
  readonly id: string;
  readonly query: URLSearchParams;
}

function read(): Route {
  const [, , page = '', ...rest] = location.pathname.split('/');
  return { page, id: decoded(rest.join('/')), query: new URLSearchParams(location.search) };
}

/** An address that somebody has mistyped is no id. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

export const route = shared<Route>(read());

export function go(address: string): void {
  history.pushState(null, '', address);
  route.set(read());
}

/** Changes what stands behind the ? of the present page, without a step in the history of the browser. */
export function ask(query: Readonly<Record<string, string>>): void {
  const parameters = new URLSearchParams(Object.entries(query).filter(([, value]) => value !== ''));
  history.replaceState(null, '', `${location.pathname}${parameters.size === 0 ? '' : `?${parameters}`}`);
}

export const addressOf = (page: string, id = ''): string =>
  `/desk${page === '' ? '' : `/${page}`}${id === '' ? '' : `/${encodeURIComponent(id)}`}`;

addEventListener('popstate', () => route.set(read()));
addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  const elsewhere = event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
  if (link === null || elsewhere || link.origin !== location.origin || link.target !== '' || link.hasAttribute('download')) return;
  if (link.pathname !== '/desk' && !link.pathname.startsWith('/desk/')) return;
  if (link.hash !== '' && link.pathname === location.pathname) return;
  event.preventDefault();
  go(link.pathname + link.search);
});
