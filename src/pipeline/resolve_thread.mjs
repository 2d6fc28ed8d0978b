// The thread's door: registers TypeScript, then runs resolve_work.ts. Plain JavaScript, since a thread starts before any loader.
import { register } from 'tsx/esm/api';

register();
await import('./resolve_work.ts');
