// Pages whose script comes when they are first opened.
import type { FunctionComponent } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Route } from './route.ts';
import { Failed } from './states.tsx';

type Keeper = typeof import('../keeper.ts');
type Page = FunctionComponent<{ readonly route: Route }>;

let keeper: Keeper | null = null;

export function lately(name: keyof Keeper): Page {
  return ({ route }) => {
    const [loaded, setLoaded] = useState(keeper);
    const [fault, setFault] = useState<unknown>(null);
    const load = (): void => {
      setFault(null);
      import('../keeper.ts').then((pages) => {
        keeper = pages;
        setLoaded(pages);
      }, setFault);
    };
    useEffect(load, []);
    if (fault !== null) return <Failed what="this page" fault={fault} again={load} />;
    if (loaded === null) return <p class="loading">Loading this page…</p>;
    const Part: Page = loaded[name];
    return <Part route={route} />;
  };
}
