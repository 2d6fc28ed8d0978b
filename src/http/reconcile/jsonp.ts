// JSON for a script element: `callback(…)`, for clients from before CORS. The callback is the path of a function and nothing else.
import { NamesakeError } from '../../errors.ts';

const CALLBACK = /^[A-Za-z_$][\w$]{0,63}(?:\.[A-Za-z_$][\w$]{0,63}){0,3}$/;

type JsonOrScript<Body> =
  | { readonly status: 200; readonly type: 'application/json'; readonly body: Body }
  | { readonly status: 200; readonly type: 'text/javascript'; readonly body: string };

/** @throws NamesakeError `invalid-request` for a callback that is no path of names */
export function jsonOrScript<Body>(body: Body, callback: string | undefined): JsonOrScript<Body> {
  if (callback === undefined) return { status: 200, type: 'application/json', body };
  if (!CALLBACK.test(callback))
    throw new NamesakeError('invalid-request', `${JSON.stringify(callback.slice(0, 100))} cannot be a callback: names parted by dots`, {
      faults: [{ where: '/query/callback', message: 'must be names parted by dots' }],
    });
  // the comment keeps a file of another type from beginning with what the client chose; the separators end a line in old scripts
  const json = JSON.stringify(body).replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029');
  return { status: 200, type: 'text/javascript', body: `/**/${callback}(${json});` };
}
