// Where a harvest comes from, in words.
import type { Harvest } from '../api/shapes.ts';

export function sourceOf(source: Harvest['source']): string {
  if (source.kind === 'bulk') return source.location;
  const asked = Object.entries(source.query).map(([field, value]) => (field === 'q' ? `“${value}”` : `${field}: ${value}`));
  return `DPLA, ${asked.length === 0 ? 'everything' : asked.join(', ')}`;
}
