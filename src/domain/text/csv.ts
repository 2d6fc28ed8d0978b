// Comma-separated values (RFC 4180), read forgivingly and written strictly.
//
// file   = [ BOM ] row *( EOL row ) [ EOL ]        ; EOL is CRLF, LF or CR
// row    = field *( "," field )
// field  = quoted / plain
// quoted = DQUOTE *( any but DQUOTE / 2DQUOTE ) DQUOTE
// plain  = *( any but "," EOL )                    ; a quotation mark inside stands for itself

export interface CsvRow {
  /** of its beginning, from 1 */
  readonly line: number;
  readonly fields: readonly string[];
}

const FIELD = /"((?:[^"]|"")*)"(?=,|\r|\n|$)|([^,\r\n]*)/y;

/** Rows without any text are left out. */
export function parseCsv(text: string): CsvRow[] {
  const rows: CsvRow[] = [];
  let fields: string[] = [];
  let [line, begun] = [1, 1];
  for (let at = text.startsWith('\ufeff') ? 1 : 0; ; ) {
    FIELD.lastIndex = at;
    const [all = '', quoted, plain = ''] = FIELD.exec(text) ?? [];
    fields.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    line += all.match(/\r\n|\r|\n/g)?.length ?? 0;
    at += all.length;
    if (text[at] === ',') {
      at += 1;
      continue;
    }
    if (fields.some((field) => field !== '')) rows.push({ line: begun, fields });
    if (at >= text.length) return rows;
    at += text.startsWith('\r\n', at) ? 2 : 1;
    line += 1;
    [fields, begun] = [[], line];
  }
}

/** One row with its CRLF; quoted where it must be. */
export const csvLine = (fields: readonly string[]): string =>
  `${fields.map((field) => (/[",\r\n]|^\ufeff/.test(field) ? `"${field.replaceAll('"', '""')}"` : field)).join(',')}\r\n`;
