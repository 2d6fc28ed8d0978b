// The whole desk: the bar above, the page that the address names, the voice for screen readers.
import { useEffect, useRef } from 'preact/hooks';
import { takeUp } from '../api/outbox.ts';
import { session } from '../api/session.ts';
import { useShared } from '../shared.ts';
import { Announcer } from './announce.tsx';
import { Bar } from './bar.tsx';
import { Connection } from './connection.tsx';
import { PAGES } from './pages.ts';
import { route } from './route.ts';
import { SignIn } from './sign_in.tsx';

export function Desk() {
  const who = useShared(session);
  return (
    <>
      <a class="skip" href="#main">
        Skip to the page
      </a>
      <Bar who={who} />
      <Connection />
      <main id="main" tabIndex={-1}>
        {who?.signedIn === true ? <Page name={who.name ?? ''} /> : <SignIn who={who} />}
      </main>
      <Announcer />
    </>
  );
}

function Page({ name }: { readonly name: string }) {
  const here = useShared(route);
  const first = useRef(true);
  useEffect(() => takeUp(name), [name]);
  const page = PAGES.find(({ path }) => path === here.page);
  useEffect(() => {
    document.title = `${page?.title ?? 'Not found'} · namesake`;
    // a reader that listens is told where it is; the first page is read from its beginning anyway
    const title = first.current ? null : document.querySelector('h1');
    title?.setAttribute('tabindex', '-1');
    title?.focus();
    first.current = false;
    scrollTo(0, 0);
  }, [here]);
  if (page === undefined)
    return (
      <>
        <h1>Not found</h1>
        <p>
          There is no page at this address. <a href="/desk">To the review</a>
        </p>
      </>
    );
  const { Part } = page;
  return <Part key={`${here.page}/${here.id}`} route={here} />;
}
