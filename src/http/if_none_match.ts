// If-None-Match: whether the client has what it asks for already.

/**
 * @param asked  the header as sent: one or more ETags, weak ones too, or `*`
 * @param etag   of what would be sent, in quotes
 * @see          RFC 9110, 13.1.2: the comparison is weak
 */
export const hasAlready = (asked: string | readonly string[] | undefined, etag: string): boolean =>
  String(asked ?? '')
    .split(',')
    .map((one) => one.trim().replace(/^W\//, ''))
    .some((one) => one === etag || one === '*');
