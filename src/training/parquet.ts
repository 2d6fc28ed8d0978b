// Parquet bytes of a table: the same rows give the same bytes, whatever the machine and the hour.
import type { SchemaElement } from 'hyparquet';
import { parquetWriteBuffer } from 'hyparquet-writer';

type Kind = 'text' | 'integer' | 'double' | 'texts' | 'floats';

/** A column of rows of type Row; null is allowed everywhere. */
export interface Column<Row> {
  readonly name: string;
  readonly kind: Kind;
  readonly of: (row: Row) => string | number | readonly string[] | readonly number[] | null;
}

const PLAIN: Readonly<Record<'text' | 'integer' | 'double', Omit<SchemaElement, 'name'>>> = {
  text: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  integer: { type: 'INT32' },
  double: { type: 'DOUBLE' },
};
const ELEMENT: Readonly<Record<'texts' | 'floats', Omit<SchemaElement, 'name'>>> = {
  texts: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  floats: { type: 'FLOAT' },
};
const ROWS_IN_GROUP = 50_000;

export function parquetBytes<Row>(rows: readonly Row[], columns: readonly Column<Row>[]): Uint8Array {
  const schema = [{ name: 'root', num_children: columns.length }, ...columns.flatMap(elementsOf)];
  const columnData = columns.map(({ name, of }) => ({ name, data: rows.map(of) }));
  // what is written of a file's making is its maker's name, not its hour
  return new Uint8Array(parquetWriteBuffer({ schema, columnData, rowGroupSize: ROWS_IN_GROUP, createdBy: 'namesake' }));
}

/** A list is a group in a group, as the format's LogicalTypes.md asks. */
function elementsOf<Row>({ name, kind }: Column<Row>): SchemaElement[] {
  if (kind !== 'texts' && kind !== 'floats') return [{ name, repetition_type: 'OPTIONAL', ...PLAIN[kind] }];
  return [
    { name, repetition_type: 'OPTIONAL', converted_type: 'LIST', num_children: 1 },
    { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
    { name: 'element', repetition_type: 'REQUIRED', ...ELEMENT[kind] },
  ];
}
