// If-Match: the versions that a client has read.

/**
 * @returns versions as they stand between the quotation marks, "*" for any; null where no header was sent. A weak one fits nothing (RFC 9110).
 * @example readIfMatch('"7", "9"')  // ['7', '9']
 */
export function readIfMatch(header: string | readonly string[] | undefined): readonly string[] | null {
  if (header === undefined) return null;
  const texts = typeof header === 'string' ? [header] : header;
  return texts
    .flatMap((text) => text.split(','))
    .map((one) => one.trim())
    .flatMap((one) => (one === '*' ? [one] : (/^"([^"]*)"$/.exec(one)?.slice(1) ?? [])));
}
