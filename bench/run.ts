// Runs the benches by name: npm run bench -- resolve [ARGUMENTS]; without a name it lists them.

type Bench = (args: readonly string[]) => void | Promise<void>;

const BENCHES: Readonly<Record<string, () => Promise<Bench>>> = {
  assign: async () => (await import('./assign.ts')).bench,
  classify: async () => (await import('./classify.ts')).bench,
  clean: async () => (await import('./clean.ts')).bench,
  embedding: async () => (await import('./embedding.ts')).bench,
  harvest: async () => (await import('./harvest.ts')).bench,
  incremental: async () => (await import('./incremental.ts')).bench,
  judgements: async () => (await import('./judgements.ts')).bench,
  ranges: async () => (await import('./ranges.ts')).bench,
  reconcile: async () => (await import('./reconcile.ts')).bench,
  resolve: async () => (await import('./resolve.ts')).bench,
  training: async () => (await import('./training.ts')).bench,
};

const [name = '', ...args] = process.argv.slice(2);
const load = Object.hasOwn(BENCHES, name) ? BENCHES[name] : undefined;
if (load === undefined) {
  process.stderr.write(`usage: npm run bench -- ${Object.keys(BENCHES).join('|')} [ARGUMENTS]\n`);
  process.exitCode = 2;
} else await (await load())(args);
