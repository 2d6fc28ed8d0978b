// The bar at the top: the pages, and who is signed in.

import { endEvents } from '../api/events.ts';
import { signOut } from '../api/session.ts';
import type { Session } from '../api/shapes.ts';
import { useShared } from '../shared.ts';
import { PAGES } from './pages.ts';
import { addressOf, route } from './route.ts';
import { Text } from './text.tsx';

export function Bar({ who }: { readonly who: Session | null }) {
  const here = useShared(route);
  return (
    <header class="bar">
      <a class="brand" href="/desk">
        namesake
      </a>
      {who?.signedIn === true && (
        <>
          <nav aria-label="Pages">
            <ul>
              {PAGES.map(({ path, title }) => (
                <li key={path}>
                  <a href={addressOf(path)} aria-current={here.page === path ? 'page' : undefined}>
                    {title}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
          <div class="who">
            <Text of={who.name ?? ''} />
            <button type="button" class="quiet" onClick={leave}>
              Sign out
            </button>
          </div>
        </>
      )}
    </header>
  );
}

function leave(): void {
  endEvents();
  // a page that begins anew has nothing of the one before in its memory
  void signOut()
    .then(() => location.assign('/desk'))
    .catch(() => undefined);
}
