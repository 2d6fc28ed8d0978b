// Writes the generated files: src/http/api.gen.ts and docs/schemas/ from openapi.yaml, docs/problems.md from the table of codes, the words
// and word lists that headings are read by. `--check` only compares.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import openapiTS, { astToString } from 'openapi-typescript';
import { PROBLEM_CODES } from '../src/problem_codes.ts';
import { PAYLOAD_SCHEMAS, payloadSchema } from './payload_schemas.ts';
import { lexiconModules, spelledOutWords } from './spelled_out_words.ts';

const ROOT = path.resolve(import.meta.dirname, '..');

interface Generated {
  /** below the root */
  readonly file: string;
  readonly make: () => Promise<string>;
}

const GENERATED: readonly Generated[] = [
  { file: 'src/http/api.gen.ts', make: apiTypes },
  { file: 'docs/problems.md', make: async () => problemTable() },
  { file: 'src/domain/heading/shape/spelled_out.gen.ts', make: spelledOutWords },
  { file: 'src/domain/heading/shape/lexicons.gen.ts', make: lexiconModules },
  ...PAYLOAD_SCHEMAS.map((file) => ({ file: `docs/schemas/${file}`, make: () => payloadSchema(file, path.join(ROOT, 'openapi.yaml')) })),
];

async function apiTypes(): Promise<string> {
  const ast = await openapiTS(pathToFileURL(path.join(ROOT, 'openapi.yaml')), {
    immutable: true,
    // a default is filled in by validation, but a client need not send it
    defaultNonNullable: false,
    alphabetize: false,
  });
  return `// Generated from openapi.yaml by \`npm run generate\`. Do not edit.\n${astToString(ast)}`;
}

function problemTable(): string {
  const rows = Object.entries(PROBLEM_CODES)
    .sort(([a, left], [b, right]) => left.status - right.status || (a < b ? -1 : 1))
    .map(([code, { status, title, says }]) => `| \`${code}\` | ${status} | ${title} | ${says} |`);
  return `# Problem codes

Generated from \`src/problem_codes.ts\` by \`npm run generate\`. Every error is an \`application/problem+json\` document
(RFC 9457) with one of these codes; a code, once released, never changes its meaning.

| code | status | title | what to do |
| --- | --- | --- | --- |
${rows.join('\n')}
`;
}

async function main(args: readonly string[]): Promise<number> {
  const check = args.includes('--check');
  let stale = 0;
  for (const { file, make } of GENERATED) {
    const target = path.join(ROOT, file);
    const wanted = await make();
    if (wanted === (await readFile(target, 'utf8').catch(() => null))) continue;
    if (check) {
      stale += 1;
      process.stderr.write(`${file} is stale: run npm run generate\n`);
      continue;
    }
    await mkdir(path.dirname(target), { recursive: true });
    await writeFile(target, wanted);
    process.stdout.write(`${file} written\n`);
  }
  return stale === 0 ? 0 : 1;
}

process.exitCode = await main(process.argv.slice(2));
