// The dates of a life, in words.
import type { Person } from '../api/shapes.ts';

export function lifeOf({ birth, death }: Pick<Person, 'birth' | 'death'>): string {
  if (birth === null && death === null) return 'dates unknown';
  if (death === null) return `born ${birth?.text ?? ''}`;
  return birth === null ? `died ${death.text}` : `${birth.text} to ${death.text}`;
}
