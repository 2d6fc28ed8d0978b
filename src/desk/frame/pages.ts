// The pages of the desk, in the order of the bar.
import type { FunctionComponent } from 'preact';
import { HeadingsPage } from '../headings/page.tsx';
import { HistoryPage } from '../history/page.tsx';
import { ItemsPage } from '../items/list.tsx';
import { PeoplePage } from '../people/search.tsx';
import { ReviewPage } from '../review/page.tsx';
import { lately } from './lately.tsx';
import type { Route } from './route.ts';

/** Put in by the build: does the contract have them? */
declare const SERVES_TRAINING_SETS: boolean;

interface Page {
  /** "people" of /desk/people */
  readonly path: string;
  readonly title: string;
  readonly Part: FunctionComponent<{ readonly route: Route }>;
}

export const PAGES: readonly Page[] = [
  { path: '', title: 'Review', Part: ReviewPage },
  { path: 'history', title: 'History', Part: HistoryPage },
  { path: 'people', title: 'People', Part: PeoplePage },
  { path: 'items', title: 'Photographs', Part: ItemsPage },
  { path: 'headings', title: 'Headings', Part: HeadingsPage },
  { path: 'harvests', title: 'Harvests', Part: lately('HarvestsPage') },
  { path: 'faces', title: 'Face runs', Part: lately('FaceRunsPage') },
  ...(SERVES_TRAINING_SETS ? [{ path: 'training', title: 'Training sets', Part: lately('TrainingPage') }] : []),
  { path: 'figures', title: 'Figures', Part: lately('FiguresPage') },
];
