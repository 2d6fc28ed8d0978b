// Which bytes of a file are asked for (RFC 9110, section 14).
import { NamesakeError } from '../errors.ts';

/** Both ends within. */
export interface ByteRange {
  readonly from: number;
  readonly to: number;
}

const ONE_RANGE = /^bytes=(\d{0,15})-(\d{0,15})$/;

/**
 * @param size  of the file, in bytes
 * @returns     null where the whole file is to be sent: nothing was asked for, or several ranges, or what cannot be read
 * @throws      NamesakeError `range-not-satisfiable` where it begins behind the end
 * @example readRange('bytes=-100', 1000)  // { from: 900, to: 999 }
 */
export function readRange(header: string | readonly string[] | undefined, size: number): ByteRange | null {
  const [, first = '', last = ''] = ONE_RANGE.exec(typeof header === 'string' ? header.trim() : '') ?? [];
  if (first === '' && last === '') return null;
  const from = first === '' ? Math.max(0, size - Number(last)) : Number(first);
  const to = first === '' || last === '' ? size - 1 : Math.min(size - 1, Number(last));
  if (first !== '' && last !== '' && Number(last) < Number(first)) return null;
  if (from > to)
    throw new NamesakeError('range-not-satisfiable', `the file has ${size} bytes; ${JSON.stringify(header)} lies behind them`, {
      extra: { size },
    });
  return { from, to };
}
