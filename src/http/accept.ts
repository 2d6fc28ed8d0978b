// Which of the offered media types the client wants most (RFC 9110, section 12.5.1).
import { NamesakeError } from '../errors.ts';

interface Range {
  readonly type: string;
  readonly quality: number;
}

/**
 * @param accept   the header as sent; nothing is the same as "*" + "/*"
 * @param offered  best first: the first one wins where the client does not care
 * @throws         NamesakeError `not-acceptable`
 * @example negotiate('application/x-ndjson', ['application/json', 'application/x-ndjson'])  // 'application/x-ndjson'
 */
export function negotiate<const Type extends string>(accept: string | undefined, offered: readonly Type[]): Type {
  const ranges = (accept === undefined || accept.trim() === '' ? '*/*' : accept).split(',').map(rangeOf);
  const [best] = offered
    .map((type) => ({ type, quality: qualityOf(type, ranges) }))
    .filter(({ quality }) => quality > 0)
    .sort((one, other) => other.quality - one.quality);
  if (best === undefined) throw new NamesakeError('not-acceptable', `Accept is ${JSON.stringify(accept)}; there is ${offered.join(', ')}`);
  return best.type;
}

function rangeOf(text: string): Range {
  const [type = '', ...parameters] = text.split(';').map((part) => part.trim().toLowerCase());
  const q = parameters.find((parameter) => parameter.startsWith('q='));
  const quality = q === undefined ? 1 : Number(q.slice(2));
  return { type, quality: Number.isFinite(quality) ? quality : 0 };
}

/** The most specific range decides: "application/json;q=0, *" + "/*" refuses JSON. */
function qualityOf(type: string, ranges: readonly Range[]): number {
  const [main] = type.split('/');
  for (const wanted of [type, `${main}/*`, '*/*']) {
    const range = ranges.find((one) => one.type === wanted);
    if (range !== undefined) return range.quality;
  }
  return 0;
}
