// How the desk says what the service calls by a word of its own.
import type { Judgement, Kind } from './api/shapes.ts';

export const KIND_WORDS: Readonly<Record<Kind, string>> = {
  person: 'a person',
  family: 'a family',
  corporate: 'an organisation or a building',
  place: 'a place',
  event: 'an event',
  topic: 'a topic',
  genre: 'a genre or form',
  work: 'a work of art or writing',
  fictional: 'a fictional character',
  junk: 'nobody: a placeholder or a slip',
  multi: 'several people in one string',
};
/** In the order in which they are offered. */
export const KIND_CHOICES = Object.entries(KIND_WORDS) as readonly (readonly [Kind, string])[]; // the rows of a table over Kind

export const JUDGEMENT_WORDS: Readonly<Record<Judgement['judgement'], string>> = {
  same: 'same person',
  different: 'different people',
  unsure: 'not sure',
};

const FIELD_WORDS: Readonly<Record<string, string>> = {
  title: 'title',
  description: 'description',
  subject: 'subject',
  creator: 'creator',
  contributor: 'contributor',
};
export const fieldWord = (field: string): string => FIELD_WORDS[field] ?? field;
