// bin/namesake dpla-key: has DPLA send a key by mail.
import { readConfig } from '../config.ts';
import { requestKey } from '../dpla/key_request.ts';
import { userAgentOf } from '../dpla/page.ts';
import { NamesakeError } from '../errors.ts';
import { dplaApiOf } from '../sources.ts';
import type { Command } from './command.ts';

export const command: Command = {
  summary: 'have DPLA send an API key to an e-mail address',
  help: `namesake dpla-key EMAIL

Asks DPLA for a key, once. It comes by mail; then set DPLA_API_KEY and harvest with --api.
Exit codes: 0 DPLA has sent it, 1 DPLA refused or did not answer, 2 wrong usage.`,
  async run(args) {
    const [email, ...rest] = args;
    if (email === undefined || rest.length > 0) throw new NamesakeError('usage', 'dpla-key wants one e-mail address; see --help');
    const api = dplaApiOf(readConfig({ LOG_LEVEL: 'warn', ...process.env }));
    process.stdout.write(`${await requestKey(api.baseUrl, email, userAgentOf(api.contact))}\n`);
    return 0;
  },
};
