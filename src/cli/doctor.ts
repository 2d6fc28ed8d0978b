// bin/namesake doctor: looks at everything the service needs and says what to do.
import { NamesakeError } from '../errors.ts';
import type { Command } from './command.ts';
import { examine } from './doctor/examine.ts';
import { lineOf } from './doctor/finding.ts';
import { endQuietlyOnClosedPipe } from './lines.ts';

export const command: Command = {
  summary: 'check configuration, database, queue, disk and images; say what to do',
  help: `namesake doctor [--json]

Looks at the configuration (all faults together), the disk, the database (reach, version, pg_trgm, migrations, connections), keys, the queue,
image hosts and the DPLA key, as serve and worker would find them in this environment, and says what to do about what is wrong. It
does not migrate. An embedded PostgreSQL is started if none runs, and stopped again. No secret is printed.

Each line begins with ok, warn (it runs, and somebody should know) or fail (it cannot run, or will lose something).

  --json  {"ok":bool,"findings":[{"what","state":"ok"|"warn"|"fail","says","advice":string|null}]}

Exit codes: 0 nothing fails, 1 something does, 2 wrong usage.`,
  async run(args) {
    const [unknown] = args.filter((arg) => arg !== '--json');
    if (unknown !== undefined)
      throw new NamesakeError('usage', `doctor has no argument ${JSON.stringify(unknown)}; it reads the environment`);
    endQuietlyOnClosedPipe();
    const findings = await examine(process.env);
    const fails = findings.filter(({ state }) => state === 'fail').length;
    if (args.includes('--json')) process.stdout.write(`${JSON.stringify({ ok: fails === 0, findings })}\n`);
    else process.stdout.write(`${findings.map(lineOf).join('')}\n${summaryOf(fails)}\n`);
    return fails === 0 ? 0 : 1;
  },
};

const summaryOf = (fails: number): string => {
  if (fails === 0) return 'The service can run.';
  return fails === 1 ? '1 thing fails.' : `${fails} things fail.`;
};
