// Shelf marks as bytes: they sort in PostgreSQL as the strings sort in JavaScript, and may hold what its text may not.

/** CESU-8: each UTF-16 code unit by itself as UTF-8 would write it, so that the order of bytes is the order of code units. */
export function shelfBytes(mark: string): Buffer {
  const bytes = Buffer.allocUnsafe(mark.length * 3);
  let at = 0;
  for (let from = 0; from < mark.length; from += 1) {
    const unit = mark.charCodeAt(from);
    if (unit < 0x80) bytes[at++] = unit;
    else {
      if (unit < 0x800) bytes[at++] = 0xc0 | (unit >> 6);
      else {
        bytes[at++] = 0xe0 | (unit >> 12);
        bytes[at++] = 0x80 | ((unit >> 6) & 0x3f);
      }
      bytes[at++] = 0x80 | (unit & 0x3f);
    }
  }
  return bytes.subarray(0, at);
}

/** The mark that {@link shelfBytes} made these bytes of. */
export function shelfText(bytes: Buffer): string {
  const units: number[] = [];
  for (let at = 0; at < bytes.length; ) {
    const first = bytes[at++] ?? 0;
    if (first < 0x80) units.push(first);
    else if (first < 0xe0) units.push(((first & 0x1f) << 6) | ((bytes[at++] ?? 0) & 0x3f));
    else units.push(((first & 0x0f) << 12) | (((bytes[at++] ?? 0) & 0x3f) << 6) | ((bytes[at++] ?? 0) & 0x3f));
  }
  return units.map((unit) => String.fromCharCode(unit)).join('');
}
