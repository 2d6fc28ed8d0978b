// The pages of whoever keeps the service running: a script of their own, which a curator's browser never asks for.
export { FaceRunsPage } from './embedding/page.tsx';
export { FiguresPage } from './figures/page.tsx';
export { HarvestsPage } from './harvests/page.tsx';
export { TrainingPage } from './training/page.tsx';
