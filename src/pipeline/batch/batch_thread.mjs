// The door of the thread: registers TypeScript, then runs batch_work.ts. Plain JavaScript, since a thread starts before any loader.
import { register } from 'tsx/esm/api';

register();
await import('./batch_work.ts');
