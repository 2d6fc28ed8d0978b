// The pages of the desk, in the order of the bar.
import type { FunctionComponent } from 'preact';
import { HistoryPage } from '../history/page.tsx';
import { ReviewPage } from '../review/page.tsx';
import type { Route } from './route.ts';

interface Page {
  /** "people" of /desk/people */
  readonly path: string;
  readonly title: string;
  readonly Part: FunctionComponent<{ readonly route: Route }>;
}

export const PAGES: readonly Page[] = [
  { path: '', title: 'Review', Part: ReviewPage },
  { path: 'history', title: 'History', Part: HistoryPage },
];
