// Asking DPLA for a key: it is sent by mail, never shown here.
import { request } from 'undici';
import { NamesakeError } from '../errors.ts';

const TIMEOUT_MS = 30_000;
const MAX_ANSWER_CHARACTERS = 300;

/**
 * Asks DPLA to send a key to an e-mail address.
 *
 * @param baseUrl  "https://api.dp.la/v2"
 * @returns        what DPLA answered, as one line
 * @throws NamesakeError `usage` for what is no address, `upstream` when DPLA refuses or does not answer
 * @see            DPLA API, POST /v2/api_key/{email}
 */
export async function requestKey(baseUrl: string, email: string, userAgent: string): Promise<string> {
  if (!/^[^@\s/?#]+@[^@\s/?#]+\.[^@\s/?#]+$/.test(email) || email.length > 100)
    throw new NamesakeError('usage', `${JSON.stringify(email)} is no e-mail address; DPLA sends the key there: someone@example.org`);
  const url = `${baseUrl.replace(/\/$/, '')}/api_key/${encodeURIComponent(email)}`;
  const { statusCode, said } = await answerOf(url, userAgent).catch((error: unknown) => {
    throw new NamesakeError('upstream', `DPLA did not answer: ${error instanceof Error ? error.message : String(error)}`);
  });
  if (statusCode >= 300) throw new NamesakeError('upstream', `DPLA answered ${statusCode}: ${said}`);
  return said;
}

async function answerOf(url: string, userAgent: string): Promise<{ readonly statusCode: number; readonly said: string }> {
  const { statusCode, body } = await request(url, {
    method: 'POST',
    headers: { 'user-agent': userAgent, 'content-length': '0' },
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  const text = (await body.text())
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return { statusCode, said: text.slice(0, MAX_ANSWER_CHARACTERS) };
}
